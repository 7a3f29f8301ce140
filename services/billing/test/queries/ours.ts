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

/** The run with documents for many shares. */
export const longRun = idAt('dst', 0);

/** The credit of which much was refunded. */
export const longCredit = idAt('ccr', 0);
/** The same of credits. */
export const whichCredit = (at: number): Id<'ccr'> => (at % 4 === 0 ? longCredit : idAt('ccr', 1 + (at % 97)));

/** The bank account with many statements. */
export const longBankAccount = idAt('bac', 0);
/** The same of bank accounts. */
export const whichBankAccount = (at: number): Id<'bac'> =>
  at % 4 === 0 ? longBankAccount : idAt('bac', 1 + (at % 97));

/** The statement with many lines. */
export const longStatement = idAt('bst', 0);
/** The same of statements. */
export const whichStatement = (at: number): Id<'bst'> => (at % 4 === 0 ? longStatement : idAt('bst', 1 + (at % 97)));

/** The batch of which banks told in many lines. */
export const longBatch = idAt('pbt', 0);
/** The same of batches. */
export const whichBatch = (at: number): Id<'pbt'> => (at % 4 === 0 ? longBatch : idAt('pbt', 1 + (at % 97)));

/** A year. */
export const years = (at: number): number => 2020 + (at % 10);

/** One of many, as most people are. */
export const somebody = idAt('per', 50);
