import type { PersonId } from '@millepiani/kernel/id';
import { eventsSection, mine, only, type Section } from '@millepiani/service/data-export/section';
import type { Db } from 'mongodb';

const versionsOf = async (personId: PersonId, db: Db): Promise<readonly unknown[]> =>
  db.collection('agreed_versions').distinct('_id', { parties: personId });

/** What a text holds that was written as JSON; the text itself where it is none. */
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

/** What billing keeps of a person. Of what is shared, their own shares: each sees their own. */
export const sections: readonly Section[] = [
  {
    name: 'taxProfiles',
    description: 'How you are taxed, invoiced and paid: a copy.',
    collection: 'tax_profiles',
    of: (personId) => ({ _id: personId }),
    pick: only('profiles'),
  },
  {
    name: 'invoices',
    description: 'Invoices that you wrote or got. They are kept by law for ten years.',
    collection: 'invoices',
    of: (personId) => ({ parties: personId }),
    pick: (row) => ({ ...row, content: parsed(row.content) }),
  },
  {
    name: 'accounts',
    description: 'Your accounts in the ledger, with their balances in minor units.',
    collection: 'ledger_accounts',
    of: (personId) => ({ ownerId: personId }),
    pick: ({ latest: _, ...row }) => row,
  },
  {
    name: 'postings',
    description: 'What was posted on them. Books are kept by law for ten years.',
    collection: 'postings',
    of: async (personId, db) => ({
      accountId: { $in: await db.collection('ledger_accounts').distinct('_id', { ownerId: personId }) },
    }),
    pick: ({ ofDay: _, ...row }) => row,
  },
  {
    name: 'reserves',
    description: 'What is set aside for you.',
    collection: 'reserves',
    of: (personId) => ({ ownerId: personId }),
  },
  {
    name: 'reserveReleases',
    description: 'What was to leave reserves, where you were asked to approve it, or it was yours.',
    collection: 'reserve_releases',
    of: (personId) => ({ named: personId }),
    pick: only('purpose', 'currency', 'amount', 'reason', 'state', 'proposedAt', 'releasedAt'),
  },
  {
    name: 'payoutAccount',
    description: 'Where you are paid, and when that was changed.',
    collection: 'payout_accounts',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'clientCredits',
    description: 'What was paid beyond what was owed, by you or to you.',
    collection: 'client_credits',
    of: (personId) => ({ parties: personId }),
  },
  {
    name: 'refunds',
    description: 'Money that went back to you.',
    collection: 'refunds',
    of: (personId) => ({ payeeId: personId }),
  },
  {
    name: 'withholdingCredits',
    description: 'Tax that clients withheld from you, by year, and what they certified.',
    collection: 'withholding_credits',
    of: (personId) => ({ sellerId: personId }),
  },
  {
    name: 'bankAccounts',
    description: 'Your own accounts at banks whose statements are read.',
    collection: 'bank_accounts',
    of: (personId) => ({ ownerId: personId }),
  },
  {
    name: 'bankStatementLines',
    description: 'What moved on them, as the bank told it.',
    collection: 'bank_statement_lines',
    // Open or not: one index has both in order, each by itself.
    of: (personId) => ({ ownerId: personId, isOpen: { $in: [false, true] } }),
    pick: (row) => ({ ...row, told: parsed(row.told) }),
  },
  {
    name: 'contributions',
    description: 'What counts of what you put in: a copy.',
    collection: 'approved_contributions',
    of: (personId) => ({ agentId: personId }),
  },
  {
    name: 'citations',
    description: 'Where know-how of which you are a maker was cited, and your part in it: a copy.',
    collection: 'citations',
    of: (personId) => ({ 'makers.agentId': personId }),
    pick: mine('makers', 'agentId', 'assetId', 'number', 'contributionId', 'commissionId'),
  },
  {
    name: 'claims',
    description: 'What you owe, or are owed, since agreements have ended, in minor units.',
    collection: 'claims',
    of: (personId) => ({ parties: personId }),
  },
  {
    name: 'settlements',
    description: 'What cleared it. Books are kept by law for ten years.',
    collection: 'settlements',
    of: async (personId, db) => ({
      claimId: { $in: await db.collection('claims').distinct('_id', { parties: personId } as object) },
    }),
  },
  {
    name: 'agreements',
    description: 'The agreements by which you share what comes in: a copy, with your rates.',
    collection: 'agreed_versions',
    of: (personId) => ({ parties: personId }),
    pick: mine('agreedRates', 'personId', 'agreementId', 'commissionId', 'number', 'rule', 'inForceAt'),
  },
  {
    name: 'distributions',
    description: 'What you were to get of what came in, and when it was paid.',
    collection: 'distribution_runs',
    of: async (personId, db) => ({ versionId: { $in: await versionsOf(personId, db) } }),
    pick: (row, personId) => ({
      ...mine('payments', 'payeeId', 'commissionId', 'versionId', 'state', 'computedAt', 'paidOn')(row, personId),
      ...mine('setOff', 'agent')(row, personId),
    }),
  },
  {
    name: 'booksExports',
    description: 'The files of books that you asked for in the last seven days.',
    collection: 'books_exports',
    of: (personId) => ({ requestedBy: personId }),
  },
  {
    name: 'remunerationDocuments',
    description:
      'Receipts, invoices and payroll instructions for your shares, and those that you pay. They are kept by law for ten years.',
    collection: 'remuneration_documents',
    of: (personId) => ({ parties: personId }),
    pick: (row) => ({ ...row, facts: parsed(row.facts) }),
  },
  {
    name: 'employments',
    description: 'On whose payroll you are.',
    collection: 'employments',
    of: (personId) => ({ employeeId: personId }),
  },
  {
    name: 'membershipSubscription',
    description: 'On which days you are a member, and by which plan it is paid.',
    collection: 'membership_subscriptions',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'membershipFees',
    description: 'What you were asked to pay for your membership.',
    collection: 'membership_fees',
    of: (personId) => ({ personId }),
  },
  {
    name: 'feeCredits',
    description: 'Credit for what you put in for the community.',
    collection: 'fee_credits',
    of: (personId) => ({ agentId: personId }),
  },
  {
    name: 'boundWork',
    description: 'Work that you are bound to do, by which what is to come in is forecast: a copy.',
    collection: 'bound_work',
    of: (personId) => ({ personId }),
  },
  {
    name: 'mandateSettlements',
    description: 'What was settled between you and who pays you, where you invoiced a part yourself.',
    collection: 'mandate_settlements',
    of: (personId) => ({ agentId: personId }),
  },
  {
    name: 'revenueWatch',
    description: 'What was told last of how your revenue stands to the limits of your regime.',
    collection: 'revenue_watches',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'guestSight',
    description: 'What you may see as a guest of organizations, on which days: a copy.',
    collection: 'guests',
    of: (personId) => ({ personId }),
  },
  eventsSection,
];
