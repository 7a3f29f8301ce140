import { newId } from '@millepiani/kernel/new-id';
import { createLogger } from '@millepiani/telemetry/logger';
import { freshDatabase } from '@millepiani/testing/databases';
import { assignBankStatementLine } from '../../src/bank-statements/assigning.commands.ts';
import { registerBankAccount } from '../../src/bank-statements/bank-accounts.commands.ts';
import type { BankStatementLine } from '../../src/bank-statements/bank-statement.ts';
import { idsIn, importBankFile } from '../../src/bank-statements/importing.commands.ts';
import { dueMatches, matchingWorker } from '../../src/bank-statements/matching.worker.ts';
import type { AssignTo } from '../../src/bank-statements/to-invoices.commands.ts';
import { undoBankStatementLine } from '../../src/bank-statements/undoing.commands.ts';
import type { IssuedInvoice } from '../../src/invoices/invoice.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { approvePaymentBatch } from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, carl, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { base64, camt053, type Entry, type Statement } from './camt.ts';
import { nextIban } from './ibans.ts';

/** What happens around statements, of a service without its server. */
export function statementWorld(name: string) {
  const database = freshDatabase(name);
  let opened: OpenBilling | undefined;
  const service = (): OpenBilling => {
    if (!opened) throw new Error('It is not open.');
    return opened;
  };
  const world = new World(service);
  /** Aurora, with an account of its own and an invoice of 8,000.00 to Lumen; Fabio and Greta have a quarter each. */
  async function given() {
    const people = { aurora: newId('org'), fabio: newId('per'), greta: newId('per') };
    const { aurora, fabio, greta } = people;
    const iban = nextIban();
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(profiles.fabio(fabio));
    await world.tell.profile(profiles.greta(greta));
    const shares = fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio, greta]);
    const invoiceId = await world.invoiceOf(deal.milestone);
    value(await issue(service().billing, world.call({ invoiceId })));
    const input = { ownerId: aurora, iban, currency: 'EUR', name: 'The bank' };
    const { accountId } = value(await registerBankAccount(service().billing, world.call(input)));
    let opening = 0n;
    /** Imports a statement of these entries, which goes on where the one before ended. */
    const bring = async (entries: readonly Entry[], change: Partial<Statement> = {}) => {
      const statement = { iban, on: today(), opening, entries, ...change };
      const imported = await bringFile(camt053(statement));
      if (imported.ok) opening = entries.reduce((sum, { cents }) => sum + cents, statement.opening);
      return imported;
    };
    return { ...people, deal, invoiceId, invoice: () => invoiceIn(invoiceId), iban, accountId, bring };
  }

  const bringFile = (xml: string, by = bea) =>
    importBankFile(service().billing, world.call({ base64: base64(xml) }, by));

  async function invoiceIn(id: Awaited<ReturnType<World['invoiceOf']>>): Promise<IssuedInvoice> {
    const invoice = await service().billing.invoices.find(id);
    if (invoice?.stage !== 'issued') throw new Error('It is not issued.');
    return invoice;
  }

  /** What a statement has, in the bank's order. */
  async function linesOf(imported: Awaited<ReturnType<typeof bringFile>>): Promise<readonly BankStatementLine[]> {
    const [statementId] = idsIn(value(imported).statementIds, 'bst');
    if (!statementId) throw new Error('Nothing was imported.');
    return service().billing.bankStatements.linesOf({ statementId, limit: 100, after: undefined });
  }
  async function oneLine(imported: Awaited<ReturnType<typeof bringFile>>): Promise<BankStatementLine> {
    const [line] = await linesOf(imported);
    if (!line) throw new Error('It has no line.');
    return line;
  }

  const assign = (lineId: string, to: AssignTo, by = bea) =>
    assignBankStatementLine(service().billing, world.call({ lineId, ...to }, by));
  const undo = (lineId: string) => undoBankStatementLine(service().billing, world.call({ lineId }));
  /** What is due to be matched is matched, as the worker does. */
  async function match(): Promise<void> {
    const worker = matchingWorker(() => service().billing, createLogger({ service: 'test', level: 'fatal' }));
    for (const { payload } of await dueMatches(service().billing)) await worker.run(payload);
  }
  const lineAgain = async ({ id }: BankStatementLine) => service().billing.bankStatements.findLine(id);

  /** A batch of what Aurora owes to Fabio and Greta, approved. */
  async function batchOf(aurora: Awaited<ReturnType<typeof given>>['aurora']) {
    const input = { payerId: aurora, executeOn: today() };
    const { batchId } = value(await createPaymentBatch(service().billing, world.call(input)));
    value(await approvePaymentBatch(service().billing, world.call({ batchId }, carl)));
    const batch = await service().billing.paymentBatches.find(batchId);
    if (!batch) throw new Error('There is no batch.');
    return batch;
  }
  const bare = (id: string) => id.slice(4).replaceAll('-', '');
  return {
    ...{ world, service, given, bringFile, linesOf, oneLine, assign, undo, match, lineAgain, batchOf, bare },
    open: async () => {
      opened = await openBillingOn(database.uri);
    },
    close: async () => {
      await service().close();
      await database.drop();
    },
  };
}

/** An owner of an account, with an invoice. */
export type Given = Awaited<ReturnType<ReturnType<typeof statementWorld>['given']>>;
