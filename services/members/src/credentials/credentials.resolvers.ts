import type { PersonId } from '@millepiani/kernel/id';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeAccount } from '../persons/person-access.ts';
import { changeEmail, requestEmailVerification, requestPasswordReset } from './asking-for-mails.commands.ts';
import { changePassword, resetPassword } from './passwords.commands.ts';
import { verifyEmail } from './verify-email.commands.ts';

/** The person as the account is now. */
const personOf = async ({ accounts, persons }: Context, personId: PersonId) => {
  accounts.clear(personId);
  return { person: await reload(persons, personId) };
};

/** Addresses and passwords of accounts, in the schema. */
export const credentialResolvers: Pick<Resolvers, 'Mutation' | 'Person'> = {
  Person: {
    emailVerifiedAt: async (person, _args, { actor, accounts }) =>
      canSeeAccount(actor, person) ? (await accounts.load(person.id))?.emailVerifiedAt : undefined,
  },
  Mutation: {
    verifyEmail: async (_root, { input }, context) => {
      const result = await verifyEmail(context.members, callOf(context, 'verifyEmail', input));
      return toPayload(result, ({ personId }) => personOf(context, personId));
    },
    requestEmailVerification: async (_root, { input }, context) => {
      const call = callOf(context, 'requestEmailVerification', input);
      const payload = await toPayload(await requestEmailVerification(context.members, call), async (asked) => ({
        ...(await personOf(context, asked.personId)),
        pending: asked.asked > 0 ? (['VERIFY_EMAIL'] as const) : [],
      }));
      return { pending: [], ...payload };
    },
    changeEmail: async (_root, { input }, context) => {
      const call = callOf(context, 'changeEmail', input);
      const payload = await toPayload(await changeEmail(context.members, call), async ({ personId }) => ({
        ...(await personOf(context, personId)),
        pending: ['VERIFY_EMAIL'] as const,
      }));
      return { pending: [], ...payload };
    },
    requestPasswordReset: async (_root, { input }, context) => {
      const call = callOf(context, 'requestPasswordReset', input);
      const payload = await toPayload(await requestPasswordReset(context.members, call), () => ({
        pending: ['RESET_PASSWORD'] as const,
      }));
      return { pending: [], ...payload };
    },
    resetPassword: async (_root, { input }, context) => {
      const result = await resetPassword(context.members, callOf(context, 'resetPassword', input));
      return toPayload(result, ({ personId }) => personOf(context, personId));
    },
    changePassword: async (_root, { input }, context) => {
      const result = await changePassword(context.members, callOf(context, 'changePassword', input));
      return toPayload(result, ({ personId }) => personOf(context, personId));
    },
  },
};
