import type { Population } from '@millepiani/testing/queries/population';
import { rowsOfDocuments, rowsOfLedger } from './rows-of-books.ts';
import { rowsOfParties, rowsOfSharing } from './rows-of-sharing.ts';

/** Rows for every collection. */
export const population: Population = {
  rows: { ...rowsOfLedger, ...rowsOfDocuments, ...rowsOfSharing, ...rowsOfParties },
  few: { LedgerCheckState: 1 },
};
