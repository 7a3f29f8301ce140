import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { LineText } from '../../src/documents/line.ts';
import type { InvoiceId } from '../../src/invoices/invoice.ts';
import { draft, issue } from '../../src/invoices/invoices.commands.ts';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import { netCollected } from '../../src/invoices/settling.ts';
import { moveOverpayment } from '../../src/payments/client-credits.commands.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { line } from '../documents/cases.ts';
import { buyers } from '../documents/parties.ts';
import { profiles } from '../milestones/profiles.ts';
import { settlingWorld } from './settling-world.ts';

const on = settlingWorld('billing_rates');
const { world, pay, issuedIn } = on;
beforeAll(on.open);
afterAll(on.close);

const high = line('1000.00');
const low = line('1000.00', { description: 'Libri', vat: '4' });

/** Aurora has invoiced Lumen 1,000.00 at 22 % and 1,000.00 at 4 % for one milestone; Fabio has half of what comes in. */
async function given() {
  const [aurora, fabio, lumen] = [newId('org'), newId('per'), newId('org')];
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.profile(profiles.fabio(fabio));
  await world.tell.profile(profiles.lumen(lumen, { iban: 'DE89370400440532013000' }));
  const shares = fixed([aurora, '1/2'], [fabio, '1/2']);
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio], { clientId: lumen });
  const sides = { sellerId: aurora, buyerId: lumen, dueInDays: 30, commissionId: deal.commissionId };
  const drafted = await draft(
    on.service().billing,
    world.call({ ...sides, content: { buyer: buyers.agent, lines: [high, low] } }),
  );
  const { invoiceId } = value(drafted);
  const { milestoneId } = deal.milestone;
  const billings = on.service().connection.collection<{ _id: string }>('milestone_billings');
  await billings.updateOne({ _id: milestoneId }, { $set: { 'parts.0.invoiceId': invoiceId } });
  value(await issue(on.service().billing, world.call({ invoiceId })));
  return { deal, fabio, invoiceId };
}

const credit = async (invoiceId: InvoiceId, lines: readonly LineText[]) =>
  value(await issueCreditNote(on.service().billing, world.call({ invoiceId, reason: 'Not wanted', lines })));

const lastTold = async (subject: InvoiceId) => (await world.told({ subject })).at(-1);

describe('of an invoice with several VAT rates, after a credit note', () => {
  it.each([
    ['4 %', low, '1040.00'],
    ['22 %', high, '1220.00'],
  ])('of what is at %s, the price of the rest alone is shared once it is paid', async (_rate, taken, back) => {
    const { deal, fabio, invoiceId } = await given();
    value(await pay(invoiceId, '2260.00'));
    await world.posted(deal);
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '1000.00' });
    await credit(invoiceId, [taken]);
    expect(await lastTold(invoiceId)).toMatchObject({
      type: 'invoice.credited.v1',
      data: { due: { amount: `-${back}` }, netCollected: { amount: '1000.00' } },
    });
    value(await moveOverpayment(on.service().billing, world.call({ invoiceId })));
    expect(await lastTold(invoiceId)).toMatchObject({
      type: 'payment.reversed.v1',
      data: { amount: { amount: back }, due: { amount: '0.00' }, netCollected: { amount: '1000.00' } },
    });
    const run = await world.posted(deal);
    expect(run.outcome.distribution.cash).toBe(1_000_00n);
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '500.00' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('what is paid then counts by what is left, part by part', async () => {
    const { deal, invoiceId } = await given();
    await credit(invoiceId, [high]);
    value(await pay(invoiceId, '520.00'));
    expect(await lastTold(invoiceId)).toMatchObject({ data: { netCollected: { amount: '500.00' } } });
    value(await pay(invoiceId, '520.00'));
    expect(netCollected(await issuedIn(invoiceId))).toBe(1_000_00n);
    expect((await world.posted(deal)).outcome.distribution.cash).toBe(1_000_00n);
  });

  it('that is of before it was kept how much of it is shared, that is read from the note', async () => {
    const forget = (invoiceId: InvoiceId) =>
      on
        .service()
        .connection.collection<{ _id: string }>('invoices')
        .updateOne({ _id: invoiceId }, { $unset: { 'issued.creditedNet': 1 } });
    const [first, second] = [await given(), await given()];
    await credit(first.invoiceId, [high]);
    await forget(first.invoiceId);
    value(await pay(first.invoiceId, '1040.00'));
    expect((await world.told({ subject: first.invoiceId })).map(({ data }) => data.netCollected)).toContainEqual({
      ...{ amount: '1000.00', currency: 'EUR' },
    });
    expect(netCollected(await issuedIn(first.invoiceId))).toBe(1_000_00n);

    value(await pay(second.invoiceId, '2260.00'));
    await credit(second.invoiceId, [low]);
    await forget(second.invoiceId);
    await credit(second.invoiceId, [line('500.00')]);
    expect(await lastTold(second.invoiceId)).toMatchObject({ data: { netCollected: { amount: '500.00' } } });
  });
});
