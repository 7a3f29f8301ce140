import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { canSeeConsents } from './consent-access.ts';
import { revokeConsent } from './consents.commands.ts';

/** What people allow applications, in the schema. */
export const consentResolvers: Pick<Resolvers, 'Consent' | 'Mutation' | 'Person'> = {
  Consent: {
    __resolveReference: async ({ id }, { actor, members }) => {
      const consent = isId(id, 'con') ? await members.consents.find(id) : undefined;
      return consent && canSeeConsents(actor, consent.personId) ? consent : undefined;
    },
    client: ({ clientId }, _args, { applications }) => applications.load(clientId),
  },
  Person: {
    consents: async (person, args, { actor, members }) => {
      if (!canSeeConsents(actor, person.id)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await members.consents.page(person.id, request), request, ({ id }) => id);
    },
  },
  Mutation: {
    revokeConsent: async (_root, { input }, context) =>
      toPayload(await revokeConsent(context.members, callOf(context, 'revokeConsent', input)), ({ consentId }) => ({
        consentId,
      })),
  },
};
