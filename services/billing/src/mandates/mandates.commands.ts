import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, type CommissionId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { AgreedVersion, VersionId } from '../agreements/agreed-version.ts';
import type { Billing } from '../billing.ts';
import { correctHandedOver } from '../claims/carrying.commands.ts';
import { isConcerned } from '../claims/claim-access.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { Stirring } from '../distributions/stirring.commands.ts';
import { book } from '../ledger/booking.commands.ts';
import { canPost } from '../ledger/ledger-access.ts';
import {
  type HandOverText,
  kindOf,
  type MandateKind,
  type MemberStanding,
  settle,
  standingsOf,
  unsettled,
} from './mandate.ts';

/** What a bookkeeper has settled between a member and who pays. */
export type SettleInput = {
  readonly agreementVersionId: string;
  readonly agentId: string;
  /** What the member handed over in money, where they did. */
  readonly handedOver?: HandOverText | null | undefined;
};

interface Wanted {
  readonly versionId: VersionId;
  readonly agentId: AgentId;
  readonly by: PersonId;
  readonly handedOver: HandOverText | undefined;
}

/**
 * Writes off what a member who invoiced and who pays owe each other by the last posted run, and books what the member handed over.
 * Bookkeepers may whom it does not concern: it is the debt of which there may be a claim, which these do not settle either. Fails with `FORBIDDEN`,
 * `VERSION_NOT_FOUND`, `NOT_A_MEMBER`, `OWN_CLAIM`, and what `settle` and the books fail with.
 */
export async function settleMandate(
  billing: Billing,
  call: CallWith<SettleInput>,
): Promise<Result<{ commissionId: CommissionId; versionId: VersionId }, Failures>> {
  const { id: by } = call.actor;
  if (!(by && canPost(call.actor))) return fail('FORBIDDEN', 'Bookkeepers settle mandates.');
  const parts = gather({
    versionId: parseId(call.input.agreementVersionId, ['agv'], ['agreementVersionId']),
    agentId: parseId(call.input.agentId, ['per', 'org'], ['agentId']),
  });
  if (!parts.ok) return parts;
  const known = await billing.agreements.find(parts.value.versionId);
  const lanes = known ? [`books of ${known.invoicerId}`] : [];
  const wanted = { ...parts.value, by, handedOver: call.input.handedOver ?? undefined };
  const stirring = new Stirring(billing);
  const settled = await billing.lanes.run(lanes, () =>
    billing.commands.run(call, async (transaction) => {
      const done = await settleIn(billing, transaction, wanted);
      // What is handed over is no claim: of a claim that is raised of it and this at once, one begins again.
      if (done.ok) await stirring.stir(transaction, done.value.commissionId);
      return done;
    }),
  );
  stirring.hint();
  return settled;
}

async function settleIn(
  billing: Billing,
  transaction: Transaction,
  { versionId, agentId, by, handedOver }: Wanted,
): Promise<Result<{ commissionId: CommissionId; versionId: VersionId }, Failures>> {
  const { session, now: at } = transaction;
  const version = await billing.agreements.find(versionId, session);
  const { last } = await billing.distributions.ofVersion(versionId, session);
  if (!(version && last)) return fail('VERSION_NOT_FOUND', 'Nothing was posted under it.', ['agreementVersionId']);
  const settlements = await billing.mandateSettlements.ofVersion(versionId, session);
  const claims = await billing.claims.ofVersion(versionId, session);
  const standing = standingsOf({ run: last, settlements, claims }).find((one) => one.agentId === agentId);
  if (!standing) return fail('NOT_A_MEMBER', 'Nothing of it is this agent’s.', ['agentId']);
  const settlement = settlements.find((one) => one.agentId === agentId) ?? unsettled(versionId, agentId);
  const { payerId } = last.basis;
  if (isConcerned(await standingIn(billing, transaction), { debtorId: agentId, creditorId: payerId })) {
    const message = 'Who owes it or is owed it does not say that it is settled: somebody unconcerned does.';
    return fail('OWN_CLAIM', message, ['agentId']);
  }
  const inForceOn = dayOf(version.inForceAt);
  const settled = settle({ settlement, standing, payerId, handedOver, inForceOn, at });
  if (!settled.ok) return settled;
  await billing.mandateSettlements.save(session, settled.value.settlement);
  const corrected = await correctHandedOver(billing, transaction, { last, debtorId: agentId });
  if (!corrected.ok) return corrected;
  const { commissionId } = version;
  for (const { date, movements } of settled.value.entries) {
    const booked = await book(billing, transaction, {
      ...{ by, commissionId, date, currency: 'EUR', movements },
      description: 'Settled between allies who invoice their own parts',
    });
    if (!booked.ok) return booked;
  }
  return ok({ commissionId, versionId });
}

/** How the members of one version stand to who pays them. */
export interface VersionMandate {
  readonly version: AgreedVersion;
  readonly kind: MandateKind;
  readonly members: readonly MemberStanding[];
}

/** How the members of each version of a commission stand, of which something was posted, in one snapshot. */
export async function mandatesOf(
  billing: Pick<
    Billing,
    'agreements' | 'claims' | 'distributions' | 'mandateSettlements' | 'milestoneBillings' | 'onSnapshot'
  >,
  commissionId: CommissionId,
): Promise<readonly VersionMandate[]> {
  return billing.onSnapshot(async (session) => {
    const found: VersionMandate[] = [];
    for (const version of await billing.agreements.ofCommission(commissionId, session)) {
      const { last } = await billing.distributions.ofVersion(version.id, session);
      if (!last) continue;
      const milestones = await billing.milestoneBillings.ofVersion(version.id, session);
      const sellers = milestones.map(({ parts }) => parts.map(({ sellerId }) => sellerId));
      const settlements = await billing.mandateSettlements.ofVersion(version.id, session);
      const claims = await billing.claims.ofVersion(version.id, session);
      const members = standingsOf({ run: last, settlements, claims });
      found.push({ version, kind: kindOf(sellers, last.basis.payerId), members });
    }
    return found;
  });
}
