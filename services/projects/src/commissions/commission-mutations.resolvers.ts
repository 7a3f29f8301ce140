import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import {
  bidForCommission,
  type CommissionAnswer,
  closeCommission,
  loseCommission,
  openCommission,
  qualifyCommission,
  reviseSlots,
  setSubstitution,
  startCommission,
  winCommission,
} from './commissions.commands.ts';
import { seen } from './commissions.resolvers.ts';
import { reviseCommission } from './revising.commands.ts';

/** The payload of every mutation here. Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = async (context: Context, result: Result<CommissionAnswer, Failures>) => ({
  pending: [],
  ...(await toPayload(result, async ({ commissionId, pending }) => {
    context.commissions.clear(commissionId);
    return { commission: await seen(commissionId, context), pending: pending ? [pending] : [] };
  })),
});

/** Commissions in the schema, as they change. */
export const commissionMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    openCommission: async (_root, { input }, context) =>
      payload(context, await openCommission(context.projects, callOf(context, 'openCommission', input))),
    reviseCommission: async (_root, { input }, context) => {
      const revised = await reviseCommission(context.projects, callOf(context, 'reviseCommission', input));
      if (revised.ok) context.milestones.clear(revised.value.commissionId);
      return payload(context, revised);
    },
    reviseSlots: async (_root, { input }, context) =>
      payload(context, await reviseSlots(context.projects, callOf(context, 'reviseSlots', input))),
    qualifyCommission: async (_root, { input }, context) =>
      payload(context, await qualifyCommission(context.projects, callOf(context, 'qualifyCommission', input))),
    bidForCommission: async (_root, { input }, context) =>
      payload(context, await bidForCommission(context.projects, callOf(context, 'bidForCommission', input))),
    winCommission: async (_root, { input }, context) =>
      payload(context, await winCommission(context.projects, callOf(context, 'winCommission', input))),
    startCommission: async (_root, { input }, context) =>
      payload(context, await startCommission(context.projects, callOf(context, 'startCommission', input))),
    setSubstitution: async (_root, { input }, context) =>
      payload(context, await setSubstitution(context.projects, callOf(context, 'setSubstitution', input))),
    closeCommission: async (_root, { input }, context) =>
      payload(context, await closeCommission(context.projects, callOf(context, 'closeCommission', input))),
    loseCommission: async (_root, { input }, context) =>
      payload(context, await loseCommission(context.projects, callOf(context, 'loseCommission', input))),
  },
};
