import type { Id } from '@millepiani/kernel/id';
import { idAt } from '@millepiani/testing/queries/many';

/** The commission whose lists are long. */
export const long = idAt('com', 0);
/** Of every four rows one is of what has long lists; the others are spread over many. */
export const whichCommission = (at: number): Id<'com'> => (at % 4 === 0 ? long : idAt('com', 1 + (at % 97)));

/** The account with many postings. */
export const longAccount = idAt('acc', 0);
/** The same of accounts. */
export const whichAccount = (at: number): Id<'acc'> => (at % 4 === 0 ? longAccount : idAt('acc', 1 + (at % 97)));

/** The invoice with many credit notes and files. */
export const longInvoice = idAt('inv', 0);
/** The same of invoices. */
export const whichInvoice = (at: number): Id<'inv'> => (at % 4 === 0 ? longInvoice : idAt('inv', 1 + (at % 97)));

/** The version of an agreement under which much happened. */
export const longVersion = idAt('agv', 0);
/** The same of versions. */
export const whichVersion = (at: number): Id<'agv'> => (at % 4 === 0 ? longVersion : idAt('agv', 1 + (at % 97)));

/** A year. */
export const years = (at: number): number => 2020 + (at % 10);

/** One of many, as most people are. */
export const somebody = idAt('per', 50);
