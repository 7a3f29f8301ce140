import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openOf } from '../../src/claims/claim.ts';
import { recordClaimPayment } from '../../src/claims/claims.commands.ts';
import { computeDistribution } from '../../src/distributions/distributions.commands.ts';
import { mandatesOf, settleMandate } from '../../src/mandates/mandates.commands.ts';
import { reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { fixed, ruleOf, value } from './given.ts';
import { bea, codesOf, type Deal, World } from './world.ts';

const database = freshDatabase('billing_held_by_allies');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const settle = (
  { milestone: { agreementVersionId } }: Deal,
  agentId: string,
  amount?: string,
  { by, paidOn = today() }: { readonly by?: PersonId; readonly paidOn?: string } = {},
) => {
  const handedOver = amount ? { amount: { amount, currency: 'EUR' }, reference: 'TRN-1', paidOn } : undefined;
  return settleMandate(service.billing, world.call({ agreementVersionId, agentId, handedOver }, by));
};
/** What was posted at the bank last: on which day, and how much. */
async function lastAtBank(ownerId: string) {
  const { accounts, journal, postings } = service.billing;
  const page = await journal.page({ limit: 1, after: undefined });
  const own = (await postings.ofEntries(page.map(({ id }) => id))).get(page[0]?.id ?? newId('jnl')) ?? [];
  const known = await accounts.findMany(own.map(({ accountId }) => accountId));
  const posting = own.find(({ accountId }) => {
    const account = known.get(accountId);
    return account?.ownerId === ownerId && account.purpose === 'BANK';
  });
  return { on: page[0]?.date, minor: posting?.amount.minor };
}

describe('what an ally holds too much', () => {
  /** Officina has collected 3,000.00, and 2,700.00 are its part. */
  async function held() {
    const [aurora, officina, fabio] = [newId('org'), newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(profiles.officina(officina, { iban: 'IT60P0503401600000000654321' }));
    await world.tell.profile(profiles.fabio(fabio));
    const alliance = { id: newId('ali'), name: 'Allies', organizationIds: [aurora, officina] };
    await world.tell.allied({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    const shares = fixed([aurora, '1/2'], [officina, '3/10'], [fabio, '1/5']);
    const amount = { minor: 10_000_00n, currency: 'EUR' as const };
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0.10' } }), [aurora, officina, fabio], { amount });
    await world.payPart(deal.milestone, aurora, '5000.00');
    await world.payPart(deal.milestone, officina, '3000.00');
    await world.payPart(deal.milestone, fabio, '2080.00');
    await world.posted(deal);
    const ends = async () => {
      await world.tell.settled(deal.commissionId);
      await reckonAgain();
    };
    const reckonAgain = () => computeDistribution(service.billing, world.call({ commissionId: deal.commissionId }));
    const claims = async () =>
      (await service.billing.claims.ofCommissionLoader().load(deal.commissionId)).filter(
        ({ debtorId }) => debtorId === officina,
      );
    const pay = (claimId: string, by = bea) => {
      const input = { claimId, amount: { amount: '300.00', currency: 'EUR' }, paidOn: today(), reference: 'TRN-C' };
      return recordClaimPayment(service.billing, world.call(input, by));
    };
    const of = async () =>
      (await mandatesOf(service.billing, deal.commissionId))[0]?.members.find(({ agentId }) => agentId === officina);
    return { aurora, officina, deal, ends, reckonAgain, claims, pay, of };
  }

  it('is not said to be handed over by who owes it or is owed it, as its claim is not said to be paid', async () => {
    const { aurora, officina, deal, ends, claims, pay } = await held();
    const [ofOfficina, ofAurora] = [newId('per'), newId('per')];
    await world.tell.owned(officina, [ofOfficina]);
    await world.tell.owned(aurora, [ofAurora]);
    await ends();
    const [claim] = await claims();
    if (!claim) throw new Error('There is a claim.');
    const before = await world.books(officina);
    for (const by of [ofOfficina, ofAurora]) {
      expect(codesOf(await pay(claim.id, by))).toEqual(['OWN_CLAIM']);
      expect(codesOf(await settle(deal, officina, '300.00', { by }))).toEqual(['OWN_CLAIM']);
      expect(codesOf(await settle(deal, officina, undefined, { by }))).toEqual(['OWN_CLAIM']);
    }
    expect((await claims()).map(openOf)).toEqual([300_00n]);
    expect(await world.books(officina)).toEqual(before);
  });

  it('is in the books of the day on which it was handed over, which is not of years before', async () => {
    const { officina, deal } = await held();
    const paidOn = plusDays(today(), -20);
    expect(codesOf(await settle(deal, officina, '300.00', { paidOn: '1900-01-01' }))).toEqual(['DATE_TOO_EARLY']);
    value(await settle(deal, officina, '300.00', { paidOn }));
    expect(await lastAtBank(officina)).toEqual({ on: paidOn, minor: -300_00n });
  });

  it('is one debt, that a claim or what is handed over clears', async () => {
    const { officina, deal, ends, claims, pay, of } = await held();
    await ends();
    const [claim] = await claims();
    if (!claim) throw new Error('There is a claim.');
    expect(openOf(claim)).toBe(300_00n);
    value(await pay(claim.id));
    expect(await of()).toMatchObject({ owes: 0n });
    expect(codesOf(await settle(deal, officina, '300.00'))).toEqual(['EXCEEDS_OWED']);
    value(await settle(deal, officina));
    const duty = { EXPENSE: '2.00', PAYABLE: '-2.00' };
    expect(await world.books(officina)).toEqual({ BANK: '2700.00', INCOME: '-2700.00', ...duty });
  });

  it('is a claim of the rest where a part of it was handed over', async () => {
    const { officina, deal, ends, claims, of } = await held();
    value(await settle(deal, officina, '100.00'));
    await ends();
    expect((await claims()).map(openOf)).toEqual([200_00n]);
    expect(await of()).toMatchObject({ owes: 200_00n, owed: 0n });
  });

  it('is asked for no more by its claim as soon as it is handed over', async () => {
    const { officina, deal, ends, claims, pay } = await held();
    await ends();
    const [claim] = await claims();
    if (!claim) throw new Error('There is a claim.');
    value(await settle(deal, officina, '300.00'));
    // Nothing was reckoned again meanwhile.
    expect(codesOf(await pay(claim.id))).toEqual(['NOTHING_OPEN']);
  });

  it('is paid once where its claim is paid, and it is handed over, at once', async () => {
    const { officina, deal, ends, reckonAgain, claims, pay, of } = await held();
    await ends();
    const [claim] = await claims();
    if (!claim) throw new Error('There is a claim.');
    const both = await Promise.all([pay(claim.id), settle(deal, officina, '300.00')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await reckonAgain();
    expect((await world.books(officina)).BANK).toBe('2700.00');
    expect([await of(), (await claims()).map(openOf)]).toMatchObject([{ owes: 0n, owed: 0n }, [0n]]);
  });

  it('is one debt where a claim of it is raised, and it is handed over, at once', async () => {
    const { officina, deal, reckonAgain, claims } = await held();
    await world.tell.settled(deal.commissionId);
    const [, handedOver] = await Promise.all([reckonAgain(), settle(deal, officina, '300.00')]);
    value(handedOver);
    await reckonAgain();
    expect((await claims()).reduce((total, claim) => total + openOf(claim), 0n)).toBe(0n);
  });

  it('is no claim once it is handed over, before or after the commission has ended', async () => {
    const first = await held();
    value(await settle(first.deal, first.officina, '300.00'));
    await first.ends();
    expect(await first.claims()).toEqual([]);
    const second = await held();
    await second.ends();
    value(await settle(second.deal, second.officina, '300.00'));
    await second.reckonAgain();
    expect((await second.claims()).map(openOf)).toEqual([0n]);
    expect(await world.books(second.officina)).toEqual(await world.books(first.officina));
    expect(await world.trialBalance()).toBe(0n);
  });

  it('is owed back where it was handed over, and had never come in', async () => {
    const { officina, deal, of } = await held();
    value(await settle(deal, officina, '300.00'));
    const invoiceId = await world.invoiceOf(deal.milestone, officina);
    const invoice = await service.billing.invoices.find(invoiceId);
    const reference = (invoice?.stage === 'issued' && invoice.payments[0]?.reference) || '';
    value(await reverseInvoicePayment(service.billing, world.call({ invoiceId, reference })));
    await world.posted(deal);
    expect(await of()).toMatchObject({ collected: 0n, received: 300_00n, owes: 0n, owed: 300_00n });
    value(await settle(deal, officina));
    // Its client owes it 3,000.00 again, and a run 1,890.00; of PAYABLE 2.00 are its stamp duty.
    expect(await world.books(officina)).toMatchObject({ RECEIVABLE: '4890.00', PAYABLE: '298.00', BANK: '-300.00' });
    expect(await of()).toMatchObject({ offset: 0n, owed: 300_00n });
  });
});
