import { her, hers, idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { keyOf, termsOf } from '../../src/know-how/words.ts';
import { euros, whichCommission, whichKnowHow, whichProject } from './ours.ts';

/** Projects, and what is pledged to them. */
export const rowsOfVentures: RowsOf = {
  Project: (at) => {
    const state = turnOf(at, 'IDEA', 'FUNDING', 'FUNDED', 'RUNNING', 'COMPLETED', 'CLOSED', 'ABANDONED');
    return {
      ...{ _id: idAt('prj', at), title: 'A workshop', description: 'For all.', visibility: 'COMMUNITY', leadId: hers },
      ...{ openedBy: whose(at + 1), openedAt: inMinutes(at), pledged: euros(9_000n), backerIds: [whose(at)] },
      budget: { target: euros(100_000n), minimum: euros(50_000n), deadline: inMinutes(at) },
      participants: [{ personId: whose(at), state: 'JOINED', since: inMinutes(at) }],
      ...{ state, fundingOpenedAt: inMinutes(at), fundedAt: inMinutes(at), startedAt: inMinutes(at) },
      ...{ completedAt: inMinutes(at), closedAt: inMinutes(at), abandonedAt: inMinutes(at), reason: 'NOT_FEASIBLE' },
      ...{ version: 1, parties: [hers, whose(at)], audience: [turnOf<string>(at, 'community', whose(at))] },
      ...(state === 'FUNDING' ? { fundingDue: inMinutes(at) } : {}),
    };
  },
  Pledge: (at) => ({
    // Whoever backs many projects backs one with many backers once, long ago.
    ...{ _id: idAt('plg', at), projectId: whichProject(at), backerId: at === 0 ? her : whose(at + 1) },
    ...{ amount: euros(1_000n), pledgedBy: whose(at + 2), pledgedAt: inMinutes(at), version: 1 },
    // Some are taken back.
    ...(at % 5 === 1 ? { withdrawnAt: inMinutes(at), withdrawnBy: whose(at + 3) } : {}),
  }),
};

const contentOf = (at: number) => ({
  ...{ title: at % 12 === 0 ? 'Wood and oak' : 'Wood', description: 'How it is joined.', link: 'https://x.example/a' },
  // Of the kinds each has its turn within a state.
  ...{ kind: turnOf(Math.floor(at / 4), 'DESIGN', 'METHOD', 'TOOL'), visibility: 'COMMUNITY' },
  makers: [{ agentId: whose(at), basisPoints: 10_000 }],
});

/** Know-how, its versions, and who cites it. */
export const rowsOfKnowHow: RowsOf = {
  KnowHow: (at) => {
    const content = contentOf(at);
    const state = turnOf(at, 'REGISTERED', 'PROPOSED', 'REGISTERED', 'RETIRED', 'REGISTERED', 'DECLINED');
    const audience = [turnOf<string>(Math.floor(at / 6), 'community', 'public', whose(at))];
    const terms = state === 'REGISTERED' ? termsOf(content) : [];
    return {
      ...{ _id: idAt('kha', at), openedBy: whose(at), openedAt: inMinutes(at), commissionId: whichCommission(at) },
      ...{ state, number: 1, content, since: inMinutes(at), registeredAt: inMinutes(at), version: 1 },
      proposed: {
        ...{ what: 'REGISTER', content, needed: [whose(at)], confirmedBy: [], by: whose(at), at: inMinutes(at) },
      },
      ...{ declinedAt: inMinutes(at), retiredAt: inMinutes(at), kind: content.kind, parties: [whose(at)], audience },
      keys: audience.flatMap((one) => terms.map((term) => keyOf(one, term))),
      ...(state === 'PROPOSED' ? { asked: [whose(at)] } : {}),
    };
  },
  KnowHowVersion: (at) => ({
    ...{ _id: `${whichKnowHow(at)} ${at}`, assetId: whichKnowHow(at), number: at, content: contentOf(at) },
    since: inMinutes(at),
  }),
  Citation: (at) => ({
    ...{ _id: idAt('cit', at), contributionId: idAt('ctr', at), commissionId: whichCommission(at), version: 1 },
    ...{ assetId: whichKnowHow(at), number: 1, agentId: whose(at), recordedAt: inMinutes(at) },
    isCounted: turnOf(at, true, false),
  }),
};
