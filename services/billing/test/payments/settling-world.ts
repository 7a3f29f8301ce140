import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { InvoiceId } from '../../src/invoices/invoice.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import { requestRefund } from '../../src/payments/client-credits.commands.ts';
import { approvePaymentBatch, recordPaymentBatchExecuted } from '../../src/payouts/paying.commands.ts';
import { type BatchInput, createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { nextKey } from '../billing-under-test.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, carl, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

/** What happens around payments, of a service without its server and with a clock that can be set. */
export function settlingWorld(name: string) {
  const database = freshDatabase(name);
  let opened: OpenBilling | undefined;
  const time = { now: () => new Date() };
  const service = (): OpenBilling => {
    if (!opened) throw new Error('It is not open.');
    return opened;
  };
  const world = new World(service);
  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  /** Aurora has an invoice of 8,000.00 to Lumen; Fabio has half of what comes in. */
  async function given(clientId = newId('org')) {
    const [aurora, fabio] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(profiles.fabio(fabio));
    await world.tell.profile(profiles.lumen(clientId, { iban: 'DE89370400440532013000' }));
    const shares = fixed([aurora, '1/2'], [fabio, '1/2']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio], { clientId });
    const invoiceId = await world.invoiceOf(deal.milestone);
    value(await issue(service().billing, world.call({ invoiceId })));
    return { aurora, fabio, lumen: clientId, deal, invoiceId };
  }
  /** Another invoice of the same two. */
  async function another({ aurora, fabio, lumen }: Awaited<ReturnType<typeof given>>): Promise<InvoiceId> {
    const shares = fixed([aurora, '1/2'], [fabio, '1/2']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio], { clientId: lumen });
    const invoiceId = await world.invoiceOf(deal.milestone);
    value(await issue(service().billing, world.call({ invoiceId })));
    return invoiceId;
  }

  const pay = (invoiceId: string, amount: string, change: object = {}) => {
    const input = { invoiceId, amount: euros(amount), paidOn: today(), reference: nextKey(), ...change };
    return receivePayment(service().billing, world.call(input));
  };
  async function issuedIn(id: InvoiceId) {
    const invoice = await service().billing.invoices.find(id);
    if (invoice?.stage !== 'issued') throw new Error('It is not issued.');
    return invoice;
  }
  /** The credit that the last payment left. */
  async function creditOf(id: InvoiceId) {
    const last = (await issuedIn(id)).payments.at(-1);
    return last?.excess?.creditId ?? last?.creditId ?? '';
  }
  const make = (input: Partial<BatchInput>, by = bea) =>
    createPaymentBatch(service().billing, world.call({ executeOn: today(), ...input }, by));
  const approve = (batchId: string, by = carl) => approvePaymentBatch(service().billing, world.call({ batchId }, by));
  const execute = (batchId: string) =>
    recordPaymentBatchExecuted(service().billing, world.call({ batchId, paidOn: today() }));
  const refund = (creditId: string, change: object = {}) =>
    requestRefund(service().billing, world.call({ creditId, reason: 'Paid twice', ...change }));
  return {
    ...{ world, service, time, euros, given, another, pay, issuedIn, creditOf, make, approve, execute, refund },
    open: async () => {
      opened = await openBillingOn(database.uri, { now: () => time.now() });
    },
    close: async () => {
      await service().close();
      await database.drop();
    },
  };
}
