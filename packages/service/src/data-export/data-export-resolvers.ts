import type { EventSource } from '@millepiani/events/define-event';
import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Caller } from '@millepiani/subgraph/server';
import type { DataExport } from './data-export.ts';

/** Whose data the actor may have: everybody their own, by a token for accounts, which no partner's application gets. */
const whoseData = (actor: Actor): PersonId | undefined => (hasScope(actor, 'account:write') ? actor.id : undefined);

/** What these resolvers see of a request: `serviceStarter` gives it to every service's. */
interface Context extends Caller {
  readonly dataExport: DataExport;
  /** Keeps that somebody took a copy of what is kept of them. */
  readonly exported: (personId: PersonId) => Promise<void>;
}

/** The part of a service's schema by which people get what is kept of them: `data-export.graphql` has the fields that these resolve. */
export const dataExportResolvers = (service: EventSource) => ({
  Query: {
    myData: (_root: unknown, _args: unknown, { actor }: Context) => (whoseData(actor) ? {} : undefined),
  },
  DataExport: {
    [service]: async (
      _export: unknown,
      { after }: { readonly after?: string | null },
      { actor, dataExport, exported }: Context,
    ) => {
      const personId = whoseData(actor);
      if (!personId) return undefined;
      const page = orRefuse(await dataExport.page(personId, after ?? undefined));
      if (!after) await exported(personId);
      return page;
    },
  },
});
