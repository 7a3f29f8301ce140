import {
  dayAt,
  her,
  idAt,
  inMinutes,
  skillAt,
  turnOf,
  whichOrganization,
  whose,
} from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { keyOf, termsOf } from '../../src/noticeboard/words.ts';
import { lotOf, placeOf } from '../../src/pool/candidate.ts';
import { allied } from './ours.ts';

const claim = (at: number, personId = at < 20 ? her : idAt('per', at)) => {
  const level = 1 + (at % 5);
  return {
    ...{ _id: idAt('clm', at), personId, skill: skillAt(at), level },
    ...{ place: placeOf({ level, personId }), lot: lotOf(personId) },
  };
};

const noticeOf = (at: number) => {
  const title = at % 12 === 0 ? 'Wood and oak' : 'Wood';
  const said = { id: idAt('int', at), action: 'WORK', skill: skillAt(at), skillLabel: 'Joinery', level: 3 } as const;
  const unsaid = { resource: undefined, rate: undefined, share: undefined };
  const work = { ...said, hours: 8, from: dayAt(at), to: dayAt(at) };
  const terms = termsOf({ title, description: '', intents: [{ ...work, ...unsaid }] });
  return { title, description: 'A day of it.', intents: [work], terms };
};

/** What is copied of members' events, and who may see what. */
export const rowsOfCopies: RowsOf = {
  AccessHistory: (at) => ({ _id: idAt('com', at), version: 1 }),
  GonePerson: (at) => ({ _id: idAt('per', at) }),
  ShutOut: (at) => ({ _id: idAt('per', at) }),
  StandingChange: (at) => ({ _id: idAt('evt', at), personId: whose(at), kind: 'LEFT', isGranted: true }),
  ErasedPerson: (at) => ({
    ...{ _id: idAt('per', at), erasedAt: inMinutes(at), passes: 1 },
    ...(at % 8 === 0 ? { dueAt: inMinutes(at) } : {}),
  }),
  AgentName: (at) => ({ _id: idAt('per', at), personal: { name: `Person ${at}` } }),
  Speakers: (at) => ({ _id: idAt('org', at), personIds: [whose(at)] }),
  Guest: (at) => ({
    ...{ _id: idAt('rel', at), personId: whose(at), organizationId: whichOrganization(at), from: dayAt(at) },
    grants: ['COMMISSIONS'],
  }),
  Alliance: (at) => ({ _id: idAt('ali', at), organizationIds: [whichOrganization(at), idAt('org', 200 + at)] }),
  PoolSkill: (at) => claim(at),
  PoolSkillAside: (at) => ({ ...claim(at, whose(at)), _id: idAt('clm', 1_000 + at) }),
  PoolAside: (at) => ({ _id: idAt('per', at % 2 ? at : 1_000 + at) }),
  PoolAvailability: (at) => ({
    _id: idAt('per', at),
    windows: [{ start: inMinutes(at), end: inMinutes(at + 60), minutes: 60, firmness: 'FIRM' }],
  }),
  PoolHold: (at) => ({
    ...{ _id: idAt('hld', at), personId: whose(at), commissionId: idAt('com', at), from: inMinutes(at) },
    ...{ to: inMinutes(at + 60), minutes: 60, mayUseTentative: false, month: dayAt(at).slice(0, 7) },
  }),
  PoolOutcome: (at) => ({ _id: idAt('hld', at), personId: whose(at), at: inMinutes(at), value: 1 }),
  PoolHours: (at) => {
    const who = at % 5 === 3 ? 'everybody' : whose(at);
    return { _id: `${at} ${who}`, month: inMinutes(at).toISOString().slice(0, 7), whose: who, minutes: 60 };
  },
};

/** What is asked for and offered. */
export const rowsOfNoticeboard: RowsOf = {
  Proposal: (at) => {
    const ownerId = whose(at);
    const { terms, ...text } = noticeOf(at);
    const state = turnOf(at, 'PUBLISHED', 'CLOSED', 'MATCHED', 'CLOSED', 'DRAFT', 'CLOSED');
    // Of the visibilities each has its turn within a state.
    const visibility = turnOf(Math.floor(at / 6), 'COMMUNITY', 'PUBLIC', 'COMMUNITY', 'ALLIANCE');
    const seenBy = visibility === 'ALLIANCE' ? [allied, ownerId] : [visibility.toLowerCase()];
    const audience = state === 'DRAFT' ? [ownerId] : seenBy;
    return {
      ...{ _id: idAt('prp', at), kind: at % 7 < 2 ? 'OFFER' : 'REQUEST', ...text, ownerId, draftedBy: ownerId },
      ...{
        draftedAt: inMinutes(at),
        visibility,
        allianceId: allied,
        expiresAt: inMinutes(at),
        state,
        publishedAt: inMinutes(at),
      },
      ...{ matchedAt: inMinutes(at), match: { by: 'COMMISSION', id: idAt('com', at) }, closedAt: inMinutes(at) },
      ...{ reason: 'WITHDRAWN', version: 1, audience, place: `${inMinutes(at).toISOString()} ${idAt('prp', at)}` },
      keys: audience.flatMap((one) => terms.map((term) => keyOf(one, term))),
    };
  },
  ProposalOwner: (at) => ({ _id: idAt('per', at), turns: at }),
  ProposalResponse: (at) => ({
    ...{ _id: idAt('rsp', at), proposalId: at % 4 === 1 ? idAt('prp', 1) : idAt('prp', at) },
    ...{ personId: at % 4 === 1 ? idAt('per', at) : whose(at), note: 'I could.', at: inMinutes(at) },
  }),
};
