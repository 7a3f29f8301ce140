import type { Population } from '@millepiani/testing/queries/population';
import { rowsOfDocuments, rowsOfLedger } from './rows-of-books.ts';
import { rowsOfClaims } from './rows-of-claims.ts';
import { rowsOfParties, rowsOfSharing } from './rows-of-sharing.ts';

/** Rows for every collection. */
export const population: Population = {
  rows: { ...rowsOfLedger, ...rowsOfDocuments, ...rowsOfSharing, ...rowsOfClaims, ...rowsOfParties },
  few: { LedgerCheckState: 1 },
};
