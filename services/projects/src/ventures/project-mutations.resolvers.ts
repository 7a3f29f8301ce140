import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { type PledgeAnswer, pledge, withdrawPledge } from './pledges.commands.ts';
import type { ProjectAnswer } from './project-saving.commands.ts';
import {
  abandonProject,
  attachCommission,
  closeFunding,
  closeProject,
  completeProject,
  detachCommission,
  inviteToProject,
  joinProject,
  leaveProject,
  openFunding,
  openProject,
  reviseProject,
  startProject,
} from './projects.commands.ts';
import { seenPledge, seenProject } from './projects.resolvers.ts';

/** Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<ProjectAnswer, Failures>) =>
  toPayload(result, async ({ projectId }) => {
    context.ventures.projects.clear(projectId);
    return { project: await seenProject(projectId, context) };
  });

const pledgePayload = (context: Context, result: Result<PledgeAnswer, Failures>) =>
  toPayload(result, async ({ pledgeId }) => {
    const { pledges, projects } = context.ventures;
    pledges.clear(pledgeId);
    const projectId = (await pledges.load(pledgeId))?.projectId;
    if (projectId) projects.clear(projectId);
    return { pledge: await seenPledge(pledgeId, context) };
  });

/** Projects in the schema, as they change. */
export const projectMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    openProject: async (_root, { input }, context) =>
      payload(context, await openProject(context.projects, callOf(context, 'openProject', input))),
    reviseProject: async (_root, { input }, context) =>
      payload(context, await reviseProject(context.projects, callOf(context, 'reviseProject', input))),
    openFunding: async (_root, { input }, context) =>
      payload(context, await openFunding(context.projects, callOf(context, 'openFunding', input))),
    closeFunding: async (_root, { input }, context) =>
      payload(context, await closeFunding(context.projects, callOf(context, 'closeFunding', input))),
    startProject: async (_root, { input }, context) =>
      payload(context, await startProject(context.projects, callOf(context, 'startProject', input))),
    completeProject: async (_root, { input }, context) =>
      payload(context, await completeProject(context.projects, callOf(context, 'completeProject', input))),
    closeProject: async (_root, { input }, context) =>
      payload(context, await closeProject(context.projects, callOf(context, 'closeProject', input))),
    abandonProject: async (_root, { input }, context) =>
      payload(context, await abandonProject(context.projects, callOf(context, 'abandonProject', input))),
    inviteToProject: async (_root, { input }, context) =>
      payload(context, await inviteToProject(context.projects, callOf(context, 'inviteToProject', input))),
    joinProject: async (_root, { input }, context) =>
      payload(context, await joinProject(context.projects, callOf(context, 'joinProject', input))),
    leaveProject: async (_root, { input }, context) =>
      payload(context, await leaveProject(context.projects, callOf(context, 'leaveProject', input))),
    attachCommission: async (_root, { input }, context) => {
      context.commissions.clearAll();
      return payload(context, await attachCommission(context.projects, callOf(context, 'attachCommission', input)));
    },
    detachCommission: async (_root, { input }, context) => {
      context.commissions.clearAll();
      return payload(context, await detachCommission(context.projects, callOf(context, 'detachCommission', input)));
    },
    pledge: async (_root, { input }, context) =>
      pledgePayload(context, await pledge(context.projects, callOf(context, 'pledge', input))),
    withdrawPledge: async (_root, { input }, context) =>
      pledgePayload(context, await withdrawPledge(context.projects, callOf(context, 'withdrawPledge', input))),
  },
};
