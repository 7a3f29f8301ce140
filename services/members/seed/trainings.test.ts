import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@millepiani/kernel/day';
import fc from 'fast-check';
import { toDocument as toCourse, fromDocument as toCourseBack } from '../src/training/course-document.store.ts';
import { toDocument as toTraining, fromDocument as toTrainingBack } from '../src/training/training-document.store.ts';
import { verificationOf } from '../src/training/verification.ts';
import { claimsOf } from './claims.ts';
import { coursesOf, coursesOfCommunity } from './courses.ts';
import { organizationOf, organizationsIn } from './organizations.ts';
import { bySkill, learntOf } from './trainings.ts';
import { anyPerson, worldOf } from './world-given.suite.ts';

const world = worldOf(4_000);
const count = (length: number) => Array.from({ length }, (_, number) => number);
const courses = [
  ...count(organizationsIn(world)).flatMap((number) => coursesOf(world, { ...organizationOf(world, number), number })),
  ...coursesOfCommunity(world),
];

describe('seeded courses', () => {
  it('are given by some organizations and by the community, each by who speaks for it', () => {
    expect(courses.length).toBeGreaterThan(100);
    expect(courses.length).toBeLessThan(250);
    expect(new Set(courses.map(({ id }) => id)).size).toBe(courses.length);
    expect(courses.filter(({ providerId }) => providerId === undefined)).toHaveLength(12);
    for (const course of courses) expect(toCourseBack(toCourse(course))).toEqual(course);
    const retired = courses.filter(({ state }) => state === 'RETIRED').length;
    expect(retired).toBeGreaterThan(5);
    expect(retired).toBeLessThan(courses.length / 4);
  });
});

describe('seeded trainings', () => {
  it('property: are of courses that were given on that day, and verify what they are to', () => {
    fc.assert(
      fc.property(anyPerson, ({ world: any, number }) => {
        const offered = coursesOfCommunity(any);
        const before = claimsOf(any, number);
        const { trainings, claims } = learntOf(any, { number, claims: before, courses: bySkill(offered) });
        const confirmed = trainings.flatMap((one) => (one.state === 'CONFIRMED' ? [one] : []));
        for (const training of trainings) {
          expect(toTrainingBack(toTraining(training))).toEqual(training);
          expect(training.completedOn <= dayOf(any.at)).toBe(true);
          expect(training.recordedAt <= any.at).toBe(true);
        }
        for (const { by, personId } of confirmed.map((one) => ({ by: one.confirmedBy, personId: one.personId })))
          expect(by).not.toBe(personId);
        expect(claims.map(({ id, level }) => [id, level])).toEqual(before.map(({ id, level }) => [id, level]));
        for (const claim of claims) expect(claim.verification).toEqual(verificationOf(claim, confirmed));
      }),
    );
  });

  it('are of a part of the people, and verify a few of a hundred claims', () => {
    const offered = bySkill(courses);
    const all = count(4_000).map((number) =>
      learntOf(world, { number, claims: claimsOf(world, number), courses: offered }),
    );
    const trainings = all.flatMap((one) => one.trainings);
    expect(new Set(trainings.map(({ id }) => id)).size).toBe(trainings.length);
    expect(trainings.length).toBeGreaterThan(400);
    expect(trainings.length).toBeLessThan(3_000);
    const states = Map.groupBy(trainings, ({ state }) => state);
    for (const state of ['RECORDED', 'CONFIRMED', 'REVOKED'] as const)
      expect(states.get(state)?.length ?? 0).toBeGreaterThan(0);
    const claims = all.flatMap((one) => one.claims);
    const verified = claims.filter(({ verification }) => verification !== undefined).length;
    expect(verified / claims.length).toBeGreaterThan(0.005);
    expect(verified / claims.length).toBeLessThan(0.2);
  });
});
