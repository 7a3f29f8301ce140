import type { Standing } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { BankAccount } from './bank-statement.ts';

/** Whether somebody registers own accounts, reads statements in and says what their lines are: bookkeepers do. */
export const canKeepStatements = ({ actor }: Pick<Standing, 'actor'>): boolean => canPost(actor);

/** Whether somebody sees an account's statements: auditors do, its owner and who speaks for it. It has others' names and accounts in it. */
export const canSeeStatements = (standing: Standing, { ownerId }: Pick<BankAccount, 'ownerId'>): boolean =>
  canSeeAccountsOf(standing, ownerId);
