import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { aSlot, at, given, opened, respondBy } from '../../test/given.ts';
import { type Commission, type CommissionState, evolve, type LossReason } from './commission.ts';
import { type CommissionCommand, decide } from './lifecycle.ts';

/** The page's lifecycle, written a second time and another way: the steps from each state. */
const steps: Readonly<Record<CommissionState, readonly CommissionState[]>> = {
  LEAD: ['QUALIFIED', 'LOST'],
  QUALIFIED: ['BID', 'LOST'],
  BID: ['WON', 'LOST'],
  WON: ['RUNNING'],
  RUNNING: ['ACCEPTED'],
  ACCEPTED: ['SETTLED'],
  SETTLED: ['CLOSED'],
  CLOSED: [],
  LOST: [],
};

const substituted: readonly CommissionState[] = ['LEAD', 'QUALIFIED', 'BID', 'WON', 'RUNNING'];

/** What the model knows: no domain type, and nothing that the code under test made. */
interface Model {
  state: CommissionState;
  version: number;
  now: number;
}

interface Real {
  commission: Commission;
}

const hour = 3_600_000;
const deadline = respondBy.getTime();

/** Gives a command, and holds what came of it against what the page allows. */
class Give implements fc.Command<Model, Real> {
  readonly #name: string;
  readonly #target: CommissionState | undefined;
  readonly #make: (at: Date, version: number) => CommissionCommand;
  readonly #mayHappen: (model: Model) => boolean;
  readonly #staleness: number;
  readonly #from: readonly CommissionState[];

  constructor(options: {
    name: string;
    /** The state that it leads to; undefined for one that leads nowhere. */
    target: CommissionState | undefined;
    make: (at: Date, version: number) => CommissionCommand;
    /** What else than the lifecycle must be so. */
    mayHappen?: (model: Model) => boolean;
    /** How many versions ago the caller read. */
    staleness?: number;
    /** Where one that leads nowhere may be given. */
    from?: readonly CommissionState[];
  }) {
    this.#name = options.name;
    this.#target = options.target;
    this.#make = options.make;
    this.#mayHappen = options.mayHappen ?? (() => true);
    this.#staleness = options.staleness ?? 0;
    this.#from = options.from ?? ['LEAD', 'QUALIFIED'];
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const before = real.commission;
    const decided = decide(this.#make(new Date(model.now), model.version - this.#staleness), before);
    const isStep =
      this.#target === undefined ? this.#from.includes(model.state) : steps[model.state].includes(this.#target);
    expect(decided.ok).toBe(isStep && this.#staleness === 0 && this.#mayHappen(model));
    if (!decided.ok) return;
    // One command, one event, one version: that is what leaves no hole in the outbox.
    expect(decided.value).toHaveLength(1);
    for (const event of decided.value) real.commission = evolve(real.commission, event);
    model.state = this.#target ?? model.state;
    model.version += 1;
    this.#compare(model, before, real.commission);
  }

  #compare(model: Model, before: Commission, after: Commission): void {
    expect(after).toMatchObject({ state: model.state, version: model.version });
    const { id, price, respondBy: due, openedBy, openedAt } = before;
    expect(after).toMatchObject({ id, price, respondBy: due, openedBy, openedAt });
    if ('qualifiedAt' in after) expect(after.qualifiedAt?.getTime()).toBeLessThan(deadline);
    if (after.state === 'LOST' && after.reason === 'EXPIRED') {
      expect(before.state).toBe('LEAD');
      expect(after.lostAt.getTime()).toBeGreaterThanOrEqual(deadline);
    }
  }

  toString(): string {
    return this.#staleness === 0 ? this.#name : `${this.#name} (${this.#staleness} behind)`;
  }
}

/** Lets time pass. */
class Wait implements fc.Command<Model, Real> {
  readonly #until: (now: number) => number;
  readonly #name: string;

  constructor(name: string, until: (now: number) => number) {
    this.#name = name;
    this.#until = until;
  }

  check(): boolean {
    return true;
  }

