import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { seen, takesPart } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { pendingOf } from './pending.ts';
import { seatKeyForm, seatKeyOf } from './seat-list.ts';
import { isCurrent, type Team } from './team.ts';
import { canListSeats, canSeeTeam } from './team-access.ts';
import {
  acceptSeat,
  chooseSubstitute,
  chooseTeam,
  declineSeat,
  dissolveTeam,
  type TeamAnswer,
} from './teams.commands.ts';

/** The team with this id, where there is one that the caller may see. */
export async function seenTeam(id: string, context: Context): Promise<Team | undefined> {
  const team = isId(id, 'tea') ? await context.teams.load(id) : undefined;
  if (!team) return undefined;
  const commission = await context.commissions.load(team.commissionId);
  const { organizations } = looking(await context.standing(), 'COMMISSIONS');
  return canSeeTeam(context.looker, team, commission, organizations) ? team : undefined;
}

/** The payload of every mutation here. Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = async (context: Context, result: Result<TeamAnswer, Failures>) => ({
  pending: [],
  ...(await toPayload(result, async ({ teamId, commissionId }) => {
    context.commissions.clear(commissionId);
    context.teams.clear(teamId);
    const team = await seenTeam(teamId, context);
    return { team, pending: team ? [...pendingOf(team)] : [] };
  })),
});

/** An instant that only some states have. */
const instant = (field: 'heldAt' | 'confirmedAt' | 'fallenAt') => (team: Team) =>
  field in team ? (team as Partial<Record<typeof field, Date>>)[field] : undefined;

/** Teams in the schema. */
export const teamResolvers: Pick<Resolvers, 'Agent' | 'Commission' | 'Mutation' | 'Query' | 'Team' | 'TeamSeat'> = {
  Agent: {
    seats: async ({ id }, { answer, ...args }, { looker, projects }) => {
      if (!canListSeats(looker, id)) return undefined;
      const page = orRefuse(parsePage(args, seatKeyForm));
      const filter = { personId: id, answer: answer ?? undefined };
      return toPage(await projects.teams.seatsPage(filter, page), page, seatKeyOf);
    },
  },
  Commission: {
    team: async ({ team: seated }, _args, context) => {
      const team = seated && (await seenTeam(seated.id, context));
      // It may have fallen through since the commission was read.
      return team && isCurrent(team) ? team : undefined;
    },
    teams: async (commission, args, context) => {
      const page = orRefuse(parsePage(args));
      if (!(await takesPart(commission, context))) return undefined;
      return toPage(
        await context.teamsOfCommissions.load({ commissionId: commission.id, page }),
        page,
        (team) => team.id,
      );
    },
  },
  Query: { team: (_root, { id }, context) => seenTeam(id, context) },
  Team: {
    __resolveReference: ({ id }, context) => seenTeam(id, context),
    commission: ({ commissionId }, _args, context) => seen(commissionId, context),
    seats: (team) => team.seats.map((seat) => ({ ...seat, team })),
    chosenBy: ({ chosenBy }) => ({ id: chosenBy }),
    heldAt: instant('heldAt'),
    confirmedAt: instant('confirmedAt'),
    fallenThroughAt: instant('fallenAt'),
    fallenThroughReason: (team) => ('reason' in team ? team.reason : undefined),
    fallenThroughSlotId: (team) => ('fallenSlotId' in team ? team.fallenSlotId : undefined),
    holdRefusal: (team) => ('refusal' in team ? team.refusal : undefined),
  },
  TeamSeat: {
    slot: async ({ slotId, team }, _args, context) => {
      const commission = await seen(team.commissionId, context);
      const slot = commission?.slots.find(({ id }) => id === slotId);
      return commission && slot ? { ...slot, commission } : undefined;
    },
    person: ({ personId }) => ({ id: personId }),
    hold: ({ holdId }) => ({ id: holdId }),
    confirmBy: ({ confirmBy, team }) => confirmBy ?? team.confirmBy,
  },
  Mutation: {
    chooseTeam: async (_root, { input }, context) =>
      payload(context, await chooseTeam(context.projects, callOf(context, 'chooseTeam', input))),
    acceptSeat: async (_root, { input }, context) =>
      payload(context, await acceptSeat(context.projects, callOf(context, 'acceptSeat', input))),
    declineSeat: async (_root, { input }, context) =>
      payload(context, await declineSeat(context.projects, callOf(context, 'declineSeat', input))),
    chooseSubstitute: async (_root, { input }, context) =>
      payload(context, await chooseSubstitute(context.projects, callOf(context, 'chooseSubstitute', input))),
    dissolveTeam: async (_root, { input }, context) =>
      payload(context, await dissolveTeam(context.projects, callOf(context, 'dissolveTeam', input))),
  },
};
