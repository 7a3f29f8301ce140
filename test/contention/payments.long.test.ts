import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type OpenBilling, openBillingOn } from '../../services/billing/test/billing-on-database.ts';
import { bookkeeper } from '../../services/billing/test/billing-under-test.ts';
import { World } from '../../services/billing/test/distributions/world.ts';
import { today } from '../../services/billing/test/invoices/invoicing.ts';
import { type CarefulClient, makeCarefulClient, type Said } from './careful-client.ts';
import { type Enterprise, foundEnterprises } from './enterprises.ts';
import { type Replica, type Replicas, startReplicas } from './replicas.ts';

// Two processes, and new ones for those that are killed, on a machine which may be busy.
jest.setTimeout(900_000);

const enterpriseCount = 40;
const paymentsEach = 10;
const distributionsEach = 3;
/** Before each distribution but the last, to which all the others belong. */
const paymentsBefore = 3;
const kills = 8;
/** Of each milestone's 8,000.00 so much comes in with each payment, but for the last one. */
const part = '731.17';
const last = '1000.00';
/**
 * What Fabio and Greta then are owed of each: of 7,580.53, on invoices without VAT, 379.03 are the community's fee of 5 %; a third and
 * a sixth of 7,201.50.
 */
const owed = ['2400.50', '1200.25'];

let billing: Replicas<'billing'>;
let store: OpenBilling;
let running: Replica[] = [];
const world = new World(() => store);
beforeAll(async () => {
  billing = await startReplicas('billing');
  running = [...billing.replicas.billing];
  store = await openBillingOn(billing.uri('billing'));
}, 240_000);
afterAll(async () => {
  await store.close();
  await billing.close();
});

/** Kills one process after the other, each at any moment, and starts another in its place. */
async function killAtRandom(isOver: () => boolean): Promise<number> {
  let killed = 0;
  while (killed < kills && !isOver()) {
    await new Promise((wake) => setTimeout(wake, 500 + Math.random() * 2_500));
    const at = Math.floor(Math.random() * running.length);
    await running[at]?.kill();
    killed += 1;
    running[at] = await billing.start('billing');
  }
  return killed;
}

/** Everything that is told of a payment but its answer: its key is its reference. */
const payment = ({ invoiceId }: Enterprise, nth: number, amount: string) => ({
  ...{ mutation: 'recordPayment', selection: 'invoice { id state }', key: `pay-${invoiceId}-${nth}` },
  input: {
    ...{ invoiceId, amount: { amount, currency: 'EUR' }, paidOn: today(), reference: `pay-${invoiceId}-${nth}` },
  },
});

/** A run from computing to posting, by three calls of two people; what came in meanwhile may make it stale. */
async function distribute(client: CarefulClient, { commissionId }: Enterprise, nth: number): Promise<Said> {
  const key = (step: string) => `${step}-${commissionId}-${nth}`;
  const selection = 'run { id state }';
  const computed = await client.send({
    ...{ mutation: 'computeDistribution', selection: 'runs { id state }', key: key('compute') },
    input: { commissionId },
  });
  const open = computed.payload?.runs?.find(({ state }: { state: string }) => state === 'COMPUTED');
  if (!open) return computed;
  const input = { runId: open.id };
  const steps = [
    { mutation: 'reviewDistribution', actor: bookkeeper },
    { mutation: 'approveDistribution', actor: client.second },
    { mutation: 'postDistribution', actor: bookkeeper },
  ];
  let said = computed;
  for (const { mutation, actor } of steps) {
    said = await client.send({ mutation, selection, key: key(mutation), input, actor });
    if (said.codes.length > 0) return said;
  }
  return said;
}

const rows = (collection: string, filter: object = {}) =>
  billing.database('billing', (db) => db.collection(collection).find(filter).toArray());

