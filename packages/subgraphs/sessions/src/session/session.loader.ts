import type { SubgraphContext } from '@surcease/graphql-kit';
import { type MaybePromise, type PageArguments, pageName } from '@surcease/kernel';
import type { Page } from '@surcease/persistence';
import { type SessionListing, type SessionRow, pagesOfSessions } from './session.repository.js';

/** What a list of sessions may be asked for. */
export interface SessionsRequest extends PageArguments, Pick<SessionListing, 'sort'> {
  filter?: Omit<SessionListing, 'sort'> | null;
}

/** A page of sessions of one patient or clinic; those of one request are read in one statement. */
export function pageOfParent(
  parent: 'patient' | 'clinic',
  id: string,
  args: SessionsRequest,
  context: SubgraphContext,
): MaybePromise<Page<SessionRow>> {
  return context.loadByKey(
    `sessions of ${parent} ${pageName(args)} ${args.sort} ${args.filter ? JSON.stringify(args.filter) : ''}`,
    id,
    async (ids) => {
      const pages = await pagesOfSessions(context.reader, parent, ids, { ...args.filter, sort: args.sort }, args);
      for (const page of pages) context.audit.note('Session', page.nodes);
      return pages;
    },
  );
}