  run(model: Model): void {
    model.now = Math.max(model.now, this.#until(model.now));
  }

  toString(): string {
    return this.#name;
  }
}

const staleness = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 3 }) },
);
const stepTo = (
  name: 'qualify' | 'bid' | 'win' | 'close',
  target: CommissionState,
  mayHappen?: (model: Model) => boolean,
) =>
  staleness.map(
    (behind) =>
      new Give({
        name,
        target,
        make: (now, version) => ({ type: name, expectedVersion: version, at: now }),
        staleness: behind,
        ...(mayHappen ? { mayHappen } : {}),
      }),
  );
const reasons = fc.constantFrom<LossReason[]>('DECLINED', 'WITHDRAWN', 'OUTBID', 'EXPIRED');

const anyCommand = [
  stepTo('qualify', 'QUALIFIED', ({ now }) => now < deadline),
  stepTo('bid', 'BID'),
  stepTo('win', 'WON'),
  fc.tuple(reasons, staleness).map(
    ([reason, behind]) =>
      new Give({
        name: `lose as ${reason}`,
        target: 'LOST',
        make: (now, version) => ({ type: 'lose', expectedVersion: version, reason, at: now }),
        mayHappen: () => reason !== 'EXPIRED',
        staleness: behind,
      }),
  ),
  fc.tuple(fc.integer({ min: 0, max: 32 }), staleness).map(
    ([count, behind]) =>
      new Give({
        name: `revise to ${count} slots`,
        target: undefined,
        make: (now, version) => ({
          type: 'revise-slots',
          expectedVersion: version,
          slots: Array.from({ length: count }, () => aSlot()),
          slotIds: Array.from({ length: count }, () => newId('slt')),
          at: now,
        }),
        mayHappen: () => count >= 1 && count <= 30,
        staleness: behind,
      }),
  ),
  fc.tuple(fc.constantFrom('ASK' as const, 'PROPOSE' as const), staleness).map(
    ([substitution, behind]) =>
      new Give({
        name: `have it ${substitution}`,
        target: undefined,
        make: (now, version) => ({ type: 'set-substitution', expectedVersion: version, substitution, at: now }),
        staleness: behind,
        from: substituted,
      }),
  ),
  fc.constant(
    new Give({
      name: 'expire',
      target: 'LOST',
      make: (now) => ({ type: 'expire', at: now }),
      mayHappen: ({ state, now }) => state === 'LEAD' && now >= deadline,
    }),
  ),
  fc.tuple(fc.boolean(), fc.boolean(), staleness).map(
    ([isTeamConfirmed, hasAgreement, behind]) =>
      new Give({
        name: 'start',
        target: 'RUNNING',
        make: (now, version) => ({
          type: 'start',
          expectedVersion: version,
          readiness: { isTeamConfirmed, hasAgreement, hasMilestones: true },
          at: now,
        }),
        mayHappen: () => isTeamConfirmed && hasAgreement,
        staleness: behind,
      }),
  ),
  fc.constant(new Give({ name: 'accept', target: 'ACCEPTED', make: (now) => ({ type: 'accept', at: now }) })),
  fc.constant(new Give({ name: 'settle', target: 'SETTLED', make: (now) => ({ type: 'settle', at: now }) })),
  stepTo('close', 'CLOSED'),
  fc.integer({ min: 1, max: 48 }).map((hours) => new Wait(`wait ${hours} h`, (now) => now + hours * hour)),
  fc.integer({ min: -1, max: 1 }).map((ms) => new Wait(`wait for the deadline ${ms} ms`, () => deadline + ms)),
];

describe('any sequence of commands', () => {
  it('stays within the lifecycle, counts versions without holes, and ends at closed or lost', () => {
    const reached = new Set<CommissionState>();
    fc.assert(
      fc.property(fc.commands(anyCommand, { maxCommands: 60, size: 'max' }), (commands) => {
        const start = given(opened());
        const real: Real = { commission: start };
        const setup = () => ({
          model: { state: 'LEAD' as const, version: 1, now: at.getTime() },
          real,
        });
        fc.modelRun(setup, commands);
        reached.add(real.commission.state);
      }),
      { numRuns: 1_500 },
    );
    // Else the sequences would prove nothing about the later states.
    expect([...reached].sort()).toEqual(Object.keys(steps).sort());
  });
});
