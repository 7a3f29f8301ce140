import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { canKeepInvoices } from '../invoices/invoice-access.ts';
import { draftIn } from '../invoices/invoices.commands.ts';
import { asObstacles, draftOf } from './drafting.ts';
import {
  type AcceptedMilestone,
  awaitedOf,
  begin,
  type MilestoneBilling,
  type MilestoneId,
  type Outcome,
  type Part,
  waitingParts,
  withOutcome,
} from './milestone-billing.ts';
import { partsOf } from './parts.ts';

type Stores = Pick<Billing, 'agreements' | 'alliances' | 'invoices' | 'milestoneBillings' | 'taxProfiles'>;
type At = Pick<Transaction, 'session' | 'now'>;

/**
 * A milestone accepted under a version that was never heard to be in force: both are told in the commission's partition, in
 * order.
 */
class VersionNotHeard extends Error {
  constructor({ milestoneId, agreementVersionId }: AcceptedMilestone) {
    super(`${milestoneId} was accepted under ${agreementVersionId}, of which nothing was heard.`);
  }
}

/**
 * Drafts the invoices of a milestone that the client accepted, as far as all that is needed is known. One that was heard of
 * before is left as it is. Throws where nothing was heard of the version.
 */
export async function billMilestone(billing: Stores, at: At, milestone: AcceptedMilestone): Promise<void> {
  const { session } = at;
  if (await billing.milestoneBillings.find(milestone.milestoneId, session)) return;
  const agreed = await billing.agreements.find(milestone.agreementVersionId, session);
  if (!agreed) throw new VersionNotHeard(milestone);
  const alliances = await billing.alliances.among(agreed.parties, session);
  const begun = begin(milestone, partsOf(milestone, { agreed, alliances }));
  await billing.milestoneBillings.insert(session, await draftWaiting(billing, at, begun));
}

/** Tries again all that waits for an agent's tax profile, in the transaction in which it changes. */
export async function billAwaiting(billing: Stores, at: At, agentId: AgentId): Promise<void> {
  for (const waiting of await billing.milestoneBillings.awaiting(agentId, at.session)) {
    await billing.milestoneBillings.save(at.session, await draftWaiting(billing, at, waiting));
  }
}

/** Drafts each part that waits, if it can be drafted now. `fundCode` is what {@link draftOf} takes. */
async function draftWaiting(
  billing: Stores,
  at: At,
  milestone: MilestoneBilling,
  fundCode?: string,
): Promise<MilestoneBilling> {
  let tried = milestone;
  for (const part of waitingParts(milestone)) {
    tried = withOutcome(tried, part.sellerId, await draftPart(billing, at, { milestone, part, fundCode }));
  }
  await billing.taxProfiles.watch(at.session, awaitedOf(tried));
  return tried;
}

interface Trial {
  readonly milestone: MilestoneBilling;
  readonly part: Part;
  readonly fundCode: string | undefined;
}

async function draftPart(billing: Stores, at: At, { milestone, part, fundCode }: Trial): Promise<Outcome> {
  const { clientId } = milestone;
  const sides = [part.sellerId, ...(clientId === undefined ? [] : [clientId])];
  const profiles = await billing.taxProfiles.ofMany(sides, dayOf(at.now), at.session);
  const buyer = clientId && profiles.get(clientId);
  const draft = draftOf(milestone, part, { seller: profiles.get(part.sellerId), buyer, fundCode });
  if (!draft.ok) return draft;
  const drafted = await draftIn(billing, at, draft.value);
  return drafted.ok ? ok(drafted.value.invoiceId) : { ok: false, error: asObstacles(drafted.error) };
}

/** What a bookkeeper tells to have a milestone's invoices drafted that wait. */
export type RetryInput = {
  readonly milestoneId: string;
  /** Who the client is, where projects did not know it. */
  readonly clientId?: string | null | undefined;
  /** Which fund the sellers pay whose profile names a profession's own: `TC01` to `TC21`. */
  readonly fundCode?: string | null | undefined;
};

/**
 * Tries again to draft what waits. Bookkeepers may. What is still missing is told with the milestone's billing, and is no
 * failure.
 */
export async function retryMilestoneBilling(
  billing: Billing,
  call: CallWith<RetryInput>,
): Promise<Result<{ milestoneId: MilestoneId }, Failures>> {
  if (!canKeepInvoices(call.actor)) return fail('FORBIDDEN', 'Bookkeepers keep invoices.');
  const { input } = call;
  const parts = gather({
    milestoneId: parseId(input.milestoneId, ['mil'], ['milestoneId']),
    clientId: input.clientId ? parseId(input.clientId, ['per', 'org'], ['clientId']) : ok(undefined),
    fundCode: parseFundCode(input.fundCode),
  });
  if (!parts.ok) return parts;
  const { milestoneId, clientId, fundCode } = parts.value;
  return billing.commands.run(call, async (transaction) => {
    const found = await billing.milestoneBillings.find(milestoneId, transaction.session);
    if (!found) return fail('MILESTONE_NOT_BILLED', 'No milestone with this id was accepted.', ['milestoneId']);
    if (clientId && found.clientId && clientId !== found.clientId) {
      return fail('CLIENT_KNOWN', `The client is ${found.clientId}.`, ['clientId']);
    }
    const known = { ...found, clientId: found.clientId ?? clientId };
    const tried = await draftWaiting(billing, transaction, known, fundCode);
    await billing.milestoneBillings.save(transaction.session, tried);
    return ok({ milestoneId });
  });
}

function parseFundCode(text: string | null | undefined): Result<string | undefined, Failures> {
  if (!text) return ok(undefined);
  if (/^TC(0[1-9]|1\d|2[01])$/.test(text)) return ok(text);
  return fail('UNKNOWN_FUND', 'A profession’s fund is one of TC01 to TC21.', ['fundCode']);
}
