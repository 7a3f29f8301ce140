import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { dataExportResolvers } from '@millepiani/service/data-export/data-export-resolvers';
import { eventSpineResolvers } from '@millepiani/service/event-spine/event-spine-resolvers';
import { mergeResolvers } from '@millepiani/subgraph/merge-resolvers';
import { moneyResolvers } from '@millepiani/subgraph/money-resolvers';
import { scalarResolvers } from '@millepiani/subgraph/scalars';
import { bankStatementResolvers } from './bank-statements/bank-statements.resolvers.ts';
import { claimResolvers } from './claims/claims.resolvers.ts';
import { distributionMutations } from './distributions/distribution-mutations.resolvers.ts';
import { distributionResolvers } from './distributions/distributions.resolvers.ts';
import { dunningResolvers } from './dunning/dunning.resolvers.ts';
import { exchangeResolvers } from './exchange/exchange.resolvers.ts';
import { exchangeRateResolvers } from './exchange-rates/exchange-rates.resolvers.ts';
import { exportResolvers } from './exports/exports.resolvers.ts';
import { feeMutations } from './fees/fee-mutations.resolvers.ts';
import { feeResolvers } from './fees/fees.resolvers.ts';
import { forecastResolvers } from './forecasts/forecasts.resolvers.ts';
import { invoiceMutations } from './invoices/invoice-mutations.resolvers.ts';
import { invoiceResolvers } from './invoices/invoices.resolvers.ts';
import { stampDutyResolvers } from './invoices/stamp-duty.resolvers.ts';
import { accountResolvers } from './ledger/accounts.resolvers.ts';
import { journalResolvers } from './ledger/journal.resolvers.ts';
import { trialBalanceResolvers } from './ledger/trial-balance.resolvers.ts';
import { ledgerCheckResolvers } from './ledger-check/ledger-check.resolvers.ts';
import { mandateResolvers } from './mandates/mandates.resolvers.ts';
import { milestoneBillingResolvers } from './milestones/milestone-billings.resolvers.ts';
import { paymentResolvers } from './payments/payments.resolvers.ts';
import { payoutResolvers } from './payouts/payouts.resolvers.ts';
import { remunerationResolvers } from './remuneration/remuneration.resolvers.ts';
import { reportResolvers } from './report/report.resolvers.ts';
import { releaseResolvers } from './reserves/releases.resolvers.ts';
import { reserveResolvers } from './reserves/reserves.resolvers.ts';
import { statementResolvers } from './statements/statements.resolvers.ts';

/** The billing subgraph's executable schema. */
export const billingSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: loadTypeDefs(import.meta.dirname),
      resolvers: mergeResolvers(
        scalarResolvers,
        eventSpineResolvers('billing'),
        dataExportResolvers('billing'),
        moneyResolvers,
        accountResolvers,
        journalResolvers,
        trialBalanceResolvers,
        statementResolvers,
        exportResolvers,
        ledgerCheckResolvers,
        invoiceResolvers,
        invoiceMutations,
        stampDutyResolvers,
        exchangeResolvers,
        milestoneBillingResolvers,
        reportResolvers,
        distributionResolvers,
        distributionMutations,
        claimResolvers,
        reserveResolvers,
        releaseResolvers,
        payoutResolvers,
        remunerationResolvers,
        feeResolvers,
        feeMutations,
        mandateResolvers,
        forecastResolvers,
        paymentResolvers,
        bankStatementResolvers,
        exchangeRateResolvers,
        dunningResolvers,
      ),
    },
  ]);
