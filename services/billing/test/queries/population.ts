import type { Population } from '@millepiani/testing/queries/population';
import { rowsOfDocuments, rowsOfLedger } from './rows-of-books.ts';
import { rowsOfClaims } from './rows-of-claims.ts';
import { rowsOfFees, rowsOfForecasts } from './rows-of-fees.ts';
import { rowsOfBankStatements, rowsOfPayments } from './rows-of-payments.ts';
import { rowsOfExchange, rowsOfRemuneration } from './rows-of-remuneration.ts';
import { rowsOfParties, rowsOfSharing } from './rows-of-sharing.ts';

/** Rows for every collection. */
export const population: Population = {
  rows: {
    ...{ ...rowsOfLedger, ...rowsOfDocuments, ...rowsOfSharing, ...rowsOfClaims, ...rowsOfParties },
    ...{ ...rowsOfRemuneration, ...rowsOfExchange, ...rowsOfFees, ...rowsOfForecasts },
    ...{ ...rowsOfPayments, ...rowsOfBankStatements },
  },
  few: { LedgerCheckState: 1, FeeSettings: 1 },
};
