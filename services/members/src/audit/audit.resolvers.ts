import { fail } from '@millepiani/kernel/failure';
import { isId, parseId } from '@millepiani/kernel/id';
import { ok } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { AuditFilter as AuditFilterInput, Resolvers } from '../__generated__/resolvers.ts';
import { canSeeAllAudit, canSeeAudit } from './audit-access.ts';
import type { AuditFilter } from './audit-entry.ts';

/** Reads which entries are asked for. Fails with `INVALID_ID`, or `ENDS_BEFORE_IT_STARTS`. */
function parseFilter({ personId, kind, from, to }: AuditFilterInput) {
  const person = personId ? parseId(personId, ['per'], ['filter', 'personId']) : ok(undefined);
  if (!person.ok) return person;
  if (from && to && to <= from) {
    return fail('ENDS_BEFORE_IT_STARTS', '`to` is behind `from`.', ['filter', 'to']);
  }
  const filter: AuditFilter = {
    personId: person.value,
    kind: kind ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
  return ok(filter);
}

/** What was done to accounts, in the schema. */
export const auditResolvers: Pick<Resolvers, 'AuditEntry' | 'Person' | 'Query'> = {
  AuditEntry: {
    by: async ({ by }, _args, { persons }) => (by && isId(by, 'per') ? persons.load(by) : undefined),
    person: async ({ personId }, _args, { persons }) => (personId ? persons.load(personId) : undefined),
  },
  Person: {
    audit: async (person, args, { actor, members }) => {
      if (!canSeeAudit(actor, person.id)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await members.audit.page({ personId: person.id }, request), request, ({ id }) => id);
    },
  },
  Query: {
    auditEntries: async (_root, { filter, ...args }, { actor, members }) => {
      if (!canSeeAllAudit(actor)) return undefined;
      const request = orRefuse(parsePage(args));
      const which = orRefuse(parseFilter(filter ?? {}));
      return toPage(await members.audit.page(which, request), request, ({ id }) => id);
    },
  },
};
