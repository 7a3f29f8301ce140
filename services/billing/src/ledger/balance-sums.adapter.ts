import type { Currency } from '@millepiani/kernel/currency';
import mongoose, { type PipelineStage } from 'mongoose';
import type { AccountPurpose } from './ledger-account.ts';
import type { PurposeSum } from './trial-balance.ts';

/** A sum as the database gives it. */
export interface SumRow {
  _id: { currency: Currency; purpose: AccountPurpose };
  accounts: number | bigint;
  unreadable: number | bigint;
  debits: string;
  total: string;
}

/** A balance that is no whole number: something else wrote to the store. The ledger check tells which. */
class UnreadableBalance extends TypeError {
  constructor(purpose: AccountPurpose, currency: Currency) {
    super(`A balance among the accounts ${purpose} in ${currency} is no 64-bit integer.`);
  }
}

/** Throws {@link UnreadableBalance}. */
export function toSum({ _id, accounts, unreadable, debits, total }: SumRow): PurposeSum {
  if (Number(unreadable) > 0) throw new UnreadableBalance(_id.purpose, _id.currency);
  return { ..._id, accounts: Number(accounts), debits: BigInt(debits), total: BigInt(total) };
}

type Filter = Readonly<Record<string, unknown>>;

/**
 * Sums by purpose and currency. `$sum` of 64-bit integers goes over to floating point beyond 64 bits; of decimals with 34
 * digits it stays exact.
 */
function bySum(balance: string, type: 'long' | 'decimal'): PipelineStage[] {
  const decimal = { $toDecimal: balance };
  return [
    {
      $group: {
        _id: { currency: '$currency', purpose: '$purpose' },
        accounts: { $sum: 1 },
        unreadable: { $sum: { $cond: [{ $eq: [{ $type: balance }, type] }, 0, 1] } },
        debits: { $sum: { $cond: [{ $gt: [balance, 0] }, decimal, mongoose.Types.Decimal128.fromString('0')] } },
        total: { $sum: decimal },
      },
    },
    { $set: { debits: { $toString: '$debits' }, total: { $toString: '$total' } } },
  ];
}

/** The balances of accounts as they are. */
export const summed = (filter: Filter): PipelineStage[] => [{ $match: filter }, ...bySum('$balance', 'long')];

/** The balances of accounts as of a day, of those that have one until then. */
export const asOfDay = (filter: Filter, day: string): PipelineStage[] => [
  { $match: filter },
  {
    $lookup: {
      ...{ from: 'account_days', localField: '_id', foreignField: 'accountId', as: 'day' },
      pipeline: [{ $match: { date: { $lte: day } } }, { $sort: { date: -1 } }, { $limit: 1 }],
    },
  },
  { $unwind: '$day' },
  ...bySum('$day.closing', 'decimal'),
];

/** The balances of accounts before an instant, of those that bore a posting. */
export const asOfInstant = (filter: Filter, before: Date): PipelineStage[] => [
  { $match: filter },
  {
    $lookup: {
      ...{ from: 'postings', localField: '_id', foreignField: 'accountId', as: 'last' },
      pipeline: [
        { $match: { postedAt: { $lt: before } } },
        { $sort: { postedAt: -1, sequence: -1 } },
        { $limit: 1 },
        { $project: { balanceAfter: 1 } },
      ],
    },
  },
  { $unwind: '$last' },
  ...bySum('$last.balanceAfter', 'long'),
];
