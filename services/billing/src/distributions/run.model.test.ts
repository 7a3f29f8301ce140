import { describe, expect, it } from '@jest/globals';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, collected, factsOf, fixed, ruleOf, runFacts, versionOf } from '../../test/distributions/given.ts';
import { type BatchId, type DistributionRun, evolve, type RunState } from './distribution-run.ts';
import { decide, type RunCommand } from './run-lifecycle.ts';

const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
const people = [newId('per'), newId('per')] as const;
const batches = [newId('pbt'), newId('pbt')] as const;
const version = versionOf([aurora, fabio, greta], ruleOf({ shares: fixed([fabio, '1/2'], [greta, '1/2']) }));
const facts = runFacts(factsOf(version, collected(version, 1000_00n)));

/** The contract's lifecycle, written a second time: what each command leads to, from where. */
const steps: Readonly<Record<string, readonly [from: readonly RunState[], to: RunState]>> = {
  review: [['COMPUTED'], 'REVIEWED'],
  approve: [['REVIEWED'], 'APPROVED'],
  post: [['APPROVED'], 'POSTED'],
  discard: [['COMPUTED', 'REVIEWED', 'APPROVED'], 'DISCARDED'],
};

interface Left {
  cents: number;
  batch: BatchId | undefined;
  isPaid: boolean;
}

/** What the model knows: plain numbers, and nothing that the code under test made. */
interface Model {
  state: RunState;
  reviewer: PersonId | undefined;
  payments: Map<AgentId, Left>;
  told: number;
}

interface Real {
  run: DistributionRun;
}

/** Gives a command, and holds what came of it against the model. */
class Give implements fc.Command<Model, Real> {
  readonly #command: RunCommand;

  constructor(command: RunCommand) {
    this.#command = command;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const decided = decide(this.#command, real.run);
    expect(decided.ok).toBe(this.#mayHappen(model));
    if (!decided.ok) return;
    for (const event of decided.value) real.run = evolve(real.run, event);
    this.#move(model);
    const { run } = real;
    expect([run.state, run.told]).toEqual([model.state, model.told]);
    expect(run).toMatchObject({ basis: facts.basis, outcome: facts.outcome });
    if (run.state !== 'POSTED' && run.state !== 'PAID') return;
    const left = run.payments.map(({ payeeId, amount, batchId, paidOn }) => [
      payeeId,
      { cents: Number(amount), batch: batchId, isPaid: paidOn !== undefined },
    ]);
    expect(new Map(left as [AgentId, Left][])).toEqual(model.payments);
    expect(run.reviewedBy).not.toBe(run.approvedBy);
  }

  #mayHappen(model: Model): boolean {
    const command = this.#command;
    const step = steps[command.type];
    if (step) {
      const isOther = command.type !== 'approve' || command.by !== model.reviewer;
      return step[0].includes(model.state) && isOther;
    }
    if (model.state !== 'POSTED') return false;
    if (command.type === 'order') {
      return command.payees.every((payee) => model.payments.get(payee)?.batch === undefined);
    }
    if (command.type !== 'set-off') return true;
    const left = model.payments.get(command.payeeId);
    return left !== undefined && left.batch === undefined && left.cents >= Number(command.amount);
  }

  #move(model: Model): void {
    const command = this.#command;
    const step = steps[command.type];
    if (step) model.state = step[1];
    if (command.type === 'review') model.reviewer = command.by;
    if (command.type === 'approve' || command.type === 'post') model.told += 1;
    if (command.type === 'post') {
      // Half of 950.00 each.
      for (const agent of [fabio, greta]) model.payments.set(agent, { cents: 475_00, batch: undefined, isPaid: false });
    }
    for (const [payee, left] of model.payments) this.#movePayment(model, payee, left);
    const isAllPaid = [...model.payments.values()].every(({ isPaid }) => isPaid);
    const mayPay = command.type === 'execute' || command.type === 'set-off';
    if (model.state !== 'POSTED' || !mayPay || !isAllPaid) return;
    model.state = 'PAID';
    model.told += 1;
  }

  #movePayment({ payments }: Model, payee: AgentId, left: Left): void {
    const command = this.#command;
    if (command.type === 'order' && command.payees.includes(payee)) left.batch = command.batchId;
    if (command.type === 'release' && left.batch === command.batchId) left.batch = undefined;
    if (command.type === 'execute' && left.batch === command.batchId) left.isPaid = true;
    if (command.type !== 'set-off' || command.payeeId !== payee) return;
    left.cents -= Number(command.amount);
    if (left.cents === 0) payments.delete(payee);
  }

  toString(): string {
    return JSON.stringify(this.#command, (_key, part) => (typeof part === 'bigint' ? Number(part) : part));
  }
}

const by = fc.constantFrom<PersonId[]>(...people);
const batchId = fc.constantFrom<BatchId[]>(...batches);
const payees = fc.subarray<AgentId>([fabio, greta], { minLength: 1 });
const anyCommand: fc.Arbitrary<RunCommand> = fc.oneof(
  by.map((one): RunCommand => ({ type: 'review', by: one, organizations: [], at })),
  by.map((one): RunCommand => ({ type: 'approve', by: one, at })),
  by.map((one): RunCommand => ({ type: 'post', by: one, at, isFinal: true, setOff: [] })),
  { weight: 1, arbitrary: fc.constant<RunCommand>({ type: 'discard', for: undefined, at }) },
  fc.tuple(batchId, payees).map(([id, list]): RunCommand => ({ type: 'order', batchId: id, payees: list })),
  // A batch whose payments were executed is not given up: the batch's own lifecycle sees to that.
  fc
    .tuple(batchId, fc.constantFrom('2026-12-01', '2026-12-02'))
    .map(([id, paidOn]): RunCommand => ({ type: 'execute', batchId: id, paidOn })),
  fc
    .tuple(fc.constantFrom<AgentId[]>(fabio, greta), fc.constantFrom(1n, 100_00n, 475_00n))
    .map(([payeeId, amount]): RunCommand => ({ type: 'set-off', payeeId, amount, on: '2026-12-03' })),
);
/** Most runs come as far as to be posted: then there is more to try. */
const path = [
  { type: 'review', by: people[0], organizations: [], at },
  { type: 'approve', by: people[1], at },
  { type: 'post', by: people[0], at, isFinal: true, setOff: [] },
] as const;

describe('a run, whatever is done to it', () => {
  const given = (commands: Iterable<fc.Command<Model, Real>>) => {
    const start = (): { model: Model; real: Real } => ({
      model: { state: 'COMPUTED', reviewer: undefined, payments: new Map(), told: 1 },
      real: { run: evolve(undefined, { type: 'distribution.computed', facts }) },
    });
    fc.modelRun(start, commands);
  };

  it('stands where the lifecycle says, told of as often, and owes what is left', () => {
    fc.assert(fc.property(fc.commands([anyCommand.map((one) => new Give(one))], { maxCommands: 40 }), given), {
      numRuns: 300,
    });
  });

  it('and so it does once it is posted', () => {
    const posted = path.map((one) => new Give(one));
    const release = batchId.map((id) => new Give({ type: 'release', batchId: id }));
    const more = fc.commands([anyCommand.map((one) => new Give(one)), release], { maxCommands: 20 });
    fc.assert(
      fc.property(more, (commands) => given([...posted, ...commands])),
      { numRuns: 300 },
    );
  });
});
