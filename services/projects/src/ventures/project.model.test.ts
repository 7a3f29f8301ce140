import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import type { Standing } from '@millepiani/speakers/standing';
import fc from 'fast-check';
import { ada, at } from '../../test/given.ts';
import { bruno, deadline, givenProject, greta, projectOpened } from '../../test/ventures-given.ts';
import { takePart } from './participation.ts';
import { type Pledge, pledgeState } from './pledge.ts';
import { makePledge, withdrawPledge } from './pledging.ts';
import { evolve, type Project, type ProjectEvent, type ProjectState } from './project.ts';
import { can, isInsider } from './project-access.ts';
import { decide, type ProjectCommand } from './project-lifecycle.ts';
import { reviseProject } from './project-revising.ts';

/** The page's lifecycle, written a second time and another way: the steps from each state. */
const steps: Readonly<Record<ProjectState, readonly ProjectState[]>> = {
  IDEA: ['FUNDING', 'RUNNING', 'ABANDONED'],
  FUNDING: ['FUNDED', 'ABANDONED'],
  FUNDED: ['RUNNING', 'ABANDONED'],
  RUNNING: ['COMPLETED', 'ABANDONED'],
  COMPLETED: ['CLOSED'],
  CLOSED: [],
  ABANDONED: [],
};

const stranger = newId('per');
const people: readonly PersonId[] = [ada, bruno, greta, stranger];
const standingOf = (who: PersonId): Standing => ({
  actor: actorOf({ sub: who, scope: 'projects:write' }),
  organizations: [],
});

type Op =
  | {
      readonly do: 'manage';
      readonly type: 'open-funding' | 'fund' | 'start' | 'complete' | 'close';
      readonly who: number;
      readonly stale: boolean;
    }
  | { readonly do: 'abandon'; readonly who: number; readonly stale: boolean }
  | { readonly do: 'revise'; readonly who: number; readonly stale: boolean; readonly euros: number }
  | { readonly do: 'pledge'; readonly who: number; readonly euros: number }
  | { readonly do: 'withdraw'; readonly who: number; readonly which: number }
  | { readonly do: 'part'; readonly type: 'invite' | 'join' | 'leave'; readonly who: number; readonly whom: number }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'clock' };

const who = fc.integer({ min: 0, max: 3 });
/** Ada leads: most of what can only be hers is hers, else little would happen. */
const manager = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: who });
const stale = fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const manageTypes = fc.constantFrom('open-funding', 'fund', 'start', 'complete', 'close');
const parts = fc.constantFrom('invite', 'join', 'leave');
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('manage' as const), type: manageTypes, who: manager, stale }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('abandon' as const), who: fc.integer({ min: 0, max: 30 }), stale }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ do: fc.constant('revise' as const), who: manager, stale },
      // 0: other words alone; the amount in all is more than one pledge.
      euros: fc.constantFrom(0, 0, 9_000, 12_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pledge' as const), who, euros: fc.integer({ min: 0, max: 7_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who, which: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('part' as const), type: parts, who, whom: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'clock' as const }) },
);

/** A project, what is asked of it by whom, and what must hold whatever that is. */
class World {
  project: Project;
  now = at;
  pledges: Pledge[] = [];
  readonly reached = new Set<string>();
  /** Who gave their word, and for whom the lead did. */
  readonly #said = new Map<PersonId, Set<'lead' | 'self'>>();
  #changes = 0;

  constructor(hasBudget: boolean) {
    this.project = givenProject(projectOpened(hasBudget ? {} : { budget: null }));
  }

  run(one: Op): void {
    const before = this.project;
    const events = this.#ask(one);
    for (const event of events) this.#take(event);
    expect(before.state === this.project.state || this.#isWay(before.state, this.project.state)).toBe(true);
    this.check();
  }

  /** One command makes one step, but for the pledge that reaches the target; that is one step, too. */
  #isWay = (from: ProjectState, to: ProjectState): boolean => steps[from].includes(to);

  #ask(one: Op): readonly ProjectEvent[] {
    const { project, now } = this;
    switch (one.do) {
      case 'manage':
      case 'abandon':
        return this.#manage(one);
      case 'revise':
        return this.#revise(one);
      case 'clock': {
        const decided = decide({ type: 'expire', at: now }, project);
        return decided.ok ? [decided.value] : [];
      }
      case 'pledge':
        return this.#pledge(one);
      case 'withdraw':
        return this.#withdraw(one);
      case 'part':
        return this.#part(one);
      case 'wait':
        this.now = plusMs(now, one.days * 86_400_000);
        return [];
      default:
        return one satisfies never;
    }
  }

