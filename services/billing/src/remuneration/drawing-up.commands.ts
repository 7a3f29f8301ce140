import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import { seenRun } from '../distributions/distributions.commands.ts';
import { draftIn } from '../invoices/invoices.commands.ts';
import { asObstacles } from '../milestones/drafting.ts';
import { type KnownSides, kindFor } from './kind-for.ts';
import { decline, drawnUp } from './lifecycle.ts';
import { aboutShare, invoiceFor } from './paper-for.ts';
import { instructionOf } from './payroll-instruction.ts';
import { receiptOf } from './receipt.ts';
import { canKeepRemuneration } from './remuneration-access.ts';
import type { Paper, RemunerationDocument, RemunerationFacts } from './remuneration-document.ts';
import { toldDeclined, toldDrawnUp } from './remunerations.events.ts';
import type { Posted } from './share-claims.ts';
import { type ShareOf, toDocument } from './share-of-run.ts';

type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** What a bookkeeper says to it. */
export interface Sayings {
  /** Which funds professions' own are, by payee: no profile says it. */
  readonly funds: ReadonlyMap<string, string>;
}

/**
 * Draws up what each payee of a run's version needs by its last posted run, whichever run is asked for: payees' documents of a version are one stream. What
 * waited for something is tried again; what a later run took back is withdrawn. Works in whatever transaction there is.
 */
export async function drawUpIn(billing: Billing, writing: Writing, run: Posted, sayings: Sayings): Promise<void> {
  const { remunerations, distributions } = billing;
  const { session } = writing;
  const { versionId } = run;
  const { last = run } = await distributions.ofVersion(versionId, session);
  const members = last.outcome.run.posted.members.map(({ agent: payeeId }) => ({ versionId, payeeId }));
  await remunerations.meet(session, members);
  const known = await remunerations.ofVersion(versionId, session);
  for (const { payeeId, withdrawn, left } of toDocument(last, known)) {
    for (const document of withdrawn) await withdraw(billing, writing, document, last);
    const [waiting, ...others] = known.filter((one) => one.state === 'WAITING' && one.payeeId === payeeId);
    for (const one of waiting && !left ? [waiting, ...others] : others) await remunerations.drop(session, one.id);
    if (left)
      await drawUpOne(billing, writing, factsOf(last, { payeeId, ...left }, waiting, writing.now), {
        ...sayings,
        waiting,
      });
  }
  await remunerations.settleRun(session, run.id);
}

async function drawUpOne(
  billing: Billing,
  writing: Writing,
  facts: RemunerationFacts,
  { funds, waiting }: Sayings & { readonly waiting: RemunerationDocument | undefined },
): Promise<void> {
  const { remunerations } = billing;
  const paper = await paperOf(billing, writing, facts, funds.get(facts.payeeId));
  const document: RemunerationDocument = paper.ok
    ? drawnUp(facts, paper.value, waiting?.version ?? 0)
    : { ...facts, state: 'WAITING', missing: paper.error, version: waiting?.version ?? 0 };
  if (waiting) await remunerations.replace(writing.session, document);
  else await remunerations.insert(writing.session, document);
  if (document.state === 'DRAWN_UP') await writing.emit([toldDrawnUp(document)]);
}

/** Who posted the run by which less is left stands for that. */
async function withdraw(
  { remunerations, invoices }: Billing,
  { session, now: at, emit }: Writing,
  document: RemunerationDocument,
  { postedBy: by }: Posted,
): Promise<void> {
  const declined = decline(document, { by, at, reason: 'A later distribution took of it back.' });
  if (!declined.ok) return;
  await remunerations.replace(session, declined.value);
  const { paper } = declined.value;
  if (paper.kind === 'INVOICE') await invoices.drop(session, paper.invoiceId);
  await emit([toldDeclined(declined.value)]);
}

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

/** Draws up what is not there yet of the documents of a run's version. Bookkeepers may. Fails with `DISTRIBUTION_NOT_FOUND` and `WRONG_STATE`. */
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
