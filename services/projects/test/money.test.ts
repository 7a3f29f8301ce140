import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { distributionPosted } from '@millepiani/events/billing/distribution.events';
import {
  invoiceCredited,
  invoiceIssued,
  invoicePaid,
  paymentReceived,
} from '@millepiani/events/billing/invoice.events';
import { exampleEvent } from '@millepiani/events/example-event';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { hearOfMoney } from '../src/reactions/hear-of-money.reaction.ts';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, lumen } from './teams-under-test.ts';
import { aRule } from './work-given.ts';
import { startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

type Told =
  | typeof invoiceIssued
  | typeof paymentReceived
  | typeof invoicePaid
  | typeof invoiceCredited
  | typeof distributionPosted;
const hear = (contract: Told, data: object) =>
  projects.inProcess.react((transaction) => {
    const example = exampleEvent(contract);
    const event = { ...example, data: { ...example.data, ...data } };
    return hearOfMoney(() => projects.inProcess.projects).handle(event, transaction);
  });
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const fields = `invoiced { amount } paid { amount } outstanding { amount } distributed { amount } fee { amount }
  reserved { amount } surplus { amount }`;
const moneyOf = async ({ id }: Payload, actor?: TestActor) => {
  const money = (await projects.ask(id, `money { ${fields} }`, actor))?.money ?? null;
  return (
    money && Object.fromEntries(Object.entries(money).map(([name, one]) => [name, (one as Payload)?.amount ?? null]))
  );
};
const toldOf = ({ id }: Payload) => projects.eventsOf(`${id}#money`);

describe('a commission’s money', () => {
  it('is what billing tells of it, told again to its parties, with amounts as texts', async () => {
    const commission = await projects.running();
    const of = { commissionId: commission.id, invoiceId: newId('inv') };
    expect(await moneyOf(commission, ada)).toMatchObject({ invoiced: '0.00', distributed: '0.00' });
    await hear(invoiceIssued, { ...of, buyerId: lumen.id });
    await hear(paymentReceived, { ...of, amount: euros('7000.00'), withheld: euros('400.00'), due: euros('600.00') });
    expect(await moneyOf(commission, ada)).toMatchObject({
      invoiced: '8000.00',
      paid: '7400.00',
      outstanding: '600.00',
    });
    await hear(paymentReceived, { ...of, amount: euros('600.00'), withheld: euros('0.00'), due: euros('0.00') });
    await hear(invoicePaid, of);
    const run = { commissionId: commission.id, runId: newId('dst') };
    await hear(distributionPosted, run);
    expect(await moneyOf(commission, bruno)).toEqual({
      ...{ invoiced: '8000.00', paid: '8000.00', outstanding: '0.00' },
      ...{ distributed: '6840.00', fee: '400.00', reserved: '760.00', surplus: '0.00' },
    });
    const events = await toldOf(commission);
    expect(events.map(({ type }) => String(type).slice(20, -3))).toEqual([
      'commission.invoiced',
      'commission.paid',
      'commission.distributed',
    ]);
    expect(events.map(({ data }) => data.total ?? data.paid ?? data.shared)).toEqual([
      euros('8000.00'),
      euros('8000.00'),
      euros('6840.00'),
    ]);
    for (const [index, event] of events.entries()) {
      expect(event).toMatchObject({ aggregateversion: index + 1, partitionkey: commission.id, visibility: 'parties' });
    }
    // Whose the shares are is not told.
    expect(events[2]?.data).not.toHaveProperty('shares');
  });

  it('is told once, and not of what is no commission’s, nor of an invoice that others who take part are to pay', async () => {
    const commission = await projects.running();
    const of = { commissionId: commission.id, invoiceId: newId('inv'), buyerId: lumen.id };
    await hear(invoiceIssued, of);
    await hear(invoiceIssued, of);
    await hear(invoiceIssued, { ...of, invoiceId: newId('inv'), buyerId: ada.id });
    await hear(invoiceIssued, { ...of, commissionId: newId('com') });
    await hear(invoicePaid, { commissionId: commission.id, invoiceId: newId('inv') });
    await hear(invoiceCredited, { ...of, total: euros('1000.00'), due: euros('7000.00') });
    expect(await toldOf(commission)).toHaveLength(1);
    expect(await moneyOf(commission, ada)).toMatchObject({ invoiced: '7000.00', outstanding: '7000.00' });
  });

  it('is for those who take part, and how it is shared for those who do it', async () => {
    const commission = await projects.running();
    await hear(distributionPosted, { commissionId: commission.id, runId: newId('dst') });
    expect(await moneyOf(commission, lumen)).toEqual({
      ...{ invoiced: '0.00', paid: '0.00', outstanding: '0.00' },
      ...{ distributed: null, fee: null, reserved: null, surplus: null },
    });
    for (const actor of [member(), undefined]) expect(await moneyOf(commission, actor)).toBeNull();
  });
});

describe('what if an amount came in', () => {
  const query = `query ($id: ID!, $net: MoneyInput!, $rule: String, $without: [ID!], $hours: [SupposedHoursInput!]) { commission(id: $id) {
    sharesIf(net: $net, rule: $rule, without: $without, hours: $hours) { net { amount } fee { amount } reserved { amount } surplus { amount }
      shares { agent { id } minutes minimum { amount } share { amount } } } } }`;
  const askIf = (id: string, variables: object, actor: TestActor | undefined = bruno) =>
    projects.askWith(query, { id, net: euros('1000.00'), ...variables }, actor);

  it('is answered by the agreement, to those who do it, and nothing is stored', async () => {
    const commission = await projects.agreed();
    const before = await projects.eventsOf(commission.id);
    const { data } = await askIf(commission.id, {});
    expect(data.commission.sharesIf).toMatchObject({ fee: { amount: '50.00' }, reserved: { amount: '19.00' } });
    const shares = Object.fromEntries(
      data.commission.sharesIf.shares.map(({ agent, share }: Payload) => [agent.id, share.amount]),
    );
    expect(shares).toEqual({ [bruno.id]: '310.33', [greta.id]: '620.67' });
    expect(await projects.eventsOf(commission.id)).toEqual(before);
    for (const actor of [lumen, member()]) {
      expect((await askIf(commission.id, {}, actor)).data.commission.sharesIf).toBeNull();
    }
  });

  it.each<readonly [string, object, string]>([
    ['another currency', { net: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_MISMATCH'],
    ['less than nothing', { net: euros('-1.00') }, 'NEGATIVE_AMOUNT'],
    ['what cannot be held', { net: euros('92233720368547758.08') }, 'AMOUNT_OUT_OF_RANGE'],
    ['no rule', { rule: '[' }, 'NOT_JSON'],
    ['a stranger in the rule', { rule: JSON.stringify(aRule([newId('per')])) }, 'NOT_A_PARTY'],
    ['who is nobody', { without: ['x'] }, 'INVALID_ID'],
    ['too many hours', { hours: [{ personId: bruno.id, minutes: 600_001 }] }, 'MINUTES_OUT_OF_RANGE'],
  ])('is refused for %s', async (_what, variables, code) => {
    const commission = await projects.won();
    const rule = JSON.stringify(aRule([bruno.id, greta.id]));
    const { data, errors } = await askIf(commission.id, { rule, ...variables });
    expect([data.commission.sharesIf, errors?.[0]?.extensions.code]).toEqual([null, code]);
  });
});
