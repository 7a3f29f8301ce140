import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { rational } from '@millepiani/kernel/rational';
import type { RegisteredOrganization } from '../organizations/organization.ts';
import {
  canSee,
  learnerOf,
  mayConfirm,
  mayRetire,
  seesAll,
  seesAllOf,
  seesRecordsOf,
  speaksFor,
} from './training-access.ts';
import type { TrainingRecord } from './training-record.ts';

const at = new Date('2026-11-26T09:00:00.000Z');
const [ada, bruno, carla, admin] = [newId('per'), newId('per'), newId('per'), newId('per')];
const aurora: RegisteredOrganization = {
  ...{ kind: 'organization', id: newId('org'), name: 'Aurora', country: 'IT', registeredAt: at, version: 1 },
  ...{ state: 'registered', proposal: undefined },
  owners: [ada, bruno].map((personId) => ({ personId, share: rational(1n, 2n) })),
};
const record: TrainingRecord = {
  ...{
    id: newId('trn'),
    personId: ada,
    completedOn: '2026-10-30',
    certificateId: undefined,
    certificateUrl: undefined,
  },
  ...{
    training: { kind: 'course', courseId: newId('crs'), trains: [] },
    recordedAt: at,
    state: 'RECORDED',
    version: 1,
  },
};
const confirmed: TrainingRecord = { ...record, state: 'CONFIRMED', confirmedBy: bruno, confirmedAt: at };
const as = (sub: string, scope = 'members:write') => actorOf({ sub, scope });
const administrator = as(admin, 'members:write members:administer');

describe('who speaks for whoever gives a course', () => {
  it('are an organization’s owners with a token that may write, and administrators for the community', () => {
    const who = [as(ada), as(ada, ''), as(carla), administrator, anonymous, systemActor('members')];
    expect(who.map((actor) => speaksFor(actor, aurora))).toEqual([true, false, false, false, false, false]);
    expect(who.map((actor) => speaksFor(actor, undefined))).toEqual([false, false, false, true, false, false]);
    expect(who.map((actor) => mayRetire(actor, aurora))).toEqual([true, false, false, true, false, false]);
    expect(who.map((actor) => seesRecordsOf(actor, aurora))).toEqual([true, false, false, true, false, false]);
    expect(who.map((actor) => learnerOf(actor))).toEqual([ada, undefined, carla, admin, undefined, undefined]);
  });

  it('confirm what others completed, never their own', () => {
    const codes = (
      actor: ReturnType<typeof as>,
      of: { provider: typeof aurora | undefined } = { provider: aurora },
    ) => {
      const result = mayConfirm(actor, record, of.provider);
      return result.ok ? result.value : result.error.map(({ code }) => code);
    };
    expect(codes(as(bruno))).toBe(bruno);
    expect(codes(as(ada))).toEqual(['OWN_TRAINING']);
    expect([codes(as(carla)), codes(administrator), codes(as(bruno, ''))]).toEqual(Array(3).fill(['FORBIDDEN']));
    expect(codes(administrator, { provider: undefined })).toBe(admin);
    expect(codes(as(bruno), { provider: undefined })).toEqual(['FORBIDDEN']);
  });
});

describe('who sees a training', () => {
  it('is its person, who gives the course and administrators; once it is confirmed, who may see the person', () => {
    const who = [as(ada), as(bruno), as(carla), administrator, anonymous, as(ada, 'openid'), as(bruno, 'openid')];
    const sees = (of: TrainingRecord, seesPerson: boolean) =>
      who.map((actor) => canSee(actor, of, { provider: aurora, seesPerson }));
    expect(sees(record, true)).toEqual([true, true, false, true, false, false, false]);
    expect(sees(confirmed, false)).toEqual(sees(record, true));
    expect(sees(confirmed, true)).toEqual(who.map(() => true));
    expect(who.map((actor) => seesAll(actor, confirmed, aurora))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(who.map((actor) => seesAllOf(actor, ada))).toEqual([true, false, false, true, false, false, false]);
  });
});
