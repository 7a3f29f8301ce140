import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { DistributionRun, RunId } from '../distributions/distribution-run.ts';
import { seenRun } from '../distributions/distributions.commands.ts';
import { draftIn } from '../invoices/invoices.commands.ts';
import { asObstacles } from '../milestones/drafting.ts';
import { type KnownSides, kindFor } from './kind-for.ts';
import { drawnUp } from './lifecycle.ts';
import { aboutShare, invoiceFor } from './paper-for.ts';
import { instructionOf } from './payroll-instruction.ts';
import { receiptOf } from './receipt.ts';
import { canKeepRemuneration } from './remuneration-access.ts';
import type { Paper, RemunerationDocument, RemunerationFacts } from './remuneration-document.ts';
import { toldDrawnUp } from './remunerations.events.ts';
import { type ShareOf, sharesToDocument } from './share-of-run.ts';

type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;
type Posted = Extract<DistributionRun, { readonly state: 'POSTED' | 'PAID' }>;

/** What a bookkeeper says to it. */
export interface Sayings {
  /** Which funds professions' own are, by payee: no profile says it. */
  readonly funds: ReadonlyMap<string, string>;
}

/**
 * Draws up what each payee of a run needs, and what waited for something is tried again: once, for each run and payee. Works in whatever
 * transaction there is.
 */
export async function drawUpIn(billing: Billing, writing: Writing, run: Posted, { funds }: Sayings): Promise<void> {
  const { remunerations } = billing;
  const known = await remunerations.ofVersion(run.versionId, writing.session);
  for (const share of sharesToDocument(run, known)) {
    const waiting = known.find((one) => isWaitingFor(one, run.id, share));
    const facts = factsOf(run, share, waiting, writing.now);
    const paper = await paperOf(billing, writing, facts, funds.get(share.payeeId));
    const document: RemunerationDocument = paper.ok
      ? drawnUp(facts, paper.value, waiting?.version ?? 0)
      : { ...facts, state: 'WAITING', missing: paper.error, version: waiting?.version ?? 0 };
    if (waiting) await remunerations.replace(writing.session, document);
    else await remunerations.insert(writing.session, document);
    if (document.state === 'DRAWN_UP') await writing.emit([toldDrawnUp(document)]);
  }
  await remunerations.settleRun(writing.session, run.id);
}

const isWaitingFor = (one: RemunerationDocument, runId: RunId, { payeeId }: ShareOf): boolean =>
  one.state === 'WAITING' && one.runId === runId && one.payeeId === payeeId;

const factsOf = (
  { id: runId, versionId, commissionId, basis }: Posted,
  share: ShareOf,
  waiting: RemunerationFacts | undefined,
  now: Date,
): RemunerationFacts => ({
  ...{ id: waiting?.id ?? newId('rmd'), runId, versionId, commissionId, payerId: basis.payerId },
  ...{ ...share, drawnUpAt: now },
});

async function paperOf(
  billing: Billing,
  writing: Writing,
  facts: RemunerationFacts,
  fundCode: string | undefined,
): Promise<Result<Paper, Failures>> {
  const { session, now } = writing;
  const { payeeId, payerId } = facts;
  const day = dayOf(now);
  const profiles = await billing.taxProfiles.ofMany([payeeId, payerId], day, session);
  const isEmployed =
    isId(payeeId, 'per') &&
    (await billing.remunerations.isEmployed(session, { employerId: payerId, employeeId: payeeId }, day));
  const [payee, payer] = [profiles.get(payeeId), profiles.get(payerId)];
  const sides = kindFor({ payeeId, payee, payer, isEmployed });
  if (!sides.ok) return sides;
  const titles = await billing.titles.of([facts.commissionId], session);
  const about = aboutShare(titles.get(facts.commissionId), facts.runId);
  return sides.value.kind === 'INVOICE'
    ? draftInvoice(billing, writing, facts, { sides: sides.value, fundCode, about })
    : otherPaper(facts, sides.value, about);
}

function otherPaper(facts: RemunerationFacts, sides: KnownSides, description: string): Result<Paper, Failures> {
  if (sides.kind === 'OCCASIONAL_RECEIPT') {
    const receipt = receiptOf(facts, { ...sides, description });
    return receipt.ok ? ok({ kind: sides.kind, receipt: receipt.value }) : receipt;
  }
  if (sides.kind === 'PAYROLL_INSTRUCTION') {
    const instruction = instructionOf(facts, { ...sides, description });
    return instruction.ok ? ok({ kind: sides.kind, instruction: instruction.value }) : instruction;
  }
  return ok({ kind: 'FOREIGN_DOCUMENT' });
}

interface Invoicing {
  readonly sides: KnownSides;
  readonly fundCode: string | undefined;
  readonly about: string;
}

async function draftInvoice(
  billing: Billing,
  writing: Writing,
  { id, payerId, payeeId, fee, expenses }: RemunerationFacts,
  { sides, fundCode, about }: Invoicing,
): Promise<Result<Paper, Failures>> {
  const input = invoiceFor({ id, about, payerId, share: { payeeId, fee, expenses }, fundCode }, sides);
  const drafted = input.ok ? await draftIn(billing, writing, input.value) : input;
  if (!drafted.ok) return { ok: false, error: asObstacles(drafted.error) };
  const { invoiceId } = drafted.value;
  const draft = await billing.invoices.find(invoiceId, writing.session);
  return ok({ kind: 'INVOICE', invoiceId, toPay: draft?.content.totals.toPay ?? 0n });
}

/** To draw up what a run's payees need, again where something was missing or declined. */
export type DrawUpInput = {
  readonly runId: string;
  readonly funds?: readonly { readonly payeeId: string; readonly code: string }[] | null | undefined;
};

/** Draws up what is not there yet of a run's documents. Bookkeepers may. Fails with `DISTRIBUTION_NOT_FOUND` and `WRONG_STATE`. */
export function drawUpRemuneration(
  billing: Billing,
  call: CallWith<DrawUpInput>,
): Promise<Result<{ runId: RunId }, Failures>> {
  return billing.commands.run(call, async (transaction) => {
    const found = await seenRun(billing, transaction, call.input.runId);
    if (!found.ok) return found;
    const { run, standing } = found.value;
    if (!canKeepRemuneration(standing)) return fail('FORBIDDEN', 'Bookkeepers draw documents up.', ['runId']);
    if (run.state !== 'POSTED' && run.state !== 'PAID') {
      return fail('WRONG_STATE', `The run is ${run.state}, not POSTED or PAID.`, ['runId']);
    }
    const funds = new Map((call.input.funds ?? []).map(({ payeeId, code }) => [payeeId, code]));
    await drawUpIn(billing, transaction, run, { funds });
    return ok({ runId: run.id });
  });
}
