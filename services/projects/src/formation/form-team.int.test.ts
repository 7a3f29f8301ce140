import { beforeAll, describe, expect, it } from '@jest/globals';
import { bySetsOfRoles, byTryingAll } from '../../test/best-teams.ts';
import { isDoable, questionBy, scoreOf, withoutPerson } from '../../test/formation-given.ts';
import { formTeam } from './form-team.ts';
import type { BenchEntry, Formation, FormationQuestion, Placement } from './formation.ts';
import { loadSolver } from './highs.adapter.ts';
import type { Solve } from './integer-program.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const form = (question: FormationQuestion) => formTeam(question, solve);
/** What a team is worth, reckoned anew; it throws where it is none that can be done. */
function worthOf(question: FormationQuestion, seats: readonly Placement[]): number {
  const { slots, candidates, mustInclude, exclude } = question;
  expect(seats.map(({ slotId }) => slotId)).toEqual(slots.map(({ slotId }) => slotId));
  const people = new Set(seats.map(({ personId }) => personId));
  expect(mustInclude.filter((personId) => !people.has(personId))).toEqual([]);
  expect(exclude.filter((personId) => people.has(personId))).toEqual([]);
  for (const candidate of candidates) {
    const roles = slots.filter((_, at) => seats[at]?.personId === candidate.personId);
    expect(isDoable(candidate, roles)).toBe(true);
  }
  return slots.reduce((sum, slot, at) => {
    const candidate = candidates.find(({ personId }) => personId === seats[at]?.personId);
    return sum + ((candidate && scoreOf(slot, candidate)) ?? Number.NaN);
  }, 0);
}

/** The case of a seed: its question, and what was found. */
function caseOf(seed: number, size: Parameters<typeof questionBy>[1]) {
  const question = questionBy(seed, { ...size, isPicky: seed % 2 === 0 });
  return { question, formation: form(question) };
}

const objectiveOf = (formation: Formation) => (formation.kind === 'FOUND' ? formation.objective : undefined);
const roundedOf = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * 1e9) / 1e9);
/** What was found is what another method found: the same sum, and a team that can be done. */
function expectBest(seed: number, { question, formation }: ReturnType<typeof caseOf>, best: number | undefined): void {
  expect({ seed, best: roundedOf(objectiveOf(formation)) }).toEqual({ seed, best: roundedOf(best) });
  if (formation.kind === 'FOUND') expect(worthOf(question, formation.seats)).toBeCloseTo(formation.objective, 9);
}
const hasSomebodyTwice = (formation: Formation) =>
  formation.kind === 'FOUND' && new Set(formation.seats.map(({ personId }) => personId)).size < formation.seats.length;

/** An entry of the bench is what the question without that person comes to. */
function expectBench(seed: number, question: FormationQuestion, whole: number, entry: BenchEntry): void {
  const { slotId, personId, without } = entry;
  const rest = withoutPerson(question, personId);
  const best = byTryingAll(rest);
  expect({ seed, loss: roundedOf(without?.loss) }).toEqual({
    seed,
    loss: best === undefined ? undefined : roundedOf(whole - best),
  });
  if (!without) return;
  expect(worthOf(rest, without.seats)).toBeCloseTo(whole - without.loss, 9);
  expect(without.seats).toContainEqual({ slotId, personId: without.substitute.personId });
  if (!question.mustInclude.includes(personId)) expect(without.loss).toBeGreaterThanOrEqual(-1e-9);
}

describe('the best team', () => {
  const small = Array.from({ length: 500 }, (_, index) => 6_000 + index);
  const large = Array.from({ length: 50 }, (_, index) => 7_000 + index);
  const span = (seeds: readonly number[]) => `${seeds[0]} to ${seeds.at(-1)}`;
  const smallCase = (seed: number) => caseOf(seed, { slots: 1 + (seed % 6), candidates: 2 + (seed % 7) });

  it(`is what trying all teams finds, in 500 cases of up to 6 roles and 8 people (seeds ${span(small)})`, () => {
    const cases = small.map((seed) => ({ seed, ...smallCase(seed) }));
    for (const { seed, ...one } of cases) expectBest(seed, one, byTryingAll(one.question));
    // The cases would say little if hardly any had a team, or none could fail, or nobody had two roles.
    const found = cases.filter(({ formation }) => formation.kind === 'FOUND');
    expect(found.length).toBeGreaterThan(150);
    expect(cases.length - found.length).toBeGreaterThan(100);
    expect(found.filter(({ formation }) => hasSomebodyTwice(formation)).length).toBeGreaterThan(50);
  });

  it(`is what another method finds, in 50 cases of 8 roles and 30 people (seeds ${span(large)})`, () => {
    const cases = large.map((seed) => ({ seed, ...caseOf(seed, { slots: 8, candidates: 30 }) }));
    for (const { seed, ...one } of cases) expectBest(seed, one, bySetsOfRoles(one.question));
    expect(cases.filter(({ formation }) => formation.kind === 'FOUND').length).toBeGreaterThan(25);
  });

  it('has a bench that is what removing each person by hand finds', () => {
    const entries: BenchEntry[] = [];
    for (const seed of small.slice(0, 100)) {
      const { question, formation } = smallCase(seed);
      const { seats, bench, objective } =
        formation.kind === 'FOUND' ? formation : { seats: [], bench: [], objective: 0 };
      expect(bench).toMatchObject(seats.map(({ slotId, personId }) => ({ slotId, personId })));
      for (const entry of bench) expectBench(seed, question, objective, entry);
      entries.push(...bench);
    }
    const filled = entries.filter(({ without }) => without !== undefined);
    expect(Math.min(filled.length, entries.length - filled.length)).toBeGreaterThan(10);
  });
});
