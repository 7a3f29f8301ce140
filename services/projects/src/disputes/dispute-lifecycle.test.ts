import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, later } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { type Contribution, evolve as evolveContribution } from '../contributions/contribution.ts';
import { type Dispute, type DisputeEvent, evolve, ImpossibleDisputeEvent } from './dispute.ts';
import { consequenceOf, type DisputeCommand, decide, mostEvidence, open } from './dispute-lifecycle.ts';
import { toEvent } from './disputes.events.ts';

const [greta, id] = [newId('per'), newId('dsp')];
const contribution: Contribution = evolveContribution(undefined, {
  type: 'contribution.recorded',
  facts: {
    ...{ id: newId('ctr'), commissionId: newId('com'), agreementVersionId: newId('agv'), agentId: bruno },
    ...{
      putIn: { kind: 'CITE' },
      note: 'A model of light',
      happenedOn: '2026-11-24',
      recordedBy: bruno,
      recordedAt: at,
    },
  },
});
const opening = (change: object = {}, earlier: readonly Dispute[] = []) =>
  open({ id, by: greta, at, reason: 'It is hers.', ...change }, contribution, earlier);
const opened = opening();
if (!opened.ok) throw new TypeError('a dispute');
const shown: DisputeEvent = { type: 'dispute.evidence-added', evidence: { by: bruno, at: later, text: 'A letter' } };
const ended = (outcome: 'UPHELD' | 'DISMISSED' | 'WITHDRAWN') =>
  ({ type: 'dispute.resolved', outcome, resolution: 'So it is.', by: ada, at: later }) as const;
const given = (...events: readonly DisputeEvent[]): Dispute =>
  events.reduce<Dispute>(evolve, evolve(undefined, opened.value));

type Said<C> = C extends unknown ? Omit<C, 'by' | 'at' | 'expectedVersion'> : never;
type Change = Said<DisputeCommand>;
type Of<T extends Change['type']> = Partial<Extract<Change, { readonly type: T }>>;
const show = (change: Of<'add-evidence'> = {}): Change => ({ type: 'add-evidence', text: 'A letter', ...change });
const resolve = (change: Of<'resolve'> = {}): Change => ({
  ...{ type: 'resolve', outcome: 'UPHELD', resolution: 'So it is.' },
  ...change,
});
const withdraw: Change = { type: 'withdraw', resolution: 'A mistake' };
const when = (dispute: Dispute, change: Change, expectedVersion = dispute.version) => {
  const decided = decide({ ...change, by: ada, at: later, expectedVersion }, dispute);
  return decided.ok ? decided.value : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};

