import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { audiencesOf as commissionAudiencesOf } from '../commissions/commission-access.ts';
import type { Context } from '../context.ts';
import { type Pledge, pledgeState } from './pledge.ts';
import type { Project } from './project.ts';
import { audiencesOf, can, isInsider } from './project-access.ts';

/** A pledge, and the project that it is for. */
export type PledgeOfProject = Pledge & { readonly of: Project };

/** The project with this id, where there is one that the caller may see. */
export async function seenProject(id: string, { ventures, standing }: Context): Promise<Project | undefined> {
  const project = isId(id, 'prj') ? await ventures.projects.load(id) : undefined;
  return project && can(await standing(), 'see', project) ? project : undefined;
}

/** The pledge with this id, where the caller takes part in its project, or speaks for its backer. */
export async function seenPledge(id: string, { ventures, standing }: Context): Promise<PledgeOfProject | undefined> {
  const pledge = isId(id, 'plg') ? await ventures.pledges.load(id) : undefined;
  const project = pledge && (await ventures.projects.load(pledge.projectId));
  if (!(pledge && project)) return undefined;
  const who = await standing();
  const isTheirs = who.actor.id === pledge.backerId || who.organizations.some((one) => one === pledge.backerId);
  return isTheirs || isInsider(who, project) ? { ...pledge, of: project } : undefined;
}

/** An instant that only some states have. */
const instant = (field: InstantField) => (project: Project) =>
  field in project ? (project as Partial<Record<InstantField, Date>>)[field] : undefined;
type InstantField = 'fundingOpenedAt' | 'fundedAt' | 'startedAt' | 'completedAt' | 'closedAt' | 'abandonedAt';

type Types = 'Agent' | 'Commission' | 'Pledge' | 'Project' | 'ProjectParticipant' | 'Query';

/** Projects in the schema, as they are read. */
export const projectResolvers: Pick<Resolvers, Types> = {
  Agent: {
    projects: async ({ id }, args, { ventures }) => {
      const page = orRefuse(parsePage(args));
      return toPage(await ventures.ofAgents.load({ agentId: id, page }), page, (project) => project.id);
    },
  },
  Commission: {
    project: ({ projectId }, _args, context) => (projectId ? seenProject(projectId, context) : undefined),
  },
  Project: {
    __resolveReference: ({ id }, context) => seenProject(id, context),
    lead: ({ leadId }) => ({ id: leadId }),
    openedBy: ({ openedBy }) => ({ id: openedBy }),
    pledged: ({ backing }) => backing?.pledged,
    backerCount: ({ backing }) => backing?.backerIds.length ?? 0,
    participants: async (project, _args, { standing }) => {
      const who = await standing();
      if (isInsider(who, project)) return project.participants;
      const own = project.participants.filter(({ personId }) => personId === who.actor.id);
      return own.length > 0 ? own : undefined;
    },
    pledges: async (project, args, { standing, ventures }) => {
      const page = orRefuse(parsePage(args));
      if (!isInsider(await standing(), project)) return undefined;
      const pledges = await ventures.pledgesOf.load({ projectId: project.id, page });
      return toPage(
        pledges.map((one) => ({ ...one, of: project })),
        page,
        ({ id }) => id,
      );
    },
    commissions: async ({ id: projectId }, args, { looker, projects, standing }) => {
      const page = orRefuse(parsePage(args));
      const { organizations } = looking(await standing(), 'COMMISSIONS');
      const asked = { projectId, audiences: commissionAudiencesOf(looker, organizations) };
      return toPage(await projects.commissions.ofProject(asked, page), page, ({ id }) => id);
    },
    fundingOpenedAt: instant('fundingOpenedAt'),
    fundedAt: instant('fundedAt'),
    startedAt: instant('startedAt'),
    completedAt: instant('completedAt'),
    closedAt: instant('closedAt'),
    abandonedAt: instant('abandonedAt'),
    abandonReason: (project) => (project.state === 'ABANDONED' ? project.reason : undefined),
  },
  ProjectParticipant: { person: ({ personId }) => ({ id: personId }) },
  Pledge: {
    __resolveReference: ({ id }, context) => seenPledge(id, context),
    project: ({ of }, _args, context) => seenProject(of.id, context),
    backer: ({ backerId }) => ({ id: backerId }),
    state: (pledge) => pledgeState(pledge, pledge.of),
    pledgedBy: ({ pledgedBy }) => ({ id: pledgedBy }),
    withdrawnAt: ({ withdrawn }) => withdrawn?.at,
  },
  Query: {
    project: (_root, { id }, context) => seenProject(id, context),
    projects: async (_root, { state, ...args }, { projects, standing }) => {
      const page = orRefuse(parsePage(args));
      const asked = { audiences: audiencesOf(await standing()), state: state ?? undefined };
      return toPage(await projects.ventures.page(asked, page), page, ({ id }) => id);
    },
  },
};
