import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Standing } from '@millepiani/speakers/standing';
import fc from 'fast-check';
import { ada, at, BadFixture } from '../../test/given.ts';
import { aContentText, registering, shares } from '../../test/know-how-given.ts';
import { bruno, greta } from '../../test/ventures-given.ts';
import {
  contentOf,
  evolve,
  isWaiting,
  type KnowHowAsset,
  type KnowHowEvent,
  type KnowHowState,
  type Maker,
  numberOf,
} from './know-how.ts';
import { can } from './know-how-access.ts';
import { decide } from './know-how-lifecycle.ts';

const steps: Readonly<Record<KnowHowState, readonly KnowHowState[]>> = {
  PROPOSED: ['REGISTERED', 'DECLINED'],
  REGISTERED: ['RETIRED'],
  RETIRED: [],
  DECLINED: [],
};
const stranger = newId('per');
const people: readonly PersonId[] = [ada, bruno, greta, stranger];
const standingOf = (sub: PersonId): Standing => ({
  actor: actorOf({ sub, scope: 'projects:write' }),
  organizations: [],
});

/** Shares among some of the first three, which add up. */
const makers = fc
  .uniqueArray(fc.constantFrom(ada, bruno, greta), { minLength: 1, maxLength: 3 })
  .map((some) => shares(...some.map((one, index) => [one, index === 0 ? 10_000 - (some.length - 1) : 1] as const)));
/** From the fewest who see it on. */
const audiences = ['PARTIES', 'COMMUNITY', 'PUBLIC'] as const;
const op = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  isStale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant({ type: 'confirm', makerId: undefined } as const) },
    { weight: 1, arbitrary: fc.constant({ type: 'decline' } as const) },
    { weight: 1, arbitrary: fc.constant({ type: 'retire' } as const) },
    {
      weight: 3,
      arbitrary: fc
        .record({
          ...{ title: fc.constantFrom('A', 'B', 'C'), makers },
          visibility: fc.constantFrom(...audiences),
          link: fc.constantFrom(undefined, 'https://a.example/', 'https://b.example/'),
        })
        .map((change) => ({ type: 'revise', text: aContentText(change) }) as const),
    },
  ),
});

type Op = typeof op extends fc.Arbitrary<infer T> ? T : never;

const shareOf = (all: readonly Maker[], agentId: AgentId): number =>
  all.find((one) => one.agentId === agentId)?.basisPoints ?? 0;
/** The makers by whose word it is in force; none before it is. */
const inForce = (asset: KnowHowAsset | undefined): readonly Maker[] =>
  asset?.state === 'REGISTERED' || asset?.state === 'RETIRED' ? asset.content.makers : [];

/** Whether what is in force is seen by more from now on, or leads elsewhere. */
function isWider(before: KnowHowAsset, after: KnowHowAsset): boolean {
  if (before.state !== 'REGISTERED' || after.state !== 'REGISTERED') return false;
  const [was, is] = [before.content, after.content];
  if (audiences.indexOf(is.visibility) > audiences.indexOf(was.visibility)) return true;
  return is.link !== undefined && is.link !== was.link;
}

/** Know-how, what is asked of it by whom, and what must hold whatever that is. */
class World {
  asset: KnowHowAsset;
  readonly reached = new Set<string>();
  #events = 0;
  /** Who has said yes to what is proposed, by what they did themselves. */
  #said = new Set<AgentId>();

  constructor([first, ...others]: readonly KnowHowEvent[]) {
    if (!first) throw new BadFixture('nothing happened');
    this.asset = evolve(undefined, first);
    this.#events = 1;
    this.#said.add(ada);
    for (const event of others) this.#take(ada, event);
  }

  run({ who, isStale, what }: Op): void {
    const by = people[who] ?? ada;
    const action = what.type === 'confirm' || what.type === 'decline' ? 'answer' : 'make';
    if (!can(standingOf(by), action, this.asset)) return;
    expect(by).not.toBe(stranger);
    const expectedVersion = this.asset.version - (isStale ? 1 : 0);
    const decided = decide({ ...what, by, agents: [by], at, expectedVersion }, this.asset);
    if (isStale) expect(decided.ok).toBe(false);
    if (!decided.ok) return;
    for (const event of decided.value) this.#take(by, event);
    this.reached.add(this.asset.state);
    if (isWaiting(this.asset)) this.reached.add(this.asset.proposed.what);
  }

  #take(by: PersonId, event: KnowHowEvent): void {
    const before = this.asset;
    if (event.type === 'know-how.proposed') this.#said = new Set();
    if (event.type === 'know-how.proposed' || event.type === 'know-how.confirmed') this.#said.add(by);
    this.asset = evolve(before, event);
    this.#events += 1;
    this.reached.add(event.type);
    this.#check(before, this.asset);
  }

  #check(before: KnowHowAsset, after: KnowHowAsset): void {
    expect(after.version).toBe(this.#events);
    expect(before.state === after.state || steps[before.state].includes(after.state)).toBe(true);
    expect(contentOf(after).makers.reduce((sum, { basisPoints }) => sum + basisPoints, 0)).toBe(10_000);
    expect([0, 1]).toContain(numberOf(after) - numberOf(before));
    // Whoever's share comes, goes or changes has said so; to retire it, to show it to more, and to link it elsewhere, all have.
    const isEnd = after.state === 'RETIRED' || isWider(before, after);
    for (const { agentId } of [...inForce(before), ...inForce(after)]) {
      const isTouched = shareOf(inForce(before), agentId) !== shareOf(inForce(after), agentId);
      if (isEnd || isTouched) expect(this.#said).toContain(agentId);
    }
  }
}

describe('any 50 commands by anybody', () => {
  it('name nobody a maker, and take nothing from one, without their word', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(makers, fc.array(op, { maxLength: 50, size: 'max' }), (first, ops) => {
        const start = registering({ makers: first });
        if (!start.ok) return;
        const world = new World(start.value);
        for (const one of ops) world.run(one);
        for (const one of world.reached) reached.add(one);
      }),
      { numRuns: 2_000 },
    );
    const states = ['REGISTERED', 'RETIRED', 'DECLINED'];
    const all = [
      ...states,
      'REGISTER',
      'REVISE',
      'RETIRE',
      ...['confirmed', 'declined', 'registered'].map((one) => `know-how.${one}`),
    ];
    expect([...reached]).toEqual(expect.arrayContaining(all));
  });
});
