import type { Exceptions } from '@millepiani/testing/queries/explained-store';

const gone = 'it has removed by then what it looks for';
const few = 'one owner’s accounts, of which there are few: an index for it would be kept at each posting';
const lookedUp = 'the sort is of what is looked up for each row, by its index, of which the first is taken';
const all = 'it adds up all accounts of a currency: as of an instant, which of them are as they were is told by each';

/** What asks for more than an index gives, and why that is well. */
export const exceptions: Exceptions = {
  'AccountStore.sumsAsOf': [{ fault: 'sort', reason: lookedUp }],
  'AccountStore.sumsBefore': [
    { fault: 'sort', reason: lookedUp },
    { fault: 'examined', reason: all },
  ],
  'AccountStore.touchedSince': [{ fault: 'examined', reason: all }],
  'AccountStore.among': [{ fault: 'sort', reason: few }],
  'AccountStore.ofOwnerLoader': [{ fault: 'sort', reason: few }],
  'AccountDayStore.turnover': [{ fault: 'examined', reason: 'it adds up the days of a period: one sum of them' }],
  'BooksExportStore.finish': [{ fault: 'nothing', reason: gone }],
  'AllianceStore.among': [{ fault: 'sort', reason: 'the alliances of an agreement’s parties, of which there are few' }],
  'GuestStore.forget': [{ fault: 'nothing', reason: gone }],
  'RemunerationStore.forget': [{ fault: 'nothing', reason: gone }],
  'PlannedWorkStore.forget': [{ fault: 'nothing', reason: gone }],
  'whatIsDue.answers': [{ fault: 'silent', reason: 'what waits lies in a folder, and is not asked of the database' }],
  'DataExport.page': [
    {
      fault: 'sort',
      collections: [
        ...['ledger_accounts', 'postings', 'reserves', 'approved_contributions', 'guests', 'withholding_credits'],
      ],
      reason: 'one person’s rows, once in a while: an index for it would be kept at each write',
    },
    {
      fault: 'nothing',
      collections: ['outbox'],
      reason: 'what is told here is told of accounts, entries and commissions',
    },
  ],
};
