import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { later } from '../../test/given.ts';
import {
  aMatch,
  aNotice,
  aPublished,
  expiresAt,
  noticeAfter,
  noticeInEveryState,
  overdue,
  published,
} from '../../test/notices-given.ts';
import { evolve, ImpossibleEvent, type Proposal } from './proposal.ts';
import { decide, type ManageProposal, mostPublished, type ProposalCommand } from './proposal-lifecycle.ts';

const states = noticeInEveryState();
const names = Object.keys(states) as (keyof typeof states)[];
const alliance = newId('ali');

const on = ({ version: expectedVersion }: Proposal, at = later) => ({ expectedVersion, at });
const revision = (change: Parameters<typeof aNotice>[0] = {}) => ({
  type: 'revise' as const,
  text: aNotice(change),
  context: { alliances: [], newIds: [newId('int')] },
});
const commands: Readonly<Record<ProposalCommand['type'], (proposal: Proposal) => ProposalCommand>> = {
  revise: (proposal) => ({ ...revision(), ...on(proposal) }),
  publish: (proposal) => ({ type: 'publish', alliances: [], published: 0, ...on(proposal) }),
  match: (proposal) => ({ type: 'match', match: aMatch, isShown: true, ...on(proposal) }),
  close: (proposal) => ({ type: 'close', reason: 'WITHDRAWN', ...on(proposal) }),
  expire: () => ({ type: 'expire', at: overdue }),
  abandon: () => ({ type: 'abandon', at: later }),
};
const outcome = (command: ProposalCommand, proposal: Proposal): string => {
  const decided = decide(command, proposal);
  if (!decided.ok) return decided.error.map(({ code }) => code).join();
  const after = decided.value.reduce(evolve, proposal);
  expect(after.version).toBe(proposal.version + 1);
  return after.state;
};
const failures = (command: ProposalCommand, proposal: Proposal) => {
  const decided = decide(command, proposal);
  return decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('the lifecycle', () => {
  const wrong = 'WRONG_STATE';
  it.each<[ProposalCommand['type'], readonly string[]]>([
    ['revise', ['DRAFT', 'PUBLISHED', wrong, wrong, wrong, wrong]],
    ['publish', ['PUBLISHED', wrong, wrong, wrong, wrong, wrong]],
    ['match', [wrong, 'MATCHED', wrong, wrong, wrong, wrong]],
    ['close', ['CLOSED', 'CLOSED', 'CLOSED', wrong, wrong, wrong]],
    ['expire', [wrong, 'CLOSED', wrong, wrong, wrong, wrong]],
    ['abandon', ['CLOSED', 'CLOSED', 'CLOSED', wrong, wrong, wrong]],
  ])('%s leads from each state to where it may', (name, expected) => {
    expect(names.map((state) => outcome(commands[name](states[state]), states[state]))).toEqual(expected);
  });

  it('tells whoever read an older version', () => {
    const command = { ...commands.publish(states.draft), expectedVersion: 0 } as ManageProposal;
    expect(failures(command, states.draft)).toEqual(['VERSION_CONFLICT expectedVersion']);
  });

  it('keeps how far it got, and why it ended', () => {
    expect(states.closedMatch).toMatchObject({
      publishedAt: later,
      matchedAt: later,
      match: aMatch,
      reason: 'FULFILLED',
    });
    expect('publishedAt' in states.closedDraft).toBe(false);
  });

  it('refuses what cannot have happened', () => {
    expect(() => noticeAfter(published)).toThrow(ImpossibleEvent);
    expect(() => evolve(states.matched, published)).toThrow(ImpossibleEvent);
    const { state: _, version: __, ...terms } = states.draft;
    expect(() => evolve(states.draft, { type: 'proposal.drafted', terms })).toThrow('proposal that is DRAFT');
  });
});

describe('time', () => {
  it('is up at the instant, for everybody', () => {
    const notice = states.published;
    const before = plusMs(expiresAt, -1);
    const match = (at: Date): ProposalCommand => ({ type: 'match', match: aMatch, isShown: true, ...on(notice, at) });
    expect([outcome(match(before), notice), outcome(match(expiresAt), notice)]).toEqual(['MATCHED', 'TOO_LATE']);
    const expire = (at: Date): ProposalCommand => ({ type: 'expire', at });
    expect([outcome(expire(before), notice), outcome(expire(expiresAt), notice)]).toEqual(['NOT_DUE', 'CLOSED']);
    const late = { ...revision({ expiresAt: plusMs(overdue, 1_000) }), ...on(notice, overdue) };
    expect(failures(late, notice)).toEqual(['TOO_LATE proposalId']);
  });

  it('of a draft that is past is to be revised before it is published', () => {
    const { draft } = states;
    const late: ProposalCommand = { type: 'publish', alliances: [], published: 0, ...on(draft, overdue) };
    expect(failures(late, draft)).toEqual(['EXPIRES_PAST proposalId']);
    const revised = decide({ ...revision({ expiresAt: plusMs(overdue, 1_000) }), ...on(draft, overdue) }, draft);
    const now = revised.ok ? revised.value.reduce(evolve, draft) : draft;
    expect(outcome({ type: 'publish', alliances: [], published: 0, ...on(now, overdue) }, now)).toBe('PUBLISHED');
  });
});

describe('the noticeboard', () => {
  it('has at most 50 of one owner at a time', () => {
    const { draft } = states;
    const publish = (published: number): ProposalCommand => ({
      type: 'publish',
      alliances: [],
      published,
      ...on(draft),
    });
    expect(outcome(publish(mostPublished - 1), draft)).toBe('PUBLISHED');
    expect(failures(publish(mostPublished), draft)).toEqual(['TOO_MANY_PROPOSALS proposalId']);
  });
});

describe('revising', () => {
  it('replaces all that is said, and keeps the ids of what stays', () => {
    const [intent] = states.published.intents;
    const text = aNotice({
      title: 'Help',
      intents: [{ ...aNotice().intents[0], action: 'WORK', id: intent?.id ?? '' }],
    });
    const decided = decide({ ...revision(), text, ...on(states.published) }, states.published);
    expect(decided.ok && decided.value).toMatchObject([{ words: { title: 'Help', intents: [{ id: intent?.id }] } }]);
  });

  it('leaves who sees it as it was published', () => {
    const open = { ...revision({ visibility: 'PUBLIC' }), ...on(states.published) };
    expect(failures(open, states.published)).toEqual(['AUDIENCE_FIXED visibility']);
    expect(outcome({ ...open, ...on(states.draft) }, states.draft)).toBe('DRAFT');
    const allied = aPublished({ visibility: 'ALLIANCE', allianceId: alliance }, { alliances: [alliance] });
    const other = newId('ali');
    const moved = revision({ visibility: 'ALLIANCE', allianceId: other });
    const context = { ...moved.context, alliances: [alliance, other] };
    expect(failures({ ...moved, context, ...on(allied) }, allied)).toEqual(['AUDIENCE_FIXED visibility']);
  });
});

describe('publishing for an alliance', () => {
  it('is for who has a part in it still', () => {
    const { draft } = noticeInEveryState({ visibility: 'ALLIANCE', allianceId: alliance }, { alliances: [alliance] });
    const publish = (alliances: readonly (typeof alliance)[]): ProposalCommand => ({
      type: 'publish',
      published: 0,
      alliances,
      ...on(draft),
    });
    expect([outcome(publish([alliance]), draft), outcome(publish([]), draft)]).toEqual([
      'PUBLISHED',
      'NOT_IN_ALLIANCE',
    ]);
  });
});

describe('closing', () => {
  it.each<['FULFILLED' | 'WITHDRAWN' | 'EXPIRED', readonly string[]]>([
    ['FULFILLED', ['NOT_MATCHED reason', 'NOT_MATCHED reason', '']],
    ['WITHDRAWN', ['', '', '']],
    ['EXPIRED', ['RESERVED_REASON reason', 'RESERVED_REASON reason', 'RESERVED_REASON reason']],
  ])('as %s is for what came to that', (reason, expected) => {
    const open = [states.draft, states.published, states.matched];
    expect(open.map((one) => failures({ type: 'close', reason, ...on(one) }, one).join())).toEqual(expected);
  });
});
