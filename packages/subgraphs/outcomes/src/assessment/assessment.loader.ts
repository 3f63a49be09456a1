import type { SubgraphContext } from '@surcease/graphql-kit';
import { type MaybePromise, type PageArguments, pageName } from '@surcease/kernel';
import type { Page } from '@surcease/persistence';
import {
  type AssessmentListing,
  type AssessmentParent,
  type AssessmentRow,
  assessmentsByIds,
  pagesOfAssessments,
} from './assessment.repository.js';

/** A page of assessments of one patient or session; those of one request are read in one statement. */
export function pageOfAssessments(
  parent: AssessmentParent,
  id: string,
  listing: AssessmentListing | null,
  page: PageArguments,
  context: SubgraphContext,
): MaybePromise<Page<AssessmentRow>> {
  return context.loadByKey(
    `assessments of ${parent} ${pageName(page)} ${listing ? JSON.stringify(listing) : ''}`,
    id,
    async (ids) => {
      const pages = await pagesOfAssessments(context.reader, parent, ids, listing ?? {}, page);
      for (const { nodes } of pages) context.audit.note('Assessment', nodes);
      return pages;
    },
  );
}

/** One assessment by id; those of one request are read in one statement. */
export function assessmentWithId(id: string, context: SubgraphContext): Promise<AssessmentRow | null> {
  return context.load('assessments', id, async (ids) => {
    const found = await assessmentsByIds(context.reader, ids);
    context.audit.note('Assessment', found);
    return found;
  });
}
