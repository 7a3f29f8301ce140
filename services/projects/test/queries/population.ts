import type { Population } from '@millepiani/testing/queries/population';
import { rowsOfAgreements, rowsOfCommissions } from './rows-of-commissions.ts';
import { rowsOfCopies, rowsOfNoticeboard } from './rows-of-community.ts';
import { rowsOfKnowHow, rowsOfVentures } from './rows-of-ventures.ts';

/** Rows for every collection. */
export const population: Population = {
  rows: {
    ...rowsOfCommissions,
    ...rowsOfAgreements,
    ...rowsOfCopies,
    ...rowsOfNoticeboard,
    ...rowsOfVentures,
    ...rowsOfKnowHow,
  },
};
