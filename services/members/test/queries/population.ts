import type { Population } from '@millepiani/testing/queries/population';
import { rowsOfPeople } from './rows-of-people.ts';
import { rowsOfDirectory, rowsOfEntering, rowsOfWork } from './rows-of-work.ts';

/** Rows for every collection. */
export const population: Population = {
  rows: { ...rowsOfPeople, ...rowsOfWork, ...rowsOfDirectory, ...rowsOfEntering },
  few: { SigningKey: 6 },
};
