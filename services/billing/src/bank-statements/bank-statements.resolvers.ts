import { isId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { InvoiceId } from '../invoices/invoice.ts';
import { assignBankStatementLine } from './assigning.commands.ts';
import { registerBankAccount } from './bank-accounts.commands.ts';
import { ofField } from './bank-file.adapter.ts';
import type { Assignment, BankAccount, BankStatement, BankStatementLine } from './bank-statement.ts';
import { canSeeStatements } from './bank-statement-access.ts';
import { proposalsFor } from './candidates.commands.ts';
import { idsIn, importBankFile } from './importing.commands.ts';
import type { Proposal } from './proposals.ts';
import { undoBankStatementLine } from './undoing.commands.ts';

type Seeable = Pick<BankAccount, 'ownerId'>;

/** The thing, if there is one that the caller may see. */
async function ifSeen<T extends Seeable>(thing: T | undefined, { standing }: Context): Promise<T | undefined> {
  return thing && canSeeStatements(await standing(), thing) ? thing : undefined;
}

const seenStatement = async (id: string, context: Context): Promise<BankStatement | undefined> =>
  ifSeen(isId(id, 'bst') ? await context.bankStatements.load(id) : undefined, context);

const seenLine = async (id: string, context: Context): Promise<BankStatementLine | undefined> =>
  ifSeen(isId(id, 'bsl') ? await context.bankLines.load(id) : undefined, context);

const seenAccount = async (id: string, context: Context): Promise<BankAccount | undefined> =>
  ifSeen(isId(id, 'bac') ? await context.bankAccounts.load(id) : undefined, context);

/** A line without its statement, or a statement without its account: something else wrote to the store. */
class Astray extends TypeError {
  constructor(id: string) {
    super(`${id} is not there.`);
  }
}

async function found<T>(id: string, loaded: Promise<T | undefined>): Promise<T> {
  const thing = await loaded;
  if (!thing) throw new Astray(id);
  return thing;
}

async function invoicesOf(ids: readonly InvoiceId[], { invoices }: Context) {
  const loaded = await Promise.all(ids.map((id) => invoices.load(id)));
  return loaded.filter((invoice) => invoice !== undefined);
}

const assignedInvoices = (assignment: Assignment): readonly InvoiceId[] => {
  if (assignment.kind === 'INVOICES') return assignment.payments.map(({ invoiceId }) => invoiceId);
  if (assignment.kind !== 'RECORDED') return [];
  const [id = ''] = assignment.note.split(' ');
  return isId(id, 'inv') ? [id] : [];
};

const proposedInvoices = ({ to }: Proposal): readonly InvoiceId[] => {
  if (to.kind === 'INVOICES') return to.invoiceIds;
  return 'invoiceId' in to ? [to.invoiceId] : [];
};

/** Who sees the line sees its owner's books. */
const entryOf = (of: Assignment | Proposal['to'], { entries }: Context) =>
  'entryId' in of && of.entryId ? entries.load(of.entryId) : undefined;

type Handled =
  | 'BankAccount'
  | 'BankStatement'
  | 'BankStatementLine'
  | 'BankStatementLineAssignment'
  | 'BankStatementLineProposal'
  | 'Agent'
  | 'Query'
  | 'Mutation';

/** Bank statements in the schema. */
export const bankStatementResolvers: Pick<Resolvers, Handled> = {
  BankAccount: {
    __resolveReference: ({ id }, context) => seenAccount(id, context),
    owner: ({ ownerId }) => ({ id: ownerId }),
    latestStatement: ({ id }, _args, { latestStatements }) => latestStatements.load(id),
  },
  BankStatement: {
    __resolveReference: ({ id }, context) => seenStatement(id, context),
    account: ({ accountId }, _args, { bankAccounts }) => found(accountId, bankAccounts.load(accountId)),
    opening: ({ opening, currency }) => money(opening, currency),
    closing: ({ closing, currency }) => money(closing, currency),
    lineCount: ({ lines }) => lines,
    lines: async ({ id: statementId }, args, { billing }) => {
      const request = orRefuse(parsePage(args));
      return toPage(await billing.bankStatements.linesOf({ statementId, ...request }), request, ({ id }) => id);
    },
    importedBy: ({ importedBy }) => ({ id: importedBy }),
  },
  BankStatementLine: {
    __resolveReference: ({ id }, context) => seenLine(id, context),
    statement: ({ statementId }, _args, { bankStatements }) => found(statementId, bankStatements.load(statementId)),
    amount: ({ amount, currency }) => money(amount, currency),
    counterpartyName: ({ counterparty }) => counterparty.name,
    counterpartyIban: ({ counterparty }) => counterparty.iban,
    assignedBy: ({ assignedBy }) => (assignedBy ? { id: assignedBy } : undefined),
    proposals: async (line, _args, { billing }) => [...(await proposalsFor(billing, line))],
  },
  BankStatementLineAssignment: {
    invoices: (assignment, _args, context) => invoicesOf(assignedInvoices(assignment), context),
    clientCredit: (assignment, _args, { clientCredits }) =>
      'creditId' in assignment && assignment.creditId ? clientCredits.load(assignment.creditId) : undefined,
    batch: (assignment, _args, { paymentBatches }) =>
      'batchId' in assignment ? paymentBatches.load(assignment.batchId) : undefined,
    references: (assignment) => {
      if (assignment.kind === 'BATCH') return [...assignment.references];
      return assignment.kind === 'RETURN' ? [assignment.reference] : [];
    },
    entry: (assignment, _args, context) => entryOf(assignment, context),
    note: (assignment) => ('note' in assignment ? assignment.note : undefined),
  },
  BankStatementLineProposal: {
    reasons: ({ reasons }) => [...reasons],
    kind: ({ to }) => to.kind,
    invoices: (proposal, _args, context) => invoicesOf(proposedInvoices(proposal), context),
    batch: ({ to }, _args, { paymentBatches }) => ('batchId' in to ? paymentBatches.load(to.batchId) : undefined),
    references: ({ to }) => {
      if (to.kind === 'BATCH') return [...to.references];
      return 'reference' in to ? [to.reference] : [];
    },
    charge: ({ to }) => (to.kind === 'RETURN' && to.charge !== undefined ? money(to.charge, 'EUR') : undefined),
    entry: ({ to }, _args, context) => entryOf(to, context),
  },
  Agent: {
    bankAccounts: async ({ id: ownerId }, _args, { standing, billing }) =>
      canSeeStatements(await standing(), { ownerId })
        ? [...(await billing.bankStatements.accountsOf(ownerId))]
        : undefined,
    bankStatements: async ({ id: ownerId }, args, { standing, billing }) => {
      if (!canSeeStatements(await standing(), { ownerId })) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await billing.bankStatements.pageOf({ ownerId, ...request }), request, ({ id }) => id);
    },
    unassignedBankLines: async ({ id: ownerId }, args, { standing, billing }) => {
      if (!canSeeStatements(await standing(), { ownerId })) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await billing.bankStatements.openLinesOf({ ownerId, ...request }), request, ({ id }) => id);
    },
  },
  Query: {
    bankStatement: (_root, { id }, context) => seenStatement(id, context),
  },
  Mutation: {
    registerBankAccount: async (_root, { input }, context) => {
      const result = await registerBankAccount(context.billing, callOf(context, 'registerBankAccount', input));
      return toPayload(result, async ({ accountId }) => ({ account: await context.bankAccounts.load(accountId) }));
    },
    importBankFile: async (_root, { input }, context) => {
      const result = ofField(await importBankFile(context.billing, callOf(context, 'importBankFile', input)));
      const payload = await toPayload(result, async ({ statementIds, batchIds }) => ({
        statements: await Promise.all(
          idsIn(statementIds, 'bst').map((id) => found(id, context.bankStatements.load(id))),
        ),
        batches: await Promise.all(idsIn(batchIds, 'pbt').map((id) => found(id, context.paymentBatches.load(id)))),
      }));
      return { statements: [], batches: [], ...payload };
    },
    assignBankStatementLine: async (_root, { input }, context) => {
      const result = await assignBankStatementLine(context.billing, callOf(context, 'assignBankStatementLine', input));
      return toPayload(result, async ({ lineId }) => ({ line: await context.bankLines.load(lineId) }));
    },
    undoBankStatementLine: async (_root, { input }, context) => {
      const result = await undoBankStatementLine(context.billing, callOf(context, 'undoBankStatementLine', input));
      return toPayload(result, async ({ lineId }) => ({ line: await context.bankLines.load(lineId) }));
    },
  },
};
