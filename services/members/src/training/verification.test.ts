import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { evolveVerification, type SkillClaim, type VerificationEvent } from '../skills/skill-claim.ts';
import type { ConfirmedTraining } from './training-record.ts';
import { verificationOf, verify } from './verification.ts';

const at = new Date('2026-11-26T09:00:00.000Z');
const [ada, bruno] = [newId('per'), newId('per')];
const claim: SkillClaim = {
  ...{ id: newId('clm'), personId: ada, skillUri: 'urn:x', level: 3 },
  ...{ evidence: undefined, claimedAt: at, version: 1 },
};
const training = (level: number, change: Partial<ConfirmedTraining> = {}, skillUri = 'urn:x'): ConfirmedTraining => ({
  ...{
    id: newId('trn'),
    personId: ada,
    completedOn: '2026-10-30',
    certificateId: undefined,
    certificateUrl: undefined,
  },
  ...{
    training: {
      kind: 'course',
      courseId: newId('crs'),
      trains: [
        { skillUri: 'urn:y', level: 5 },
        { skillUri, level },
      ],
    },
  },
  ...{ recordedAt: at, state: 'CONFIRMED', confirmedBy: bruno, confirmedAt: at, version: 2, ...change },
});
const recordIds = (events: readonly VerificationEvent[]) =>
  events.map((event) => (event.type === 'skill.verified' ? event.verification.recordId : event.reason));

describe('what verifies a claim', () => {
  it('is a training of that skill, to that level or beyond', () => {
    const three = training(3);
    expect(verificationOf(claim, [training(2), training(5, {}, 'urn:z'), three])).toEqual({
      ...{ recordId: three.id, courseId: three.training.kind === 'course' && three.training.courseId, level: 3 },
      ...{ completedOn: '2026-10-30', confirmedBy: bruno },
    });
    expect(verificationOf(claim, [training(2)])).toBeUndefined();
  });

  it('is the highest, then the latest', () => {
    const [three, five, later] = [training(3), training(5), training(5, { completedOn: '2026-11-01' })];
    expect(verificationOf(claim, [three, five])?.recordId).toBe(five.id);
    expect(verificationOf(claim, [later, five, three])?.recordId).toBe(later.id);
  });

  it('is never by oneself, nor by a course of which nobody here knows what it trains', () => {
    expect(verificationOf(claim, [training(5, { confirmedBy: ada })])).toBeUndefined();
    const outside = { kind: 'outside', title: 'x', provider: 'y' } as const;
    expect(verificationOf(claim, [training(5, { training: outside })])).toBeUndefined();
  });
});

describe('when a claim or its person’s trainings change', () => {
  const three = training(3);
  const verified: SkillClaim = { ...claim, verification: verificationOf(claim, [three]) };

  it('it is verified, once', () => {
    expect(recordIds(verify(claim, [three], 'LEVEL_RAISED'))).toEqual([three.id]);
    expect(verify(verified, [three], 'LEVEL_RAISED')).toEqual([]);
    expect(verify(claim, [], 'LEVEL_RAISED')).toEqual([]);
  });

  it('it is verified anew by a better one, or by another hand', () => {
    const four = training(4);
    expect(recordIds(verify(verified, [three, four], 'LEVEL_RAISED'))).toEqual([four.id]);
    const again = { ...three, confirmedBy: newId('per') };
    expect(recordIds(verify(verified, [again], 'LEVEL_RAISED'))).toEqual([three.id]);
  });

  it('it is verified no more, and it is said why', () => {
    expect(recordIds(verify({ ...verified, level: 4 }, [three], 'LEVEL_RAISED'))).toEqual(['LEVEL_RAISED']);
    expect(recordIds(verify(verified, [], 'CONFIRMATION_REVOKED'))).toEqual(['CONFIRMATION_REVOKED']);
  });

  it('property: it shows what verifies it now, in whatever order things happened, and says nothing twice', () => {
    const trainings = fc.array(
      fc
        .record({ level: fc.integer({ min: 1, max: 5 }), isMine: fc.boolean() })
        .map(({ level, isMine }) => training(level, isMine ? { confirmedBy: ada } : {})),
      { maxLength: 4 },
    );
    const steps = fc.array(fc.record({ level: fc.integer({ min: 1, max: 5 }), trainings }), { maxLength: 8 });
    fc.assert(
      fc.property(steps, (all) => {
        let state = claim;
        for (const step of all) {
          state = { ...state, level: step.level };
          const events = verify(state, step.trainings, 'LEVEL_RAISED');
          expect(events.length).toBeLessThanOrEqual(1);
          state = events.reduce(evolveVerification, state);
          expect(state.verification).toEqual(verificationOf(state, step.trainings));
          expect(state.verification?.level ?? 5).toBeGreaterThanOrEqual(state.verification ? state.level : 5);
          expect(verify(state, step.trainings, 'LEVEL_RAISED')).toEqual([]);
        }
      }),
    );
  });
});
