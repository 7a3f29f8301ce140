import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { type BooksExport, canSeeExport } from './books-export.ts';
import { exportBooks } from './exports.commands.ts';

/** The form of cursors' keys that are parts' numbers. */
const numberKey = /^[1-9]\d{0,8}$/;

/** The export, if there is one that the caller may see. */
async function seen(id: string, { standing, booksExports }: Context): Promise<BooksExport | undefined> {
  const found = isId(id, 'bkx') ? await booksExports.load(id) : undefined;
  return found && canSeeExport(looking(await standing(), 'LEDGER'), found) ? found : undefined;
}

type Handled = 'BooksExport' | 'WrittenBooksExport' | 'BooksExportPart' | 'Query' | 'Mutation';

/** Exports of books in the schema. */
export const exportResolvers: Pick<Resolvers, Handled> = {
  BooksExport: {
    __resolveReference: ({ id }, context) => seen(id, context),
    owner: ({ ownerId }) => (ownerId === undefined ? undefined : { id: ownerId }),
    requestedBy: ({ requestedBy }) => ({ id: requestedBy }),
    written: ({ id, written }) => written && { ...written, exportId: id },
  },
  WrittenBooksExport: {
    partCount: ({ parts }) => parts,
    parts: async ({ exportId, attempt }, args, { billing }) => {
      const request = orRefuse(parsePage(args, numberKey));
      const after = Number(request.after ?? 0);
      const rows = await billing.booksExports.parts({ exportId, attempt, after, limit: request.limit + 1 });
      return toPage(rows, request, ({ number }) => String(number));
    },
  },
  BooksExportPart: {
    base64: ({ content }) => Buffer.from(content).toString('base64'),
  },
  Query: {
    booksExport: (_root, { id }, context) => seen(id, context),
  },
  Mutation: {
    exportBooks: async (_root, { input }, context) => {
      const result = await exportBooks(context.billing, callOf(context, 'exportBooks', input));
      const payload = await toPayload(result, async ({ exportId }) => ({
        export: await context.booksExports.load(exportId),
        pending: ['BOOKS_EXPORT'],
      }));
      return { pending: [], ...payload };
    },
  },
};
