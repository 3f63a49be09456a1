import { clinicsWhere } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { type PageArguments, pageName } from '@surcease/kernel';
import type { Page } from '@surcease/persistence';
import { type CareClinics, type NarrativeRow, pagesOfNarratives } from './narrative.repository.js';

/** Where the viewer belongs to those who treat: whoever may write an account down for a patient. */
export const careClinicsOf = ({ viewer }: SubgraphContext): CareClinics => clinicsWhere(viewer, 'narrative:record');

/** A page of narratives of one patient or episode; those of one request are read in one statement. */
export function pageOfNarrativesOf(
  parent: 'patient' | 'episode',
  id: string,
  page: PageArguments,
  context: SubgraphContext,
): Promise<Page<NarrativeRow>> {
  return context.load(`narrativesOf:${parent}:${pageName(page)}`, id, async (ids) => {
    const pages = await pagesOfNarratives(context.reader, careClinicsOf(context), parent, ids, page);
    for (const { nodes } of pages) context.audit.note('Narrative', nodes);
    return pages;
  });
}
