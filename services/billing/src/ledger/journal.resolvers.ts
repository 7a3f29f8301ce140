import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { postJournalEntry, reverseJournalEntry } from './journal.commands.ts';
import type { JournalEntry } from './journal-entry.ts';
import { canAudit, canSeeAccountsOf, canSeeEntry } from './ledger-access.ts';
import type { LedgerAccount } from './ledger-account.ts';
import type { EntryId, Posting } from './posting.ts';

/** The entry, if there is one that the caller may see. */
async function seen(id: string, { standing, entries }: Context): Promise<JournalEntry | undefined> {
  const entry = isId(id, 'jnl') ? await entries.load(id) : undefined;
  return entry && canSeeEntry(looking(await standing(), 'LEDGER'), entry) ? entry : undefined;
}

async function accountOf({ accountId }: Posting, { accounts }: Context): Promise<LedgerAccount> {
  const account = await accounts.load(accountId);
  if (!account) throw new PostingAstray(accountId);
  return account;
}

async function entryOf({ entryId }: Posting, { entries }: Context): Promise<JournalEntry> {
  const entry = await entries.load(entryId);
  if (!entry) throw new PostingAstray(entryId);
  return entry;
}

/** The postings on accounts that the caller may see. */
async function postingsOf(id: EntryId, context: Context): Promise<readonly Posting[]> {
  const postings = await context.postingsOf.load(id);
  if (canAudit(context.actor)) return postings;
  const standing = looking(await context.standing(), 'LEDGER');
  const accounts = await Promise.all(postings.map(({ accountId }) => context.accounts.load(accountId)));
  return postings.filter((_, at) => {
    const account = accounts[at];
    return account !== undefined && canSeeAccountsOf(standing, account.ownerId);
  });
}

type Handled = 'JournalEntry' | 'Posting' | 'Commission' | 'Query' | 'Mutation';

/** The journal in the schema. */
export const journalResolvers: Pick<Resolvers, Handled> = {
  JournalEntry: {
    __resolveReference: ({ id }, context) => seen(id, context),
    postedBy: ({ postedBy }) => ({ id: postedBy }),
    about: ({ about }) => (about === undefined ? undefined : { id: about }),
    postings: ({ id }, _args, context) => postingsOf(id, context),
    // An entry and its reversal are on the same accounts: who sees one sees the other.
    reverses: async ({ reverses }, _args, { entries }) => (reverses ? entries.load(reverses) : undefined),
    reversedBy: ({ id }, _args, { reversals }) => reversals.load(id),
  },
  Posting: {
    account: (posting, _args, context) => accountOf(posting, context),
    entry: (posting, _args, context) => entryOf(posting, context),
  },
  Commission: {
    __resolveReference: ({ id }) => (isId(id, 'com') ? { id } : undefined),
    journalEntries: async ({ id }, args, { entriesAbout, sight }) => {
      if (!(await sight())) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await entriesAbout.load({ about: id, ...request }), request, (entry) => entry.id);
    },
  },
  Query: {
    journalEntry: (_root, { id }, context) => seen(id, context),
    journalEntries: async (_root, args, { actor, billing }) => {
      if (!canAudit(actor)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await billing.journal.page(request), request, (entry) => entry.id);
    },
  },
  Mutation: {
    postJournalEntry: async (_root, { input }, context) => {
      const result = await postJournalEntry(context.billing, callOf(context, 'postJournalEntry', input));
      return toPayload(result, async ({ entryId }) => ({ entry: await context.entries.load(entryId) }));
    },
    reverseJournalEntry: async (_root, { input }, context) => {
      const result = await reverseJournalEntry(context.billing, callOf(context, 'reverseJournalEntry', input));
      return toPayload(result, async ({ entryId }) => ({ entry: await context.entries.load(entryId) }));
    },
  },
};

/** A posting without its account or its entry: something else wrote to the store. */
class PostingAstray extends TypeError {
  constructor(id: string) {
    super(`A posting belongs to ${id}, which is not there.`);
  }
}
