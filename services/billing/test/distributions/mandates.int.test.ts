import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { draftIn, issue } from '../../src/invoices/invoices.commands.ts';
import { mandatesOf, type SettleInput, settleMandate } from '../../src/mandates/mandates.commands.ts';
import { buyerOf } from '../../src/milestones/buyer-of.ts';
import { sellerOf } from '../../src/milestones/seller-of.ts';
import { approvePaymentBatch, recordPaymentBatchExecuted } from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { today } from '../invoices/invoicing.ts';
import { accepted } from '../milestones/milestones.ts';
import { profiles } from '../milestones/profiles.ts';
import { fixed, ruleOf, value } from './given.ts';
import { bea, carl, codesOf, type Deal, World } from './world.ts';

const database = freshDatabase('billing_mandates');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

interface Allies {
  readonly aurora: OrganizationId;
  readonly officina: OrganizationId;
  readonly fabio: PersonId;
  readonly alliance: {
    readonly id: ReturnType<typeof allianceId>;
    readonly name: string;
    readonly organizationIds: OrganizationId[];
  };
}
const allianceId = () => newId('ali');

/** Aurora, ordinary; Officina, ordinary by cash; Fabio, in forfettario. Half, three tenths, a fifth; the fee is a tenth. */
async function allies(): Promise<Allies> {
  const people = { aurora: newId('org'), officina: newId('org'), fabio: newId('per') };
  const { aurora, officina, fabio } = people;
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.profile(profiles.officina(officina, { iban: 'IT60P0503401600000000654321' }));
  await world.tell.profile(profiles.fabio(fabio));
  return { ...people, alliance: { id: allianceId(), name: 'Allies', organizationIds: [aurora, officina] } };
}
const ruleFor = ({ aurora, officina, fabio }: Allies) =>
  ruleOf({ shares: fixed([aurora, '1/2'], [officina, '3/10'], [fabio, '1/5']), fee: { rate: '0.10' } });
const partiesOf = ({ aurora, officina, fabio }: Allies) => [aurora, officina, fabio];

const settle = (
  deal: Deal,
  agentId: string,
  handedOver?: SettleInput['handedOver'],
  { by, scopes }: { readonly by?: PersonId; readonly scopes?: string } = {},
) =>
  settleMandate(
    service.billing,
    world.call({ agreementVersionId: deal.milestone.agreementVersionId, agentId, handedOver }, by, scopes),
  );
const over = (amount: string, reference = 'TRN-1', paidOn = today()) => ({
  ...{ amount: { amount, currency: 'EUR' }, reference, paidOn },
});
const members = async ({ commissionId }: Deal) => {
  const [mandate] = await mandatesOf(service.billing, commissionId);
  return { kind: mandate?.kind, of: new Map(mandate?.members.map((one) => [one.agentId, one])) };
};

/** A commission of 10,000.00 for a client in Germany, whose invoices bear no VAT: cents are those of the rule alone. */
const commission = (them: Allies) =>
  world.deal(ruleFor(them), partiesOf(them), { amount: { minor: 10_000_00n, currency: 'EUR' } });

async function payOut(payerId: string) {
  const { batchId } = value(
    await createPaymentBatch(service.billing, world.call({ executeOn: today(), payerId }, bea)),
  );
  value(await approvePaymentBatch(service.billing, world.call({ batchId }, carl)));
  value(await recordPaymentBatchExecuted(service.billing, world.call({ batchId, paidOn: today() })));
}

/** The invoice by which a member asks the mandatary for a share, as the member's regime has it. */
async function memberInvoice(sellerId: OrganizationId | PersonId, buyerId: OrganizationId, share: string) {
  const known = await service.billing.taxProfiles.ofMany([sellerId, buyerId], today());
  const [seller, buyer] = [known.get(sellerId), known.get(buyerId)];
  if (!(seller && buyer)) throw new Error('unknown');
  const lines = [{ description: 'Quota', quantity: '1', unitPrice: share }];
  const content = { seller: value(sellerOf(seller, undefined)), buyer: buyerOf(buyer), lines };
  const session = await service.connection.startSession();
  try {
    const at = { session, now: new Date() };
    const { invoiceId } = value(await draftIn(service.billing, at, { sellerId, buyerId, content, dueInDays: 30 }));
    value(await issue(service.billing, world.call({ invoiceId })));
    return await service.billing.invoices.find(invoiceId);
  } finally {
    await session.endSession();
  }
}