describe(`${enterpriseCount * (paymentsEach + distributionsEach)} payments and distributions at once, with processes killed and keys sent twice`, () => {
  const said = new Map<string, Said>();
  let enterprises: readonly Enterprise[] = [];
  let client: CarefulClient;

  it('are all answered', async () => {
    client = makeCarefulClient(() => running);
    enterprises = await foundEnterprises(world, enterpriseCount);
    let isOver = false;
    const killing = killAtRandom(() => isOver);
    const note = async (key: string, work: Promise<Said>) => void said.set(key, await work);
    await Promise.all(
      enterprises.map((one) =>
        note(
          `issue-${one.invoiceId}`,
          client.send({
            ...{ mutation: 'issueInvoice', selection: 'invoice { id number }', key: `issue-${one.invoiceId}` },
            input: { invoiceId: one.invoiceId, date: today() },
          }),
        ),
      ),
    );
    // Of each enterprise some payments at once, then what they bring in is shared, while others' come in.
    const wave = async (one: Enterprise, nth: number) => {
      const upTo = nth === distributionsEach - 1 ? paymentsEach : (nth + 1) * paymentsBefore;
      const orders = Array.from({ length: upTo - nth * paymentsBefore }, (_, at) => {
        const number = nth * paymentsBefore + at;
        return payment(one, number, number === paymentsEach - 1 ? last : part);
      });
      await Promise.all(orders.map((order) => note(order.key, client.send(order))));
      await note(`distribute-${one.commissionId}-${nth}`, distribute(client, one, nth));
    };
    await Promise.all(
      enterprises.map(async (one) => {
        for (let nth = 0; nth < distributionsEach; nth += 1) await wave(one, nth);
      }),
    );
    isOver = true;
    expect(await killing).toBeGreaterThan(2);
    expect(said.size).toBe(enterpriseCount * (1 + paymentsEach + distributionsEach));
    const failed = [...said].filter(([key, { codes }]) => /^(pay|issue)/.test(key) && codes.length > 0);
    expect(failed).toEqual([]);
    const shared = await rows('distribution_runs', { state: { $in: ['POSTED', 'PAID'] } });
    expect(shared.length).toBeGreaterThan((enterpriseCount * distributionsEach) / 2);
    // Something was in fact asked for more than once, and answered alike.
    expect(client.sentAgain()).toBeGreaterThan(enterpriseCount);
    expect(client.differing()).toEqual([]);
  });

  it('have each key’s effect once, and another body under a known key is refused', async () => {
    const events = await rows('outbox', { type: /\.payment\.received\.v1$/ });
    const keys = [...said.keys()].filter((key) => key.startsWith('pay-'));
    expect(events).toHaveLength(keys.length);
    const invoices = await rows('invoices', { issued: { $exists: true } });
    const references = invoices.flatMap(({ issued }) =>
      issued.payments.map((one: { reference: string }) => one.reference),
    );
    expect(references.toSorted()).toEqual(keys.toSorted());
    const [one] = enterprises;
    if (!one) throw new TypeError('Nobody was founded.');
    const other = { ...payment(one, 0, '1.00') };
    expect((await client.ask(other)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await rows('outbox', { type: /\.payment\.received\.v1$/ })).toHaveLength(keys.length);
  });

  it('leave numbers without holes or twins, of invoices and of an account’s postings', async () => {
    const numbers = (await rows('invoices', { issued: { $exists: true } })).map(({ issued }) =>
      Number(issued.sequence),
    );
    // All sell under one VAT number, whose year has one sequence.
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
    const postings = await rows('postings');
    for (const [, of] of Map.groupBy(postings, ({ accountId }) => accountId)) {
      const sequence = of.map(({ sequence: place }) => Number(place)).toSorted((a, b) => a - b);
      expect(sequence).toEqual(sequence.map((_, at) => at + 1));
    }
  });

  it('leave a trial balance of nothing, and a ledger that its check finds sound', async () => {
    expect(await world.trialBalance()).toBe(0n);
    const checks = 'query { latestLedgerCheck { isSound entries discrepancyCount unsoundEntryCount } }';
    const { codes } = await client.send({
      ...{ mutation: 'checkLedger', selection: 'pending', key: 'check-once', input: {} },
    });
    expect(codes).toEqual([]);
    const check = await waitFor(
      'the check',
      async () => {
        const { data } = (await running[0]?.ask(checks, {}, bookkeeper)) ?? {};
        // One was made at the start, when there was nothing.
        return data?.latestLedgerCheck?.entries > 0 && data.latestLedgerCheck;
      },
      60_000,
    );
    expect(check).toMatchObject({ isSound: true, discrepancyCount: 0, unsoundEntryCount: 0 });
    expect(check.entries).toBe((await rows('journal_entries')).length);
  });

  it('come to what the rule gives on all that came in, once what was left is shared', async () => {
    // Whatever was stale then is computed anew, one after the other.
    for (const one of enterprises) await distribute(client, one, distributionsEach);
    for (const { commissionId, parties } of enterprises) {
      const runs = await store.billing.distributions.ofCommissionLoader().load(commissionId);
      expect(runs.filter(({ state }) => state !== 'DISCARDED').map(({ state }) => state)).toContain('POSTED');
      expect(runs.filter(({ state }) => state === 'COMPUTED')).toEqual([]);
      const books = await Promise.all(parties.map((agent) => world.books(agent)));
      expect(books.slice(1)).toEqual(owed.map((amount) => ({ RECEIVABLE: amount, INCOME: `-${amount}` })));
    }
    expect(await world.trialBalance()).toBe(0n);
  });
});