  #manage(one: Extract<Op, { do: 'manage' | 'abandon' }>): readonly ProjectEvent[] {
    const { project, now } = this;
    if (!can(standingOf(people[one.who % 4] ?? ada), 'manage', project)) return [];
    const about = { expectedVersion: project.version - (one.stale ? 1 : 0), at: now };
    const command: ProjectCommand =
      one.do === 'manage' ? { type: one.type, ...about } : { type: 'abandon', reason: 'WITHDRAWN', ...about };
    const decided = decide(command, project);
    if (one.stale) expect(decided.ok).toBe(false);
    return decided.ok ? [decided.value] : [];
  }

  #revise({ who: index, euros, stale: isStale }: Extract<Op, { do: 'revise' }>): readonly ProjectEvent[] {
    const { project, now } = this;
    if (!can(standingOf(people[index % 4] ?? ada), 'manage', project)) return [];
    const expectedVersion = project.version - (isStale ? 1 : 0);
    const target = { amount: `${euros}.00`, currency: 'EUR' };
    const text = euros === 0 ? { title: 'Other words' } : { budget: { target, minimum: target, deadline } };
    const decided = reviseProject({ expectedVersion, text, at: now }, project);
    if (isStale) expect(decided.ok).toBe(false);
    if (decided.ok) this.reached.add('revised');
    return decided.ok ? [decided.value] : [];
  }

  #pledge({ who: index, euros }: Extract<Op, { do: 'pledge' }>): readonly ProjectEvent[] {
    const backerId = people[index] ?? ada;
    if (!can(standingOf(backerId), 'take-part', this.project)) return [];
    const amount = { amount: `${euros}.00`, currency: 'EUR' };
    const decided = makePledge({ id: newId('plg'), backerId, by: backerId, at: this.now, amount }, this.project);
    return decided.ok ? decided.value : [];
  }

  #withdraw({ who: index, which }: Extract<Op, { do: 'withdraw' }>): readonly ProjectEvent[] {
    const pledge = this.pledges[which % Math.max(1, this.pledges.length)];
    const by = people[index] ?? ada;
    if (!pledge || pledge.backerId !== by) return [];
    const decided = withdrawPledge({ by, at: this.now }, pledge, this.project);
    return decided.ok ? decided.value : [];
  }

  /** As the command does: the lead invites, others join themselves; who is named is let go by the lead, or goes. */
  #part({ type, who: index, whom }: Extract<Op, { do: 'part' }>): readonly ProjectEvent[] {
    const actor = people[index] ?? ada;
    const other = people[whom] ?? ada;
    const leads = can(standingOf(actor), 'manage', this.project);
    if (type === 'invite' && !leads) return [];
    const personId = type === 'join' || (type === 'leave' && !leads) ? actor : other;
    const decided = takePart({ type, personId, at: this.now }, this.project);
    if (!decided.ok) return [];
    const said = this.#said.get(personId) ?? new Set();
    if (type === 'leave') said.clear();
    else said.add(type === 'invite' ? 'lead' : 'self');
    this.#said.set(personId, said);
    return [decided.value];
  }

  #take(event: ProjectEvent): void {
    this.project = evolve(this.project, event);
    if (event.type === 'pledge.made') this.pledges.push({ ...event.facts, version: 1 });
    else if (event.type === 'pledge.withdrawn') {
      const { by, at: when, pledge } = event;
      this.pledges = this.pledges.map((one) => (one.id === pledge.id ? { ...one, withdrawn: { by, at: when } } : one));
    } else this.#changes += 1;
  }

  check(): void {
    const { project, pledges } = this;
    this.reached.add(project.state);
    // Versions have no holes, and pledges take none.
    expect(project.version).toBe(1 + this.#changes);
    this.#checkMoney(project, pledges);
    for (const { personId, state } of project.participants) {
      this.reached.add(state);
      const said = this.#said.get(personId);
      // Nobody takes part without their own word and the lead's.
      expect([state, said?.has('self'), said?.has('lead')]).toEqual([state, state !== 'INVITED', state !== 'ASKED']);
    }
    expect(isInsider(standingOf(stranger), project)).toBe(
      pledges.some((one) => one.backerId === stranger && !one.withdrawn) ||
        project.participants.some((one) => one.personId === stranger && one.state === 'JOINED'),
    );
  }

  #checkMoney({ state, budget, backing }: Project, pledges: readonly Pledge[]): void {
    expect(budget === undefined).toBe(backing === undefined);
    if (!(budget && backing)) {
      expect(pledges).toEqual([]);
      expect(['FUNDING', 'FUNDED']).not.toContain(state);
      return;
    }
    const standing = pledges.filter(({ withdrawn }) => !withdrawn);
    expect(backing.pledged.minor).toBe(standing.reduce((sum, one) => sum + one.amount.minor, 0n));
    expect(backing.backerIds).toEqual(standing.map(({ backerId }) => backerId));
    expect(new Set(backing.backerIds).size).toBe(backing.backerIds.length);
    if (['FUNDED', 'RUNNING', 'COMPLETED', 'CLOSED'].includes(state)) {
      expect(backing.pledged.minor).toBeGreaterThanOrEqual(budget.minimum.minor);
    }
    if (state === 'FUNDING') expect(backing.pledged.minor).toBeLessThan(budget.target.minor);
    for (const one of standing) {
      this.reached.add(pledgeState(one, this.project));
      expect(one.pledgedAt.getTime()).toBeLessThan(deadline.getTime());
    }
    for (const one of pledges) if (one.withdrawn) this.reached.add(pledgeState(one, this.project));
  }
}

describe('any 50 commands by anybody', () => {
  it('stay within the lifecycle, keep the sum of what is pledged, and bind nobody without their word', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.boolean(), fc.array(op, { minLength: 1, maxLength: 50, size: 'max' }), (hasBudget, ops) => {
        const world = new World(hasBudget);
        for (const one of ops) world.run(one);
        for (const one of world.reached) reached.add(one);
      }),
      { numRuns: 2_000 },
    );
    // Else the sequences would prove nothing about what comes late.
    const all = [
      ...Object.keys(steps),
      'INVITED',
      'ASKED',
      'JOINED',
      'PLEDGED',
      'CONFIRMED',
      'WITHDRAWN',
      'RELEASED',
      'revised',
    ];
    expect([...reached].toSorted()).toEqual(all.toSorted());
  });
});
