import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { type Money, money } from '@millepiani/kernel/money';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import { seenRun } from '../distributions/distributions.resolvers.ts';
import { formatNumber } from '../documents/document.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { approveRemuneration, declineRemuneration } from './approving.commands.ts';
import { drawUpRemuneration } from './drawing-up.commands.ts';
import { confirmEmployment, recordEmployment } from './employing.commands.ts';
import { inpsFree } from './receipt.ts';
import { canSeeRemuneration } from './remuneration-access.ts';
import { issuerOf, type RemunerationDocument, type RemunerationId } from './remuneration-document.ts';
import { figuresOf, paperOf } from './remuneration-view.ts';
import { voidRemuneration } from './voiding.commands.ts';

const euros = (cents: bigint): Money => money(cents, 'EUR');
const maybe = (cents: bigint | undefined): Money | undefined => (cents === undefined ? undefined : euros(cents));

/** The document, if there is one that the caller may see. */
async function seen(id: string, { standing, remunerations }: Context): Promise<RemunerationDocument | undefined> {
  const document = isId(id, 'rmd') ? await remunerations.load(id) : undefined;
  return document && canSeeRemuneration(looking(await standing(), 'INVOICES'), document) ? document : undefined;
}

async function ofRun(runId: RunId, { standing, remunerationsOf }: Context): Promise<readonly RemunerationDocument[]> {
  const who = looking(await standing(), 'INVOICES');
  return (await remunerationsOf.load(runId)).filter((document) => canSeeRemuneration(who, document));
}

/** The documents of a run's version: what is drawn up for a run is of the version's last. */
async function ofVersionOf(runId: RunId, { standing, billing }: Context): Promise<readonly RemunerationDocument[]> {
  const who = looking(await standing(), 'INVOICES');
  const run = await billing.distributions.find(runId);
  const documents = run ? await billing.remunerations.ofVersions([run.versionId]) : [];
  return documents.filter((document) => canSeeRemuneration(who, document));
}

/** The invoice that it is. */
async function invoiceOf(document: RemunerationDocument, { invoices }: Context) {
  const paper = paperOf(document);
  return paper?.kind === 'INVOICE' ? invoices.load(paper.invoiceId) : undefined;
}

const figures = async (document: RemunerationDocument, context: Context) =>
  figuresOf(document, (await invoiceOf(document, context))?.content);

const issuedOf = (document: RemunerationDocument) =>
  document.state === 'ISSUED' || document.state === 'VOID' ? document : undefined;

/** The document as it stands after a command. */
const payload = (result: Result<{ documentId: RemunerationId }, Failures>, { remunerations }: Context) =>
  toPayload(result, async ({ documentId }) => ({ document: await remunerations.load(documentId) }));

type Handled =
  | 'RemunerationDocument'
  | 'InpsThreshold'
  | 'Employment'
  | 'Agent'
  | 'DistributionRun'
  | 'Query'
  | 'Mutation';

/** Documents for shares, in the schema. */
export const remunerationResolvers: Pick<Resolvers, Handled> = {
  RemunerationDocument: {
    __resolveReference: ({ id }, context) => seen(id, context),
    kind: (document) => paperOf(document)?.kind,
    run: ({ runId }, _args, context) => seenRun(runId, context),
    payee: ({ payeeId }) => ({ id: payeeId }),
    payer: ({ payerId }) => ({ id: payerId }),
    approver: (document) => {
      const kind = paperOf(document)?.kind;
      return kind && { id: issuerOf(document, kind) };
    },
    fee: ({ fee }) => euros(fee),
    expenses: ({ expenses }) => euros(expenses),
    withheld: async (document, _args, context) => euros((await figures(document, context)).withheld),
    toPay: async (document, _args, context) => maybe((await figures(document, context)).toPay),
    stampDuty: async (document, _args, context) => maybe((await figures(document, context)).stampDuty),
    inps: (document) => {
      const paper = paperOf(document);
      return paper?.kind === 'OCCASIONAL_RECEIPT' ? paper.receipt.inps : undefined;
    },
    month: (document) => {
      const paper = paperOf(document);
      return paper?.kind === 'PAYROLL_INSTRUCTION' ? paper.instruction.month : undefined;
    },
    keptBack: (document) => {
      const paper = paperOf(document);
      return paper?.kind === 'PAYROLL_INSTRUCTION' ? maybe(paper.instruction.cleared) : undefined;
    },
    number: (document) => {
      const number = issuedOf(document)?.number;
      return number && formatNumber(number);
    },
    ownNumber: (document) => issuedOf(document)?.ownNumber,
    date: (document) => issuedOf(document)?.date,
    invoice: (document, _args, context) => invoiceOf(document, context),
    missing: (document) => (document.state === 'WAITING' ? [...document.missing] : []),
    approvedBy: (document) => {
      const issued = issuedOf(document);
      return issued && { id: issued.approvedBy };
    },
    approvedAt: (document) => issuedOf(document)?.approvedAt,
    reason: (document) => (document.state === 'DECLINED' || document.state === 'VOID' ? document.reason : undefined),
    owedBack: (document) => euros(issuedOf(document)?.settlement.owedBack ?? 0n),
    documents: ({ id }, _args, { files }) => files.load(id),
  },
  InpsThreshold: {
    threshold: () => euros(inpsFree),
    before: ({ before }) => euros(before),
    elsewhere: ({ elsewhere }) => euros(elsewhere),
    above: ({ above }) => euros(above),
  },
  Employment: {
    employer: ({ employerId }) => ({ id: employerId }),
    employee: ({ employeeId }) => ({ id: employeeId }),
  },
  Agent: {
    remunerationDocuments: async ({ id: agentId }, args, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'INVOICES'), agentId)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await billing.remunerations.pageOf({ agentId, ...request }), request, ({ id }) => id);
    },
    employments: async ({ id }, _args, { standing, billing }) =>
      canSeeAccountsOf(await standing(), id) ? billing.remunerations.employeesOf(id) : undefined,
    employers: async ({ id }, _args, { standing, billing }) =>
      isId(id, 'per') && canSeeAccountsOf(await standing(), id) ? billing.remunerations.employersOf(id) : undefined,
  },
  DistributionRun: { remunerationDocuments: ({ id }, _args, context) => ofRun(id, context) },
  Query: { remunerationDocument: (_root, { id }, context) => seen(id, context) },
  Mutation: {
    drawUpRemuneration: async (_root, { input }, context) =>
      toPayload(
        await drawUpRemuneration(context.billing, callOf(context, 'drawUpRemuneration', input)),
        async ({ runId }) => ({ documents: await ofVersionOf(runId, context) }),
      ),
    approveRemuneration: async (_root, { input }, context) =>
      payload(await approveRemuneration(context.billing, callOf(context, 'approveRemuneration', input)), context),
    declineRemuneration: async (_root, { input }, context) =>
      payload(await declineRemuneration(context.billing, callOf(context, 'declineRemuneration', input)), context),
    voidRemuneration: async (_root, { input }, context) =>
      payload(await voidRemuneration(context.billing, callOf(context, 'voidRemuneration', input)), context),
    recordEmployment: async (_root, { input }, context) =>
      toPayload(
        await recordEmployment(context.billing, callOf(context, 'recordEmployment', input)),
        async ({ employerId }) => ({ employments: await context.billing.remunerations.employeesOf(employerId) }),
      ),
    confirmEmployment: async (_root, { input }, context) =>
      toPayload(
        await confirmEmployment(context.billing, callOf(context, 'confirmEmployment', input)),
        async ({ employeeId }) => ({ employers: await context.billing.remunerations.employersOf(employeeId) }),
      ),
  },
};
