import { expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { canSignIn, evolve, isMember, type Membership, type MembershipState, registered } from './membership.ts';
import { decide, type MembershipCommand, type Yes } from './membership-lifecycle.ts';

const [ivo, ada] = [newId('per'), newId('per')];
const start = Date.UTC(2026, 10, 26, 9);
const dayMs = 86_400_000;

/** What a reader of the events would know, written down apart from the code that decides. */
interface Model {
  state: MembershipState;
  version: number;
  /** Whether anybody ever said yes or no to the person. */
  isDecidedOn: boolean;
  /** The day of time's beginning is 0. */
  day: number;
  refusedOn: number;
  begins: number;
}

interface Real {
  membership: Membership;
}

/** Says something to the one and the other, and holds what happens against what the model says is right. */
abstract class Saying implements fc.Command<Model, Real> {
  check = (): boolean => true;
  abstract command(model: Readonly<Model>): MembershipCommand;
  /** The state that it leads to; `same` where it does nothing, undefined where it is refused. */
  abstract leadsTo(model: Model): MembershipState | 'same' | undefined;
  abstract toString(): string;

  run(model: Model, real: Real): void {
    const expected = this.leadsTo(model);
    const decided = decide(this.command(model), real.membership);
    expect(decided.ok).toBe(expected !== undefined);
    if (!decided.ok || expected === undefined) return;
    const before = real.membership;
    real.membership = decided.value.reduce(evolve, before);
    if (expected === 'same') {
      expect(real.membership).toBe(before);
      return;
    }
    if (expected === 'REFUSED') model.refusedOn = model.day;
    if (expected === 'REFUSED' || expected === 'ACTIVE') model.isDecidedOn = true;
    model.state = expected;
    model.version += decided.value.length;
    this.holds(model, real.membership);
  }

  private holds(model: Model, membership: Membership): void {
    expect([membership.state, membership.version]).toEqual([model.state, model.version]);
    expect(membership.isNewcomer).toBe(!model.isDecidedOn);
    expect(isMember(membership)).toBe(model.state === 'ACTIVE');
    expect(canSignIn(membership)).toBe(!['SUSPENDED', 'LEFT'].includes(model.state));
  }
}

const atDay = (day: number): Date => new Date(start + day * dayMs);

class Apply extends Saying {
  readonly yes: Yes;
  constructor(yes: Yes) {
    super();
    this.yes = yes;
  }
  command({ day }: Model): MembershipCommand {
    return { type: 'apply', statement: null, invitedBy: ada, yes: this.yes, at: atDay(day) };
  }
  leadsTo({ state, isDecidedOn, day, refusedOn }: Model) {
    const isYes = this.yes === 'ADMINISTRATORS' || (this.yes === 'TO_NEWCOMERS' && !isDecidedOn);
    if (state === 'APPLIED') return isYes ? 'ACTIVE' : 'same';
    if (!['REGISTERED', 'REFUSED', 'LEFT'].includes(state)) return undefined;
    if (state === 'REFUSED' && !isYes && day < refusedOn + 30) return undefined;
    return isYes ? 'ACTIVE' : 'APPLIED';
  }
  toString = () => `apply with ${this.yes}`;
}

class Admit extends Saying {
  readonly inDays: number;
  constructor(inDays: number) {
    super();
    this.inDays = inDays;
  }
  command({ day, version }: Model): MembershipCommand {
    const from = atDay(day + this.inDays)
      .toISOString()
      .slice(0, 10);
    return { type: 'admit', by: ada, from, expectedVersion: version, at: atDay(day) };
  }
  leadsTo(model: Model) {
    const { state, day } = model;
    if (state === 'ADMITTED' || state === 'ACTIVE') return 'same';
    if (state !== 'APPLIED' || this.inDays < 0 || this.inDays > 366) return undefined;
    if (this.inDays === 0) return 'ACTIVE';
    model.begins = day + this.inDays;
    return 'ADMITTED';
  }
  toString = () => `admit in ${this.inDays} days`;
}

class Begin extends Saying {
  command = ({ day }: Model): MembershipCommand => ({ type: 'begin', at: atDay(day) });
  leadsTo({ state, day, begins }: Model) {
    if (state === 'ACTIVE') return 'same';
    // By nine in the morning a day in Rome has begun.
    return state === 'ADMITTED' && day >= begins ? 'ACTIVE' : undefined;
  }
  toString = () => 'begin';
}

const ways = {
  refuse: [['APPLIED', 'ADMITTED'], 'REFUSED'],
  withdraw: [['APPLIED', 'ADMITTED'], 'REGISTERED'],
  suspend: [['ACTIVE'], 'SUSPENDED'],
  reinstate: [['SUSPENDED'], 'ACTIVE'],
  leave: [['ACTIVE'], 'LEFT'],
  end: [['SUSPENDED'], 'LEFT'],
} as const;

class Say extends Saying {
  readonly type: keyof typeof ways;
  readonly isStale: boolean;
  constructor(type: keyof typeof ways, isStale: boolean) {
    super();
    this.type = type;
    this.isStale = isStale;
  }
  command({ day, version }: Model): MembershipCommand {
    const on = { expectedVersion: this.isStale ? version + 1 : version, at: atDay(day) };
    const { type } = this;
    return type === 'refuse' || type === 'suspend' || type === 'end'
      ? { type, by: ada, reason: 'For a reason.', ...on }
      : { type, ...on };
  }
  leadsTo({ state }: Model) {
    const [from, to] = ways[this.type];
    if (state === to) return 'same';
    return !this.isStale && from.some((one) => one === state) ? to : undefined;
  }
  toString = () => `${this.type}${this.isStale ? ' on an older version' : ''}`;
}

/** Time goes by. */
class Wait implements fc.Command<Model, Real> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  run(model: Model): void {
    model.day += this.days;
  }
  toString = () => `wait ${this.days} days`;
}

const said = fc.commands(
  [
    fc.constantFrom<Yes>('ADMINISTRATORS', 'TO_NEWCOMERS', 'NOBODYS').map((yes) => new Apply(yes)),
    fc.constantFrom(-1, 0, 0, 5, 40, 400).map((days) => new Admit(days)),
    fc.constant(new Begin()),
    fc
      .tuple(fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])), fc.integer({ min: 0, max: 4 }))
      .map(([type, stale]) => new Say(type, stale === 0)),
    fc.integer({ min: 1, max: 20 }).map((days) => new Wait(days)),
  ],
  { maxCommands: 60 },
);

it('whatever is said in whatever order, a membership is what the events before made of it', () => {
  fc.assert(
    fc.property(said, (commands) => {
      const setup = () => ({
        model: { state: 'REGISTERED', version: 0, isDecidedOn: false, day: 0, refusedOn: 0, begins: 0 } as Model,
        real: { membership: registered(ivo) as Membership },
      });
      fc.modelRun(setup, commands);
    }),
    { numRuns: 1_000 },
  );
});
