import { isId } from '@millepiani/kernel/id';
import { idKey, parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { seen } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { placeForm, placeOf } from './notice-document.store.ts';
import { matchOf, type Proposal, publishedAtOf } from './proposal.ts';
import { boardAudiencesOf, can, isOwn } from './proposal-access.ts';
import { rankedBoard } from './ranked-board.commands.ts';
import { rankForm, rankKey, readRankKey } from './ranking.ts';
import type { ProposalResponse } from './response.ts';

type Types = 'Agent' | 'Proposal' | 'ProposalFit' | 'ProposalMatch' | 'ProposalResponse' | 'Query';

/** The proposal with this id, where there is one that the caller may see. */
export async function seenProposal(id: string, { board }: Context): Promise<Proposal | undefined> {
  const proposal = isId(id, 'prp') ? await board.proposals.load(id) : undefined;
  return proposal && can(await board.standing(), 'see', proposal) ? proposal : undefined;
}

/** The response that was taken, where the caller is its person or speaks for the proposal's owner. */
async function seenResponse(proposal: Proposal, { board, looker }: Context): Promise<ProposalResponse | undefined> {
  const match = matchOf(proposal);
  const response = match?.by === 'RESPONSE' ? await board.responses.load(match.responseId) : undefined;
  const isTheirs = response !== undefined && response.personId === looker.id;
  return isTheirs || isOwn(await board.standing(), proposal) ? response : undefined;
}

/** The noticeboard in the schema, as it is read. */
export const noticeboardResolvers: Pick<Resolvers, Types> = {
  Agent: {
    proposals: async ({ id }, { state, ...args }, { board }) => {
      const page = orRefuse(parsePage(args, placeForm));
      return toPage(await board.ofOwners.load({ ownerId: id, state: state ?? undefined, page }), page, placeOf);
    },
  },
  Proposal: {
    __resolveReference: ({ id }, context) => seenProposal(id, context),
    owner: ({ ownerId }) => ({ id: ownerId }),
    draftedBy: ({ draftedBy }) => ({ id: draftedBy }),
    visibility: ({ audience }) => audience.visibility,
    allianceId: ({ audience }) => (audience.visibility === 'ALLIANCE' ? audience.allianceId : undefined),
    publishedAt: publishedAtOf,
    matchedAt: (proposal) => ('matchedAt' in proposal ? proposal.matchedAt : undefined),
    match: (proposal) => (matchOf(proposal) ? proposal : undefined),
    closedAt: (proposal) => ('closedAt' in proposal ? proposal.closedAt : undefined),
    closeReason: (proposal) => ('reason' in proposal ? proposal.reason : undefined),
    responses: async (proposal, args, { board }) => {
      const page = orRefuse(parsePage(args, idKey));
      if (!isOwn(await board.standing(), proposal)) return undefined;
      return toPage(await board.responsesTo.load({ proposalId: proposal.id, page }), page, ({ id }) => id);
    },
    myResponse: ({ id }, _args, { board }) => board.myResponses.load(id),
  },
  ProposalMatch: {
    commission: (proposal, _args, context) => {
      const match = matchOf(proposal);
      return match?.by === 'COMMISSION' ? seen(match.commissionId, context) : undefined;
    },
    proposal: (proposal, _args, context) => {
      const match = matchOf(proposal);
      return match?.by === 'PROPOSAL' ? seenProposal(match.proposalId, context) : undefined;
    },
    response: (proposal, _args, context) => seenResponse(proposal, context),
  },
  ProposalResponse: { person: ({ personId }) => ({ id: personId }), withdrawnAt: ({ withdrawnAt }) => withdrawnAt },
  ProposalFit: {
    skill: ({ intent }) => intent?.skill ?? 0,
    availability: ({ intent }) => intent?.availability ?? 0,
    intentId: ({ intent }) => intent?.intentId,
    level: ({ intent }) => intent?.level,
    asked: ({ intent }) => intent?.asked,
  },
  Query: {
    proposal: (_root, { id }, context) => seenProposal(id, context),
    proposals: async (_root, { filter, ...args }, { board, projects }) => {
      const page = orRefuse(parsePage(args, placeForm));
      const { kind, state, skill, text, visibility } = filter ?? {};
      const asked = {
        ...{ audiences: boardAudiencesOf(await board.standing()), state: state ?? 'PUBLISHED' },
        ...{ kind: kind ?? undefined, skill: skill ?? undefined, text: text ?? undefined },
        visibility: visibility ?? undefined,
      };
      return toPage(await projects.noticeboard.page(asked, page), page, placeOf);
    },
    noticeboard: async (_root, args, { board, looker, projects }) => {
      const page = orRefuse(parsePage(args, rankForm));
      const after = page.after === undefined ? undefined : orRefuse(readRankKey(page.after));
      if (looker.id === undefined) return undefined;
      const [standing, alliances] = await Promise.all([board.standing(), board.alliances()]);
      const at = after?.at ?? projects.clock.now();
      const asked = { personId: looker.id, standing, alliances, at, after, limit: page.limit + 1 };
      const { edges, pageInfo } = toPage(await rankedBoard(projects, asked), page, rankKey);
      return {
        edges: edges.map(({ cursor, node }) => ({ cursor, node: node.proposal, why: node.fit })),
        pageInfo,
      };
    },
  },
};
