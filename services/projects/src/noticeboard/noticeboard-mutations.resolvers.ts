import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import {
  closeProposal,
  draftProposal,
  matchProposal,
  publishProposal,
  respondToProposal,
  reviseProposal,
  withdrawResponse,
} from './noticeboard.commands.ts';
import { seenProposal } from './noticeboard.resolvers.ts';
import type { ProposalAnswer } from './proposal-saving.commands.ts';

/** The payload of every mutation here. Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<ProposalAnswer, Failures>) =>
  toPayload(result, async ({ proposalId }) => {
    context.board.proposals.clear(proposalId);
    context.board.myResponses.clear(proposalId);
    return { proposal: await seenProposal(proposalId, context) };
  });

/** The noticeboard in the schema, as it changes. */
export const noticeboardMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    draftProposal: async (_root, { input }, context) =>
      payload(context, await draftProposal(context.projects, callOf(context, 'draftProposal', input))),
    reviseProposal: async (_root, { input }, context) =>
      payload(context, await reviseProposal(context.projects, callOf(context, 'reviseProposal', input))),
    publishProposal: async (_root, { input }, context) =>
      payload(context, await publishProposal(context.projects, callOf(context, 'publishProposal', input))),
    matchProposal: async (_root, { input }, context) =>
      payload(context, await matchProposal(context.projects, callOf(context, 'matchProposal', input))),
    closeProposal: async (_root, { input }, context) =>
      payload(context, await closeProposal(context.projects, callOf(context, 'closeProposal', input))),
    respondToProposal: async (_root, { input }, context) =>
      payload(context, await respondToProposal(context.projects, callOf(context, 'respondToProposal', input))),
    withdrawResponse: async (_root, { input }, context) => {
      context.board.responses.clearAll();
      return payload(context, await withdrawResponse(context.projects, callOf(context, 'withdrawResponse', input)));
    },
  },
};