describe('one commission of 10,000.00, the fee a tenth, shared by 1/2, 3/10, 1/5', () => {
  // By hand: 1,000.00 fee; of 9,000.00: 4,500.00, 2,700.00 and 1,800.00.
  // Whoever invoices the client bears a stamp duty of 2.00, for there is no VAT.
  const duty = '2.00';
  const ownDuty = { EXPENSE: duty, PAYABLE: `-${duty}` };
  const parts = { aurora: 4_500_00n, officina: 2_700_00n, fabio: 1_800_00n };

  it('with representation: one invoices all of it, owes the others and pays them; each invoices the mandatary by its regime', async () => {
    const them = await allies();
    const { aurora, officina, fabio, alliance } = them;
    await world.tell.allied({ ...alliance, mandate: { kind: 'WITH_REPRESENTATION', invoicerId: aurora } });
    const deal = await commission(them);
    await world.pay(deal.milestone, '10000.00');
    await world.posted(deal);
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '10000.00', FEE: '1000.00', INCOME: '-5500.00', EXPENSE: duty, PAYABLE: '-5502.00' },
    });
    expect(await world.books(officina)).toEqual({ RECEIVABLE: '2700.00', INCOME: '-2700.00' });
    expect(await world.books(fabio)).toEqual({ RECEIVABLE: '1800.00', INCOME: '-1800.00' });
    const standing = await members(deal);
    expect(standing.kind).toBe('ONE_FOR_ALL');
    expect(standing.of.get(officina)).toMatchObject({ entitled: parts.officina, collected: 0n, owes: 0n, owed: 0n });
    expect(codesOf(await settle(deal, officina))).toEqual(['NOTHING_TO_SETTLE']);
    await payOut(aurora);
    // What is left of PAYABLE is the community's fee and the stamp duty.
    expect(await world.books(aurora)).toMatchObject({ BANK: '5500.00', PAYABLE: '-1002.00' });
    expect(await world.books(officina)).toEqual({ BANK: '2700.00', INCOME: '-2700.00' });
    expect(await world.trialBalance()).toBe(0n);
    // Officina: 22 %. Fabio, in forfettario: INPS's 4 %, N2.2, stamp duty, nothing withheld by Aurora, which withholds.
    expect((await memberInvoice(officina, aurora, '2700.00'))?.content).toMatchObject({
      totals: { taxable: 2_700_00n, vat: 594_00n, withheld: 0n, toPay: 3_294_00n },
    });
    expect((await memberInvoice(fabio, aurora, '1800.00'))?.content).toMatchObject({
      ...{ summaries: [{ treatment: { nature: 'N2.2' } }], stampDuty: { amount: 200n } },
      totals: { taxable: 1_872_00n, vat: 0n, withheld: 0n, toPay: 1_872_00n },
    });
    // Greta, a professional: 4 % INPS within VAT and withholding, which Aurora keeps back.
    const greta = newId('per');
    await world.tell.profile(profiles.greta(greta));
    expect((await memberInvoice(greta, aurora, '1000.00'))?.content).toMatchObject({
      totals: { taxable: 1_040_00n, vat: 228_80n, withheld: 208_00n, toPay: 1_060_80n },
    });
  });

  it('without: each invoices its part, hands in on paper, keeps its own of it, and the books of all come to the same', async () => {
    const them = await allies();
    const { aurora, officina, fabio, alliance } = them;
    await world.tell.allied({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    const deal = await commission(them);
    // The milestone is split by the rule's shares: 5,000.00, 3,000.00, 2,000.00; Fabio adds INPS's 4 %.
    await world.payPart(deal.milestone, aurora, '5000.00');
    await world.payPart(deal.milestone, officina, '3000.00');
    await world.payPart(deal.milestone, fabio, '2080.00');
    await world.posted(deal);
    const { kind, of } = await members(deal);
    expect(kind).toBe('EACH_THEIR_PART');
    // Each holds a tenth too much: their part of the fee, which Aurora bears and owes the community.
    expect(of.get(officina)).toMatchObject({
      ...{ collected: 3_000_00n, entitled: parts.officina, toOffset: 2_700_00n, offset: 0n, owes: 300_00n, owed: 0n },
    });
    expect(of.get(fabio)).toMatchObject({ collected: 2_000_00n, entitled: parts.fabio, owes: 200_00n });
    expect(of.get(aurora)).toMatchObject({ isPayer: true, collected: 5_000_00n, entitled: parts.aurora });

    value(await settle(deal, officina, over('300.00')));
    value(await settle(deal, fabio));
    expect(await world.books(fabio)).toEqual({
      BANK: '2080.00',
      INCOME: '-1880.00',
      EXPENSE: duty,
      PAYABLE: '-202.00',
    });
    value(await settle(deal, fabio, over('150.00')));
    value(await settle(deal, fabio, over('50.00', 'TRN-2')));
    // As with representation, but for INPS's 80.00, which is Fabio's own.
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '5500.00', FEE: '1000.00', INCOME: '-5500.00', EXPENSE: duty, PAYABLE: '-1002.00' },
    });
    expect(await world.books(officina)).toEqual({ BANK: '2700.00', INCOME: '-2700.00', ...ownDuty });
    expect(await world.books(fabio)).toEqual({ BANK: '1880.00', INCOME: '-1880.00', ...ownDuty });
    expect(await world.trialBalance()).toBe(0n);
    expect((await members(deal)).of.get(fabio)).toMatchObject({ offset: 1_800_00n, received: 200_00n, owes: 0n });
    expect(codesOf(await settle(deal, fabio))).toEqual(['NOTHING_TO_SETTLE']);
  });

  it('changed half-way: the alliance parts after the first milestone, the mandatary invoices the second, and one run shares both', async () => {
    const them = await allies();
    const { aurora, officina, fabio, alliance } = them;
    await world.tell.allied({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    const half = { minor: 5_000_00n, currency: 'EUR' } as const;
    const deal = await world.deal(ruleFor(them), partiesOf(them), { amount: half, isLast: false });
    for (const [seller, amount] of [
      [aurora, '2500.00'],
      [officina, '1500.00'],
      [fabio, '1040.00'],
    ] as const) {
      await world.payPart(deal.milestone, seller, amount);
    }
    await world.posted(deal);
    value(await settle(deal, officina, over('150.00')));
    await world.tell.parted({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    const { commissionId, agreementVersionId, invoicerId, leadId, clientId } = deal.milestone;
    const second = accepted({
      ...{ commissionId, agreementVersionId, invoicerId, leadId, clientId, amount: half, number: 2, isLast: true },
    });
    await world.tell.accepted(second);
    await world.pay(second, '5000.00');
    const run = await world.posted(deal);
    expect((await members(deal)).kind).toBe('CHANGED');
    // Officina has 2,700.00 in all, of which it had 1,350.00 in hand; Fabio has 1,000.00 in hand and owes none of it any more.
    expect(run).toMatchObject({ isFinal: true });
    const { of } = await members(deal);
    expect(of.get(officina)).toMatchObject({ collected: 1_500_00n, entitled: 2_700_00n, toOffset: 1_350_00n });
    expect(of.get(fabio)).toMatchObject({ collected: 1_000_00n, entitled: 1_800_00n, toOffset: 1_000_00n, owes: 0n });
    // Of what Officina collected and still has, all is written off already.
    expect(codesOf(await settle(deal, officina))).toEqual(['NOTHING_TO_SETTLE']);
    value(await settle(deal, fabio));
    await payOut(aurora);
    expect(await world.books(fabio)).toEqual({ BANK: '1840.00', INCOME: '-1840.00', ...ownDuty });
    // Aurora still owes Officina the 150.00 that it handed over before, which the second milestone made its own.
    expect(await world.books(officina)).toEqual({
      BANK: '2550.00',
      INCOME: '-2700.00',
      RECEIVABLE: '150.00',
      ...ownDuty,
    });
    expect((await members(deal)).of.get(officina)).toMatchObject({ owed: 150_00n });
    expect(await world.trialBalance()).toBe(0n);
  });
});

describe('what is settled between allies', () => {
  it('is refused, and nothing is booked, where it is wrong', async () => {
    const them = await allies();
    const { aurora, officina, alliance } = them;
    await world.tell.allied({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    const deal = await commission(them);
    expect(codesOf(await settle(deal, officina))).toEqual(['VERSION_NOT_FOUND']);
    await world.payPart(deal.milestone, aurora, '5000.00');
    await world.payPart(deal.milestone, officina, '3000.00');
    await world.posted(deal);
    const before = [await world.books(aurora), await world.books(officina)];
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    for (const [wrong, code] of [
      [over('0.00'), 'ZERO_AMOUNT'],
      [over('-1.00'), 'ZERO_AMOUNT'],
      [over('5000.00'), 'EXCEEDS_OWED'],
      [over('1.001'), 'TOO_MANY_DECIMALS'],
      [over('92233720368547758.08'), 'AMOUNT_OUT_OF_RANGE'],
      [{ ...over('1.00'), amount: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_MISMATCH'],
      [over('1.00', ' '), 'TOO_SHORT'],
      [over('1.00', 'TRN-1', tomorrow), 'DATE_IN_FUTURE'],
    ] as const) {
      expect(codesOf(await settle(deal, officina, wrong))).toEqual([code]);
    }
    expect(codesOf(await settle(deal, aurora))).toEqual(['IS_PAYER']);
    expect(codesOf(await settle(deal, newId('per')))).toEqual(['NOT_A_MEMBER']);
    expect(codesOf(await settle(deal, 'x'))).toEqual(['INVALID_ID']);
    expect(codesOf(await settle(deal, officina, undefined, { by: carl, scopes: 'ledger:read' }))).toEqual([
      'FORBIDDEN',
    ]);
    expect([await world.books(aurora), await world.books(officina)]).toEqual(before);
    value(await settle(deal, officina, over('1.00')));
    expect(codesOf(await settle(deal, officina, over('1.00')))).toEqual(['PAYMENT_RECORDED']);
  });
});
