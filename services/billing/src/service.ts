import { Lanes } from '@millepiani/commands/lanes';
import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { billingReplayRequested } from '@millepiani/events/billing/event-replay.events';
import { serviceStarter } from '@millepiani/service/start-service';
import { GuestStore } from '@millepiani/speakers/guests.store';
import { SpeakerStore } from '@millepiani/speakers/speakers.store';
import { AgreementStore } from './agreements/agreements.store.ts';
import { BankStatementStore } from './bank-statements/bank-statements.store.ts';
import type { Billing } from './billing.ts';
import type { BillingConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { ContributionStore } from './contributions/contributions.store.ts';
import { sections } from './data-export/sections.store.ts';
import { DistributionStore } from './distributions/distributions.store.ts';
import { SharingStateStore } from './distributions/sharing-states.store.ts';
import { FxRateStore } from './exchange-rates/fx-rates.store.ts';
import { CreditNoteStore } from './invoices/credit-notes.store.ts';
import { toFolder } from './invoices/delivery.adapter.ts';
import { DocumentFileStore } from './invoices/document-files.store.ts';
import { InvoiceStore } from './invoices/invoices.store.ts';
import { SequenceStore } from './invoices/sequences.store.ts';
import { AccountStore } from './ledger/accounts.store.ts';
import { JournalStore } from './ledger/journal.store.ts';
import { PostingStore } from './ledger/postings.store.ts';
import { snapshotsOf } from './ledger/snapshot.adapter.ts';
import { LedgerCheckStore } from './ledger-check/ledger-checks.store.ts';
import { MilestoneBillingStore } from './milestones/milestone-billings.store.ts';
import { AllianceStore } from './parties/alliances.store.ts';
import { TaxProfileStore } from './parties/tax-profiles.store.ts';
import { ClientCreditStore, RefundStore } from './payments/client-credits.store.ts';
import { WithholdingCreditStore } from './payments/withholding-credits.store.ts';
import { PaymentBatchStore } from './payouts/payment-batches.store.ts';
import { PayoutAccountStore } from './payouts/payout-accounts.store.ts';
import { bankTransfers } from './providers/provider.adapter.ts';
import { presentReport } from './report/counting.adapter.ts';
import { ReserveStore } from './reserves/reserves.store.ts';
import { billingSchema } from './subgraph.ts';
import { jobs, reactions } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startBilling = serviceStarter<BillingConfig, Billing, Context>({
  name: 'billing',
  open: ({ config, connection, clock, commands, eraseEvents, hint }) => {
    const [accounts, invoices] = [new AccountStore(connection), new InvoiceStore(connection)];
    return {
      ...{ clock, commands, eraseEvents, hint, accounts, invoices },
      erased: new ErasedPersonStore(connection),
      report: presentReport({ accounts, invoices }),
      journal: new JournalStore(connection),
      postings: new PostingStore(connection),
      checks: new LedgerCheckStore(connection),
      creditNotes: new CreditNoteStore(connection),
      sequences: new SequenceStore(connection),
      files: new DocumentFileStore(connection),
      guests: new GuestStore(connection),
      speakers: new SpeakerStore(connection),
      taxProfiles: new TaxProfileStore(connection),
      alliances: new AllianceStore(connection),
      milestoneBillings: new MilestoneBillingStore(connection),
      agreements: new AgreementStore(connection),
      contributions: new ContributionStore(connection),
      distributions: new DistributionStore(connection),
      sharing: new SharingStateStore(connection),
      reserves: new ReserveStore(connection),
      paymentBatches: new PaymentBatchStore(connection),
      payoutAccounts: new PayoutAccountStore(connection),
      clientCredits: new ClientCreditStore(connection),
      refunds: new RefundStore(connection),
      withholdings: new WithholdingCreditStore(connection),
      fxRates: new FxRateStore(connection),
      bankStatements: new BankStatementStore(connection),
      provider: bankTransfers,
      delivery: toFolder(config.DELIVERY_FOLDER),
      lanes: new Lanes(),
      onSnapshot: snapshotsOf(connection),
    };
  },
  schema: billingSchema,
  context: createContext,
  jobs,
  reactions,
  replayRequested: billingReplayRequested,
  dataExport: sections,
});
