import { balancesOf } from '../acts/books.ts';
import { computedRun, type Run, runsOf, takeRunOn } from '../acts/distributions.ts';
import { expectText, textsOf } from '../acts/invoices.ts';
import type { Batch } from '../acts/payouts.ts';
import { approveBatch, executeBatch, fileOf, makeBatch } from '../acts/payouts.ts';
import { nameOf } from '../acts/work.ts';
import { commissions } from '../cast/commissions.ts';
import { cents, euros, readable } from '../figures/exact.ts';
import { type Expected, expectedRuns } from '../figures/expected.ts';
import { expectExplained } from '../proof/explained.ts';
import { eventually, eventuallySame, expectSame } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** What came in is shared by what was signed, explained, approved, posted and paid. */
export const distributing: Step = {
  title: 'The distribution runs',
  play: async (stage) => {
    const expected = expectedRuns(stage.contributions, (key) => stage.idOf(key));
    const runs: Run[] = [];
    let explained = 0;
    for (const one of expected) {
      const run = await computed(stage, one);
      explained += await expectExplained(stage, run, one);
      runs.push(await postRun(stage, run));
    }
    expectLeftOut(stage, runs);
    await expectBooks(stage, expected);
    const batch = await payOut(stage, expected);
    await expectSettled(stage, runs);
    const all = expected.reduce((sum, { collected }) => sum + collected, 0n);
    return [
      `${runs.length} runs over ${readable(all)} EUR, each figure as reckoned here`,
      `${explained} steps of explanation reckoned anew, each sees their own`,
      `reviewed, approved by another, posted: the ledger balances`,
      `${batch.payments.length} payments of ${readable(cents(batch.total.amount))} EUR by one pain.001 file; both commissions settled and closed`,
    ].join('; ');
  },
};

/** What an earlier run set aside limits what the next may: that is reckoned anew when it is posted, or when somebody asks for it. */
async function computed(stage: Stage, expected: Expected): Promise<Run> {
  const input = { commissionId: stage.idOf(expected.of) };
  const intent = `compute-${expected.of}-${expected.version}`;
  // The first is computed by billing itself: nobody asked for it.
  if (expected.version > 1) await stage.as('carla').mutate(['computeDistribution', 'runs { id }'], input, intent);
  return await computedRun(stage, expected);
}

/** Carla reviews and posts, Ada approves: nobody stands for their own. */
async function postRun(stage: Stage, run: Run): Promise<Run> {
  await takeRunOn(stage, 'carla', { run, act: 'review' });
  const byHerself = () => takeRunOn(stage, 'carla', { run, act: 'approve' });
  await expectRefused('Carla’s approval of what she reviewed', byHerself, 'SAME_PERSON');
  const byNobody = () => takeRunOn(stage, 'fabio', { run, act: 'approve' });
  await expectRefused('Fabio’s approval of his own share', byNobody, 'FORBIDDEN');
  const approved = await takeRunOn(stage, 'ada', { run, act: 'approve' });
  expectSame('a run that Ada approved', approved.state, 'APPROVED');
  const posted = await takeRunOn(stage, 'carla', { run, act: 'post' });
  expectSame('a run that Carla posted', posted.state, 'POSTED');
  return posted;
}

/** What was approved and does not count is named: know-how where the rule has no royalties, and hours where shares are fixed. */
function expectLeftOut(stage: Stage, runs: readonly Run[]): void {
  const seen = runs.flatMap(({ leftOut }) =>
    leftOut.map(({ contribution, reason }) => [stage.ids.nameOf(contribution.id), reason]),
  );
  const named = (kind: string, to: string) =>
    stage.contributions.filter((put) => put.kind === kind && put.to === to).map(nameOf);
  expectSame('what does not count', seen, [
    ...named('CITE', 'configurator').map((name) => [name, 'NOT_IN_RULE']),
    ...named('WORK', 'page').map((name) => [name, 'NOT_IN_RULE']),
  ]);
}

/** What each is entitled to over all runs, in cents, by name. */
function entitledOf(stage: Stage, expected: readonly Expected[]): ReadonlyMap<string, bigint> {
  const all = new Map<string, bigint>();
  for (const [id, amount] of expected.flatMap(({ entitled }) => [...entitled])) {
    all.set(stage.ids.nameOf(id), (all.get(stage.ids.nameOf(id)) ?? 0n) + amount);
  }
  return all;
}

