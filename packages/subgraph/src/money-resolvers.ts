import { formatAmount, type Money } from '@millepiani/kernel/money';

/** Amounts in the schema: decimal strings with all the currency's digits. */
export const moneyResolvers = { Money: { amount: (money: Money): string => formatAmount(money) } };
