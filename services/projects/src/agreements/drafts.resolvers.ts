import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { seen } from '../commissions/commissions.resolvers.ts';
import { agreementPayload } from './agreements.resolvers.ts';
import { draftAgreement, proposeDraft } from './drafts.commands.ts';

/** Drafts of agreements in the schema. */
export const draftResolvers: Pick<Resolvers, 'AgreementDraft' | 'Commission' | 'Mutation'> = {
  Commission: {
    agreementDraft: async (commission, _args, { looker, projects }) =>
      looker.id === commission.openedBy ? projects.drafts.find(commission.id) : undefined,
  },
  AgreementDraft: {
    invoicer: ({ invoicerId }) => (invoicerId ? { id: invoicerId } : undefined),
    hours: ({ hours }) => [...hours],
    draftedBy: ({ draftedBy }) => ({ id: draftedBy }),
  },
  Mutation: {
    draftAgreement: async (_root, { input }, context) =>
      toPayload(await draftAgreement(context.projects, callOf(context, 'draftAgreement', input)), async (answer) => ({
        commission: await seen(answer.commissionId, context),
      })),
    proposeDraft: async (_root, { input }, context) =>
      agreementPayload(context, await proposeDraft(context.projects, callOf(context, 'proposeDraft', input))),
  },
};
