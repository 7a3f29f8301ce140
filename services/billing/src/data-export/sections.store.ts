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
    name: 'contributions',
    description: 'What counts of what you put in: a copy.',
    collection: 'approved_contributions',
    of: (personId) => ({ agentId: personId }),
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
    name: 'guestSight',
    description: 'What you may see as a guest of organizations, on which days: a copy.',
    collection: 'guests',
    of: (personId) => ({ personId }),
  },
  eventsSection,
];
