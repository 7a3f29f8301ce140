import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import type { Course } from './course.ts';
import { confirm, mostTrainings, type RecordState, type RecordTraining, record, revoke } from './recording.ts';
import {
  courseOf,
  evolve,
  ImpossibleTrainingEvent,
  type TrainingEvent,
  type TrainingRecord,
  trainedBy,
} from './training-record.ts';

const at = new Date('2026-11-26T09:00:00.000Z');
const [ada, bruno] = [newId('per'), newId('per')];
const course: Course = {
  ...{ id: newId('crs'), providerId: newId('org'), titles: { EN: 'Interfaces' }, hours: 24, certificate: 'NONE' },
  ...{ skills: [{ skillUri: 'urn:x', level: 4 }], link: undefined, since: '2026-09-01' },
  ...{ offeredBy: bruno, offeredAt: at, state: 'OFFERED', version: 1 },
};
const retired: Course = { ...course, state: 'RETIRED', retiredAt: new Date('2026-10-31T23:30:00Z'), version: 2 };
const outside = { title: ' Corso di fotografia ', provider: 'Scuola civica' };
const command: RecordTraining = {
  ...{ id: newId('trn'), personId: ada, courseId: course.id, completedOn: '2026-10-30', at },
  ...{ certificateId: ' AUR-117 ', certificateUrl: 'https://aurora.example/c/117' },
};
const fresh: RecordState = { course, count: 0, isThere: false };
const given = (change: Partial<RecordTraining> = {}, state: Partial<RecordState> = {}) =>
  record({ ...command, ...change }, { ...fresh, ...state });
const codes = (result: ReturnType<typeof record>) =>
  result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const recorded = (change: Partial<RecordTraining> = {}): TrainingRecord => {
  const result = given(change);
  const [event] = result.ok ? result.value : [];
  if (!event) throw new TypeError('The record was refused.');
  return evolve(undefined, event);
};
const after = (before: TrainingRecord, result: ReturnType<typeof confirm>): TrainingRecord =>
  (result.ok ? result.value : []).reduce<TrainingRecord>((state, event) => evolve(state, event), before);

describe('recording a training', () => {
  it('of the list says what the course trains, as it did then', () => {
    expect(recorded()).toEqual({
      ...{ id: command.id, personId: ada, completedOn: '2026-10-30', recordedAt: at },
      training: { kind: 'course', courseId: course.id, trains: [{ skillUri: 'urn:x', level: 4 }] },
      ...{ certificateId: 'AUR-117', certificateUrl: 'https://aurora.example/c/117', state: 'RECORDED', version: 1 },
    });
  });

  it('of another course says it in words, and trains nothing that anybody here could say', () => {
    const one = recorded({
      courseId: null,
      outside,
      certificateId: null,
      certificateUrl: null,
      completedOn: '1999-06-30',
    });
    expect(one.training).toEqual({ kind: 'outside', title: 'Corso di fotografia', provider: 'Scuola civica' });
    expect([courseOf(one), trainedBy(one), one.certificateId]).toEqual([undefined, [], undefined]);
    expect([courseOf(recorded()), trainedBy(recorded())]).toEqual([course.id, course.skills]);
  });

  it.each<[string, Partial<RecordTraining>, Partial<RecordState>, string[]]>([
    ['neither', { courseId: null }, { course: undefined }, ['ONE_TRAINING']],
    ['both', { outside }, {}, ['ONE_TRAINING']],
    ['a course that is not there', {}, { course: undefined }, ['COURSE_NOT_FOUND courseId']],
    ['tomorrow', { completedOn: '2026-11-27' }, {}, ['COMPLETED_IN_FUTURE completedOn']],
    ['the day before the course', { completedOn: '2026-08-31' }, {}, ['COMPLETED_BEFORE_COURSE completedOn']],
    [
      'the day after it was retired',
      { completedOn: '2026-11-02' },
      { course: retired },
      ['COMPLETED_AFTER_COURSE completedOn'],
    ],
    [
      'long ago, with a name that turns and one that is empty',
      { courseId: null, outside: { title: 'x\u202E', provider: '' }, completedOn: '1949-01-01' },
      { course: undefined },
      ['FORBIDDEN_CHARACTER outside.title', 'TOO_SHORT outside.provider', 'DAY_OUT_OF_RANGE completedOn'],
    ],
    ['a number of 101 characters', { certificateId: 'x'.repeat(101) }, {}, ['TOO_LONG certificateId']],
    ['a script', { certificateUrl: 'javascript:alert(1)' }, {}, ['INVALID_LINK certificateUrl']],
    ['what is recorded', {}, { isThere: true }, ['ALREADY_RECORDED completedOn']],
    ['the two hundred and first', {}, { count: mostTrainings }, ['TOO_MANY_TRAININGS']],
  ])('refuses %s', (_title, change, state, expected) => {
    expect(codes(given(change, state))).toEqual(expected);
  });

  it('takes the first day, the last, and today, by the community’s clock', () => {
    expect(codes(given({ completedOn: '2026-09-01' }))).toEqual([]);
    expect(codes(given({ completedOn: '2026-11-26' }))).toEqual([]);
    // 23:30 UTC on 31 October is past midnight in Rome.
    expect(codes(given({ completedOn: '2026-11-01' }, { course: retired }))).toEqual([]);
    expect(codes(given({}, { count: mostTrainings - 1 }))).toEqual([]);
  });
});

