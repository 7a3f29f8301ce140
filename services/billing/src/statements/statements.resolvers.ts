import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { asOfIn, parsePeriod } from '../ledger/as-of.ts';
import { readLines, readStatement } from './reading.adapter.ts';
import { keyOf, placeKey, placeOf } from './statement.ts';
import { sha256Of, statementFile } from './statement-files.adapter.ts';

type Handled = 'LedgerAccount' | 'Statement' | 'StatementLine' | 'StatementFile';

/** Statements in the schema. Whoever sees the account sees them. */
export const statementResolvers: Pick<Resolvers, Handled> = {
  LedgerAccount: {
    statement: async ({ id }, args, { billing }) => {
      const period = orRefuse(parsePeriod(args));
      return readStatement(billing, id, { period, postedBefore: asOfIn(args).postedBefore });
    },
  },
  Statement: {
    from: ({ period }) => period.from,
    to: ({ period }) => period.to,
    opening: ({ opening: minor, account: { currency } }) => ({ minor, currency }),
    debits: ({ turnover, account: { currency } }) => ({ minor: turnover.debits, currency }),
    credits: ({ turnover, account: { currency } }) => ({ minor: turnover.credits, currency }),
    closing: ({ closing: minor, account: { currency } }) => ({ minor, currency }),
    lines: async (statement, args, { billing }) => {
      const request = orRefuse(parsePage(args, placeKey));
      const after = request.after === undefined ? undefined : placeOf(request.after);
      const { lines, upTo } = orRefuse(await readLines(billing, statement, { after, limit: request.limit + 1 }));
      return toPage(lines, request, (line) => keyOf(line, upTo));
    },
    file: async (statement, asked, { billing }) => orRefuse(await statementFile(billing, statement, asked)),
  },
  StatementLine: {
    date: ({ posting }) => posting.date,
    postedAt: ({ posting }) => posting.postedAt,
    entry: async ({ entryId }, _args, { entries }) => {
      const entry = await entries.load(entryId);
      if (!entry) throw new LineAstray(entryId);
      return entry;
    },
    amount: ({ posting }) => posting.amount,
    balance: ({ balance: minor, posting }) => ({ minor, currency: posting.amount.currency }),
  },
  StatementFile: {
    sha256: (file) => sha256Of(file),
    base64: ({ content }) => content.toString('base64'),
  },
};

/** A line without its entry: something else wrote to the store. */
class LineAstray extends TypeError {
  constructor(id: string) {
    super(`A posting belongs to ${id}, which is not there.`);
  }
}
