import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { type DraftProposal, draft, type ProposalText } from '../src/noticeboard/drafting.ts';
import type { IntentText } from '../src/noticeboard/intent.ts';
import { evolve, type Match, type Proposal, type ProposalEvent, type Published } from '../src/noticeboard/proposal.ts';
import type { BoardStanding } from '../src/noticeboard/proposal-access.ts';
import { ada, at, BadFixture, javaSkill, later } from './given.ts';

export const expiresAt = new Date('2026-12-24T09:00:00Z');
/** An instant at which the proposals given here are overdue. */
export const overdue = plusMs(expiresAt, 1);

/** 40 hours of Java in January, at 45.00 EUR. */
export const anIntent = (change: Partial<IntentText> = {}): IntentText => ({
  action: 'WORK',
  skill: javaSkill,
  skillLabel: 'Java (computer programming)',
  level: 3,
  hours: 40,
  from: '2027-01-11',
  to: '2027-01-31',
  rate: { amount: '45.00', currency: 'EUR' },
  ...change,
});

/** Something that is no work. */
export const aThing = (change: Partial<IntentText> = {}): IntentText => ({
  action: 'TRANSFER',
  resource: 'Two desks of oak',
  ...change,
});

/** What Ada asks for. */
export const aNotice = (change: Partial<ProposalText> = {}): ProposalText => ({
  kind: 'REQUEST',
  title: 'Help with a backend',
  description: 'A month of work on our stock service.\nRemote is fine.',
  visibility: 'COMMUNITY',
  expiresAt,
  intents: [anIntent()],
  ...change,
});

/** Decides to draft it, with ids of its own. */
export const drafting = (change: Partial<ProposalText> = {}, context: Partial<DraftProposal> = {}) => {
  const text = aNotice(change);
  const newIds = text.intents.map(() => newId('int'));
  return draft({
    ...{ id: newId('prp'), by: ada, agents: [ada], alliances: [], at, present: [], newIds, text },
    ...context,
  });
};

/** Given what happened, the proposal now. */
export function noticeAfter(...events: readonly ProposalEvent[]): Proposal {
  let state: Proposal | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new BadFixture('nothing happened');
  return state;
}

/** The event of drafting it. */
export function drafted(change: Partial<ProposalText> = {}, context: Partial<DraftProposal> = {}): ProposalEvent {
  const decided = drafting(change, context);
  const [event] = decided.ok ? decided.value : [];
  if (!event) throw new BadFixture(decided);
  return event;
}

export const published = { type: 'proposal.published', at: later } as const;
export const aMatch: Match = { by: 'COMMISSION', commissionId: newId('com') };
const matched = { type: 'proposal.matched', match: aMatch, isShown: true, at: later } as const;
const closed = { type: 'proposal.closed', reason: 'WITHDRAWN', at: later } as const;

/** A proposal in each state, `CLOSED` from each that can be. */
export const noticeInEveryState = (change: Partial<ProposalText> = {}, context: Partial<DraftProposal> = {}) => {
  const start = drafted(change, context);
  return {
    draft: noticeAfter(start),
    published: noticeAfter(start, published),
    matched: noticeAfter(start, published, matched),
    closedDraft: noticeAfter(start, closed),
    closed: noticeAfter(start, published, closed),
    closedMatch: noticeAfter(start, published, matched, { ...closed, reason: 'FULFILLED' }),
  };
};

/** One that is on the noticeboard. */
export function aPublished(change: Partial<ProposalText> = {}, context: Partial<DraftProposal> = {}): Published {
  const notice = noticeAfter(drafted(change, context), published);
  if (notice.state !== 'PUBLISHED') throw new BadFixture(notice.state);
  return notice;
}

/** Somebody with a token that may write. */
export const standingOf = (sub: PersonId, more: Partial<BoardStanding> = {}): BoardStanding => ({
  ...{ actor: actorOf({ sub, scope: 'projects:read projects:write' }), organizations: [], alliances: [] },
  ...more,
});