describe('confirming', () => {
  it('is done once, can be taken back, and done again', () => {
    const one = recorded();
    const confirmed = after(one, confirm(one, { by: bruno, at }));
    expect(confirmed).toEqual({ ...one, state: 'CONFIRMED', confirmedBy: bruno, confirmedAt: at, version: 2 });
    expect(confirm(confirmed, { by: bruno, at })).toEqual({ ok: true, value: [] });
    const revoked = after(confirmed, revoke(confirmed, { by: bruno, at }));
    expect(revoked).toEqual({ ...one, state: 'REVOKED', revokedBy: bruno, revokedAt: at, version: 3 });
    expect(after(revoked, confirm(revoked, { by: bruno, at }))).toMatchObject({ state: 'CONFIRMED', version: 4 });
  });

  it('is not for a course that nobody here gives, and there must be something to take back', () => {
    const one = recorded({ courseId: null, outside });
    expect(codes(confirm(one, { by: bruno, at }))).toEqual(['NOT_OF_A_COURSE recordId']);
    expect(codes(revoke(recorded(), { by: bruno, at }))).toEqual(['NOT_CONFIRMED recordId']);
  });

  it('property: whatever is decided follows on what was; what was recorded never changes', () => {
    const deeds = fc.array(fc.constantFrom('confirm' as const, 'revoke' as const), { maxLength: 12 });
    const decide = { confirm, revoke };
    fc.assert(
      fc.property(deeds, (all) => {
        const first = recorded();
        let state: TrainingRecord = first;
        for (const deed of all) {
          const decided = decide[deed](state, { by: bruno, at });
          const next = after(state, decided);
          // Confirming never fails; revoking does where nothing is confirmed.
          expect(decided.ok).toBe(deed === 'confirm' || state.state === 'CONFIRMED');
          expect(next.state).toBe(decided.ok ? { confirm: 'CONFIRMED', revoke: 'REVOKED' }[deed] : state.state);
          expect(next).toMatchObject({ training: first.training, completedOn: first.completedOn, recordedAt: at });
          state = next;
        }
      }),
    );
  });

  it('is impossible out of order', () => {
    const events: TrainingEvent[] = [
      { type: 'training.confirmed', by: bruno, at },
      { type: 'training.confirmation-revoked', by: bruno, at },
    ];
    for (const event of events) expect(() => evolve(undefined, event)).toThrow(ImpossibleTrainingEvent);
    const one = recorded();
    expect(() => evolve(one, { type: 'training.confirmation-revoked', by: bruno, at })).toThrow(
      ImpossibleTrainingEvent,
    );
    const confirmed = after(one, confirm(one, { by: bruno, at }));
    expect(() => evolve(confirmed, { type: 'training.confirmed', by: bruno, at })).toThrow(ImpossibleTrainingEvent);
  });
});