/** Each who is not the payer is owed what is theirs; all balances total nothing. */
async function expectBooks(stage: Stage, expected: readonly Expected[]): Promise<void> {
  for (const [person, amount] of entitledOf(stage, expected)) {
    if (person === 'aurora') continue;
    const { RECEIVABLE } = await balancesOf(stage, person, person);
    expectSame(`what ${person} is owed, as ${person} sees it`, RECEIVABLE, euros(amount));
  }
  const { trialBalance } = await stage
    .as('carla')
    .ask<{ trialBalance: { total: { amount: string } }[] }>('{ trialBalance(currency: "EUR") { total { amount } } }');
  expectSame('all balances of the ledger', trialBalance, [{ total: { amount: '0.00' } }]);
}

/** One file for the bank, made by one and approved by another; who is paid has it in the books. */
async function payOut(stage: Stage, expected: readonly Expected[]): Promise<Batch> {
  const made = await makeBatch(stage);
  const byHerself = () => approveBatch(stage, 'carla', made.id);
  await expectRefused('Carla’s approval of the batch that she made', byHerself, 'SAME_PERSON');
  const approved = await approveBatch(stage, 'ada', made.id);
  const owed = [...entitledOf(stage, expected)].filter(([person]) => person !== 'aurora');
  const total = owed.reduce((sum, [, amount]) => sum + amount, 0n);
  expectSame('the batch’s total', approved.total.amount, euros(total));
  expectFile(stage, approved, total);
  const executed = await executeBatch(stage, made.id);
  expectSame('the batch', executed.state, 'EXECUTED');
  for (const [person, amount] of owed) {
    const { RECEIVABLE, BANK } = await balancesOf(stage, person, person);
    expectSame(`${person}’s books`, { RECEIVABLE, BANK }, { RECEIVABLE: '0.00', BANK: euros(amount) });
  }
  return executed;
}

/** The file says who is paid how much, and into which account, and its sums fit. */
function expectFile(stage: Stage, batch: Batch, total: bigint): void {
  const file = fileOf(batch);
  expectText(file, 'CtrlSum', euros(total));
  expectText(file, 'NbOfTxs', String(batch.payments.length));
  const amounts = textsOf(file, 'InstdAmt');
  expectSame(
    'the amounts in the file',
    amounts.toSorted(),
    batch.payments.map(({ amount }) => amount.amount).toSorted(),
  );
  const payees = [...new Set(batch.payments.map(({ payee }) => stage.ids.nameOf(payee.id)))];
  const ibans = ['aurora', ...payees].map((name) => stage.idOf(`iban-${name}`));
  expectSame('the accounts in the file', [...new Set(textsOf(file, 'IBAN'))].toSorted(), ibans.toSorted());
}

/** Everybody is paid; projects heard that the last of it was posted: the commission is settled, and Ada closes it. */
async function expectSettled(stage: Stage, runs: readonly Run[]): Promise<void> {
  expectSame(
    'which run is its commission’s last',
    runs.map(({ isFinal }) => isFinal),
    [false, true, true],
  );
  for (const { key } of commissions) {
    const states = async () => (await runsOf(stage, key, 'ada')).map(({ state }) => state);
    await eventuallySame(`the runs of ${key}`, states, key === 'configurator' ? ['PAID', 'PAID'] : ['PAID']);
    const query = `{ commission(id: "${stage.idOf(key)}") { state version } }`;
    type Seen = { commission: { state: string; version: number } };
    const read = async () => (await stage.as('ada').ask<Seen>(query)).commission;
    const isSettled = ({ state }: Seen['commission']) => state === 'SETTLED';
    const { version } = await eventually(key, read, { is: isSettled, expected: 'SETTLED' });
    const { commission } = await stage
      .as('ada')
      .mutate<{ commission: { state: string } }>(
        ['closeCommission', 'commission { state }'],
        { commissionId: stage.idOf(key), expectedVersion: version },
        `close-${key}`,
      );
    expectSame(key, commission.state, 'CLOSED');
  }
}
