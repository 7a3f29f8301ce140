import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';

export type VersionId = Id<'agv'>;

/** A version of an agreement that is or was in force: what projects told of it, and what never changes from then on. */
export interface AgreedVersion {
  readonly id: VersionId;
  readonly agreementId: Id<'agr'>;
  /** 1, 2, … within its agreement; numbers of proposals that lapsed are left out. */
  readonly number: number;
  readonly commissionId: CommissionId;
  /** Whoever signed it. */
  readonly parties: readonly AgentId[];
  /** The currency of the commission's price. */
  readonly currency: Currency;
  /** The sharing rule: its document as JSON text. */
  readonly rule: string;
  /** Undefined while nobody with an id here is the client. */
  readonly clientId: AgentId | undefined;
  readonly leadId: AgentId;
  /** Who invoices the client. */
  readonly invoicerId: AgentId;
  /** What an hour in each role was agreed at. */
  readonly agreedRates: readonly AgreedRate[];
  readonly inForceAt: Instant;
  /** The version that took its place; undefined while it is in force. */
  readonly supersededBy: VersionId | undefined;
}

/** What an hour of a person in a role was agreed at. */
export interface AgreedRate {
  readonly personId: PersonId;
  readonly slotId: Id<'slt'>;
  readonly rate: Money;
}

/** What decides where a version's contributions count. */
type Link = Pick<AgreedVersion, 'id' | 'supersededBy'>;

/**
 * The versions whose contributions count under `id`: itself, and each that led up to it and never had a milestone accepted, hence
 * never has cash of its own. The earliest comes first. `accepted` are the versions under which milestones were accepted.
 */
export function countedUnder(
  id: VersionId,
  versions: readonly Link[],
  accepted: ReadonlySet<VersionId>,
): readonly VersionId[] {
  const counted: VersionId[] = [id];
  const before = (of: VersionId) => versions.find(({ supersededBy }) => supersededBy === of);
  for (let earlier = before(id); earlier; earlier = before(earlier.id)) {
    // A version takes the place of one that was there before it; a ring would be another's writing.
    if (accepted.has(earlier.id) || counted.includes(earlier.id)) break;
    counted.unshift(earlier.id);
  }
  return counted;
}
