import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commissions, organizations, people } from './community.ts';
import { offers, team } from './team.ts';
import { courses, otherSkills, trainings } from './training.ts';

const folder = join(import.meta.dirname, '../../services/members/data');
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const catalogue = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
const administrators: readonly string[] = people
  .filter(({ role }) => role.includes('administrator'))
  .map(({ key }) => key);
const speakersOf = (provider: string | undefined): readonly string[] =>
  provider === undefined
    ? administrators
    : (organizations.find(({ key }) => key === provider)?.owners.map(({ person }) => person) ?? []);

describe('what the demo’s people can do besides, and learn', () => {
  it('are skills of the catalogue, beyond information technology, as it names them', () => {
    for (const { skill } of [...otherSkills, ...courses]) expect(catalogue).toContain(`\n${skill.uri},${skill.label},`);
    const ict = readFileSync(join(folder, 'esco-ict.csv'), 'utf8');
    for (const { skill } of otherSkills) expect(ict).not.toContain(skill.uri);
  });

  it('is offered by who speaks for whoever gives it, and confirmed by them, never by whoever took it', () => {
    for (const { by, provider } of courses) expect(speakersOf(provider)).toContain(by);
    for (const { person, course: key, confirmedBy, completedDay } of trainings) {
      const course = courses.find((one) => one.key === key);
      expect(completedDay).toBeGreaterThanOrEqual(course?.sinceDay ?? 0);
      expect(completedDay).toBeLessThanOrEqual(0);
      if (confirmedBy === undefined) continue;
      expect(speakersOf(course?.provider)).toContain(confirmedBy);
      expect(confirmedBy).not.toBe(person);
    }
  });

  it('has what open work lacks: a skill that nobody claims as it is asked for, and a course that trains it', () => {
    const lacking = commissions
      .filter(({ isQualified, key }) => isQualified && key !== team.commission && key !== 'catalogue')
      .flatMap(({ roles }) => roles)
      .filter(({ skill, level }) => {
        const claims = offers.flatMap(({ skills }) => skills.filter(([uri]) => uri === skill.uri));
        return !claims.some(([, claimed]) => claimed >= level);
      });
    expect(lacking).toHaveLength(1);
    const [role] = lacking;
    expect(courses.some(({ skill, level }) => skill.uri === role?.skill.uri && level >= role.level)).toBe(true);
    // Somebody is on the way there.
    expect(offers.flatMap(({ skills }) => skills).some(([uri]) => uri === role?.skill.uri)).toBe(true);
  });

  it('verifies what somebody claims', () => {
    const verified = trainings.filter(({ person, course: key, confirmedBy }) => {
      const course = courses.find((one) => one.key === key);
      const claims = offers.find((offer) => offer.person === person)?.skills ?? [];
      return confirmedBy && course && claims.some(([uri, level]) => uri === course.skill.uri && level <= course.level);
    });
    expect(verified.map(({ person }) => person)).toEqual(['dario']);
  });
});