describe('a dispute', () => {
  it('is opened with what is not right', () => {
    expect(given()).toEqual({
      ...{ id, contributionId: contribution.id, commissionId: contribution.commissionId, agentId: bruno },
      ...{ openedBy: greta, openedAt: at, reason: 'It is hers.', evidence: [], state: 'OPENED', version: 1 },
    });
    expect(opening({ reason: ' ' })).toMatchObject({ error: [{ code: 'TOO_SHORT', path: ['reason'] }] });
    expect(opening({ reason: 'x'.repeat(2_001) })).toMatchObject({ error: [{ code: 'TOO_LONG', path: ['reason'] }] });
  });

  it('is opened once more by somebody else, or by who gave it up, and not by whom it was dismissed for', () => {
    expect(opening({}, [given(ended('DISMISSED'))])).toMatchObject({ error: [{ code: 'ALREADY_DECIDED' }] });
    expect(opening({ by: ada }, [given(ended('DISMISSED'))]).ok).toBe(true);
    expect(opening({}, [given(ended('WITHDRAWN'))]).ok).toBe(true);
  });

  it('is not opened again by who gave it up twice, and by others still', () => {
    const twice = [given(ended('WITHDRAWN')), given(shown, ended('WITHDRAWN'))];
    expect(opening({}, twice)).toMatchObject({ error: [{ code: 'ALREADY_GIVEN_UP', path: ['contributionId'] }] });
    expect(opening({ by: ada }, twice).ok).toBe(true);
    // What was decided against them is said first.
    expect(opening({}, [...twice, given(ended('DISMISSED'))])).toMatchObject({ error: [{ code: 'ALREADY_DECIDED' }] });
  });

  it('takes evidence, in order, until it is resolved', () => {
    expect(when(given(), show({ link: 'https://blu.example/letter' }))).toEqual({
      type: 'dispute.evidence-added',
      evidence: { by: ada, at: later, text: 'A letter', link: 'https://blu.example/letter' },
    });
    expect(given(shown, shown)).toMatchObject({
      state: 'EVIDENCE',
      evidence: [{ by: bruno }, { by: bruno }],
      version: 3,
    });
    const full = given(...Array.from({ length: mostEvidence }, () => shown));
    expect(when(full, show())).toBe('TOO_MUCH_EVIDENCE disputeId');
    expect(when(full, resolve())).toMatchObject({ type: 'dispute.resolved' });
  });

  it.each<[string, Change]>([
    ['TOO_SHORT text', show({ text: '' })],
    ['TOO_LONG text', show({ text: 'x'.repeat(2_001) })],
    ['FORBIDDEN_CHARACTER text', show({ text: 'a\u202Eb' })],
    ...['javascript:alert(1)', 'http://blu.example/', 'https://blu', 'https://a:b@blu.example/', 'letter.pdf'].map(
      (link): [string, Change] => ['INVALID_LINK link', show({ link })],
    ),
    ['TOO_LONG link', show({ link: `https://blu.example/${'x'.repeat(500)}` })],
    ['TOO_SHORT resolution', resolve({ resolution: '' })],
    ['TOO_SHORT resolution', { ...withdraw, resolution: ' ' }],
  ])('is refused with %s (case %#)', (expected, change) => {
    expect(when(given(), change)).toBe(expected);
  });

  it.each([given(), given(shown)])(
    'that is $state ends as it is upheld, dismissed or given up, and the contribution with it',
    (dispute) => {
      for (const outcome of ['UPHELD', 'DISMISSED'] as const) {
        expect(when(dispute, resolve({ outcome }))).toMatchObject({ type: 'dispute.resolved', outcome });
      }
      expect(when(dispute, withdraw)).toMatchObject({ type: 'dispute.resolved', outcome: 'WITHDRAWN' });
      const consequences = (['UPHELD', 'DISMISSED', 'WITHDRAWN'] as const).map((one) => consequenceOf(ended(one), id));
      expect(consequences).toEqual([
        { type: 'contribution.reversed', by: ada, at: later },
        { type: 'contribution.restored', disputeId: id, by: ada, at: later },
        { type: 'contribution.restored', disputeId: id, by: ada, at: later },
      ]);
    },
  );

  it('that is resolved is over', () => {
    const over = given(shown, ended('UPHELD'));
    for (const change of [show(), resolve(), withdraw]) expect(when(over, change)).toBe('WRONG_STATE disputeId');
    expect(() => evolve(over, shown)).toThrow(ImpossibleDisputeEvent);
    expect(() => evolve(over, ended('DISMISSED'))).toThrow(ImpossibleDisputeEvent);
    expect(() => evolve(undefined, shown)).toThrow(ImpossibleDisputeEvent);
    expect(() => evolve(over, opened.value)).toThrow(ImpossibleDisputeEvent);
  });

  it('is changed at the version that was read', () => {
    for (const change of [show(), resolve(), withdraw]) {
      expect(when(given(shown), change, 1)).toBe('VERSION_CONFLICT expectedVersion');
    }
  });

  it('is told without what is said in it', () => {
    const what = { disputeId: id, contributionId: contribution.id, agentId: bruno, openedBy: greta };
    const over = given(shown, ended('UPHELD'));
    expect(toEvent(given(), opened.value)).toMatchObject({
      type: 'dispute.opened.v1',
      aggregateVersion: 1,
      data: what,
    });
    expect(toEvent(given(shown), shown)).toMatchObject({ aggregateVersion: 2, data: { ...what, addedBy: bruno } });
    expect(toEvent(over, ended('UPHELD'))).toMatchObject({
      ...{ type: 'dispute.resolved.v1', aggregateVersion: 3 },
      data: { ...what, outcome: 'UPHELD', resolvedBy: ada },
    });
    for (const told of [toEvent(given(), opened.value), toEvent(given(shown), shown), toEvent(over, ended('UPHELD'))]) {
      expect(JSON.stringify(told.data)).not.toMatch(/hers|letter|So it is/);
    }
  });
});
