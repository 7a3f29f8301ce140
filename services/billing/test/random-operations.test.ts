import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import fc from 'fast-check';
import { bookkeeper, Desk, nextKey, startBillingUnderTest } from './billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
beforeAll(async () => {
  billing = await startBillingUnderTest();
});
afterAll(() => billing.close());

const size = 5;

/** Something that a bookkeeper does, well or badly. */
type Operation =
  | { readonly kind: 'post'; readonly moves: readonly (readonly [number, number])[]; readonly isTwice: boolean }
  | { readonly kind: 'unbalanced'; readonly to: number }
  | { readonly kind: 'reverse'; readonly which: number };

const at = fc.nat(size - 1);
const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).filter((minor) => minor !== 0);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      moves: fc.array(fc.tuple(at, cents), { minLength: 1, maxLength: 4 }),
      isTwice: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unbalanced' as const), to: at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), which: fc.nat(20) }) },
);

const format = (minor: number) => (minor / 100).toFixed(2);

/** A ledger beside the real one, in plain sums of cents. */
class Model {
  readonly accounts: string[];
  readonly balances = Array.from({ length: size + 1 }, () => 0);
  readonly entries: { id: string; moves: readonly (readonly [number, number])[]; isReversed: boolean }[] = [];

  constructor(accounts: string[]) {
    this.accounts = accounts;
  }

  /** The moves with what balances them, on the last account. */
  balanced(moves: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
    const missing = -moves.reduce((sum, [, minor]) => sum + minor, 0);
    return missing === 0 ? [...moves, [size, 1], [size, -1]] : [...moves, [size, missing]];
  }

  apply(moves: readonly (readonly [number, number])[], sign: 1 | -1): void {
    for (const [account, minor] of moves) this.balances[account] = (this.balances[account] ?? 0) + sign * minor;
  }
}

async function act(model: Model, what: Operation): Promise<void> {
  const name = (account: number) => model.accounts[account] ?? '';
  if (what.kind === 'unbalanced') {
    const { userErrors } = await desk.post([
      [name(what.to), '1.00'],
      [name(size), '-1.01'],
    ]);
    expect(userErrors).toMatchObject([{ code: 'UNBALANCED' }]);
  }
  if (what.kind === 'post') {
    const moves = model.balanced(what.moves);
    const idempotencyKey = nextKey();
    const post = () =>
      desk.post(
        moves.map(([account, minor]) => [name(account), format(minor)]),
        { idempotencyKey },
      );
    const answers = await Promise.all(what.isTwice ? [post(), post()] : [post()]);
    const ids = new Set(answers.map(({ entry }) => entry.id));
    expect(ids.size).toBe(1);
    model.apply(moves, 1);
    model.entries.push({ id: [...ids][0] ?? '', moves, isReversed: false });
  }
  if (what.kind === 'reverse') await reverse(model, what.which);
}

async function reverse(model: Model, which: number): Promise<void> {
  const chosen = model.entries[which % Math.max(1, model.entries.length)];
  if (!chosen) return;
  const wasReversed = chosen.isReversed;
  chosen.isReversed = true;
  const { entry, userErrors } = await desk.reverse(chosen.id);
  expect(entry === null).toBe(wasReversed);
  if (wasReversed) expect(userErrors).toMatchObject([{ code: 'ALREADY_REVERSED' }]);
  else model.apply(chosen.moves, -1);
}

async function checkNow() {
  const query = '{ latestLedgerCheck { checkedAt isSound } }';
  const latest = async () => (await billing.ask(query, {}, bookkeeper)).data.latestLedgerCheck;
  const before = (await latest())?.checkedAt ?? '';
  const mutation = 'mutation ($input: CheckLedgerInput!) { checkLedger(input: $input) { pending } }';
  await billing.ask(mutation, { input: { idempotencyKey: nextKey() } }, bookkeeper);
  return waitFor('the check', async () => {
    const check = await latest();
    return check?.checkedAt > before && check;
  });
}

describe('whatever bookkeepers do, one behind the other and at once', () => {
  it('balances are what the entries give, and the ledger is sound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { minLength: 5, maxLength: 20 }),
        fc.array(
          operation.filter(({ kind }) => kind !== 'reverse'),
          { maxLength: 8 },
        ),
        async (behindEachOther, atOnce) => {
          const model = new Model(await Promise.all(Array.from({ length: size + 1 }, () => desk.account())));
          for (const what of behindEachOther) await act(model, what);
          await Promise.all(atOnce.map((what) => act(model, what)));
          const balances = await Promise.all(model.accounts.map((id) => desk.balance(id)));
          expect(balances).toEqual(model.balances.map((minor) => format(minor === 0 ? 0 : minor)));
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
    expect(await checkNow()).toMatchObject({ isSound: true });
    const { data } = await billing.ask('{ trialBalance { total { amount } } }', {}, bookkeeper);
    expect(data.trialBalance).toEqual([{ total: { amount: '0.00' } }]);
  }, 120_000);
});
