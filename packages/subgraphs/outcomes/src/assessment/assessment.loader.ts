import type { SubgraphContext } from '@surcease/graphql-kit';
import type { PageArguments } from '@surcease/kernel';
import type { Page } from '@surcease/persistence';
import {
  type AssessmentListing,
  type AssessmentParent,
  type AssessmentRow,
  pagesOfAssessments,
} from './assessment.repository.js';

/** A page of assessments of one patient or session; those of one request are read in one statement. */
export function pageOfAssessments(
  parent: AssessmentParent,
  id: string,
  listing: AssessmentListing,
  page: PageArguments,
  context: SubgraphContext,
): Promise<Page<AssessmentRow>> {
  return context.load(`assessmentsOf:${parent}:${JSON.stringify([listing, page])}`, id, async (ids) => {
    const pages = await pagesOfAssessments(context.reader, parent, ids, listing, page);
    for (const { nodes } of pages) context.audit.note('Assessment', nodes);
    return pages;
  });
}
