import {
  reserveBelowFloor,
  reserveCredited,
  reserveReleased,
  reserveReleaseProposed,
} from '@millepiani/events/billing/reserve.events';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { money, moneyText } from '@millepiani/kernel/money';
import type { ReservePurpose } from '@millepiani/sharing/rule';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import type { Reserve } from './reserve.ts';
import type { ReserveRelease } from './reserve-release.ts';

const place = ({ id, version }: Reserve) => ({ subject: id, partition: id, aggregateVersion: version });
const amountIn =
  ({ currency }: Reserve) =>
  (minor: bigint) =>
    moneyText(money(minor, currency));

/** A run set something aside; `reserve` as it stands from then on. */
export function toldCredited(
  reserve: Reserve & { readonly purpose: ReservePurpose },
  minor: bigint,
  { id: runId, commissionId }: Pick<DistributionRun, 'id' | 'commissionId'>,
): CheckedEvent {
  const { id: reserveId, ownerId, purpose, balance } = reserve;
  const amount = amountIn(reserve);
  return event(reserveCredited, {
    ...place(reserve),
    data: { reserveId, ownerId, purpose, amount: amount(minor), balance: amount(balance), commissionId, runId },
  });
}

/** Somebody proposed that something leaves it; `reserve` as it stands from then on. */
export function toldProposed(reserve: Reserve, release: ReserveRelease): CheckedEvent {
  const { id: releaseId, ownerId, purpose, needs, proposedBy } = release;
  const asked = [...new Set(needs.flatMap(({ by }) => by))];
  const amount = amountIn(reserve)(release.amount);
  return event(reserveReleaseProposed, {
    ...place(reserve),
    data: { reserveId: reserve.id, ownerId, purpose, releaseId, amount, proposedBy, asked },
  });
}

/** Something left it, by a release or, without one, since a commission closed; `reserve` as it stands from then on. */
export function toldReleased(reserve: Reserve, minor: bigint, release: ReserveRelease | undefined): CheckedEvent {
  const { id: reserveId, ownerId, purpose, balance } = reserve;
  const amount = amountIn(reserve);
  const approvedBy = [...new Set((release?.approvals ?? []).map(({ agentId }) => agentId))];
  return event(reserveReleased, {
    ...place(reserve),
    data: {
      ...{ reserveId, ownerId, purpose, releaseId: release?.id ?? null, approvedBy },
      ...{ amount: amount(minor), balance: amount(balance) },
    },
  });
}

/** It holds less than its floor; `reserve` as it stands from then on. */
export function toldBelowFloor(reserve: Reserve, floor: bigint): CheckedEvent {
  const { id: reserveId, ownerId, purpose, balance } = reserve;
  const amount = amountIn(reserve);
  return event(reserveBelowFloor, {
    ...place(reserve),
    data: { reserveId, ownerId, purpose, floor: amount(floor), balance: amount(balance) },
  });
}
