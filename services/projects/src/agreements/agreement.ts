import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { SlotId } from '../commissions/role-slot.ts';

export type AgreementId = Id<'agr'>;
export type VersionId = Id<'agv'>;

/** Who is to do a role's work, and how it is valued. */
export interface AgreedSeat {
  readonly slotId: SlotId;
  readonly personId: PersonId;
  readonly holdId: Id<'hld'>;
  readonly minutes: number;
  /** Per hour. */
  readonly rate: Money;
  /** The first day, ISO 8601. */
  readonly from: string;
  /** The last day, ISO 8601. */
  readonly to: string;
}

/** All that is signed: what is not in it is not agreed. It never changes. */
export interface AgreementContent {
  readonly agreementId: AgreementId;
  readonly commissionId: CommissionId;
  /** Of the version: 1, 2, … */
  readonly number: number;
  readonly clientId: AgentId | undefined;
  readonly leadId: AgentId;
  /** Who invoices the client: a party. */
  readonly invoicerId: AgentId;
  /** Whoever is to sign, in the order of their ids. */
  readonly parties: readonly AgentId[];
  readonly currency: Currency;
  /** The sharing rule, as JSON text. */
  readonly rule: string;
  readonly seats: readonly AgreedSeat[];
}

/** That a party signed. */
export interface Signature {
  readonly partyId: AgentId;
  /** The party, or who speaks for it. */
  readonly signedBy: PersonId;
  readonly signedAt: Instant;
}

interface Stored {
  readonly id: VersionId;
  readonly content: AgreementContent;
  /** Of the content, as whoever signs names it. */
  readonly contentHash: string;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  /** In the order in which they came. */
  readonly signatures: readonly Signature[];
}

/** To be signed by all its parties. */
export interface ProposedVersion extends Stored {
  readonly state: 'PROPOSED';
}

/** Signed by all: it is law. */
export interface VersionInForce extends Stored {
  readonly state: 'IN_FORCE';
  readonly inForceAt: Instant;
}

/** It was law, until the next one was. */
export interface SupersededVersion extends Stored {
  readonly state: 'SUPERSEDED';
  readonly inForceAt: Instant;
  readonly supersededAt: Instant;
  readonly supersededBy: VersionId;
}

/** It was never law: another was proposed first. */
export interface LapsedVersion extends Stored {
  readonly state: 'LAPSED';
  readonly lapsedAt: Instant;
}

/** What is agreed at one time. */
export type AgreementVersion = ProposedVersion | VersionInForce | SupersededVersion | LapsedVersion;

/** The names of the states. */
export type VersionState = AgreementVersion['state'];

/** What those who do a commission have agreed, in its versions. */
export interface Agreement {
  readonly id: AgreementId;
  readonly commissionId: CommissionId;
  /** The number of the version that was proposed last. */
  readonly lastNumber: number;
  /** The one that is in force and the one that is proposed, as far as there are such; and those that ended just now. */
  readonly versions: readonly AgreementVersion[];
  readonly version: number;
}

/** A party to a version, and its signature where it signed. */
export interface PartyOfVersion {
  readonly party: AgentId;
  readonly signature: Signature | undefined;
}

/** What happens to an agreement. */
export type AgreementEvent = { readonly versionId: VersionId; readonly at: Instant } & (
  | {
      readonly type: 'agreement.proposed';
      readonly content: AgreementContent;
      readonly contentHash: string;
      readonly by: PersonId;
    }
  | { readonly type: 'agreement.signed'; readonly partyId: AgentId; readonly by: PersonId }
  | { readonly type: 'agreement.in-force' }
  | { readonly type: 'agreement.superseded'; readonly by: VersionId }
);

/** The version that is to be signed. */
export const proposedOf = (agreement: Agreement | undefined): ProposedVersion | undefined =>
  agreement?.versions.find((one) => one.state === 'PROPOSED');

/** The version that is law. */
export const inForceOf = (agreement: Agreement | undefined): VersionInForce | undefined =>
  agreement?.versions.findLast((one) => one.state === 'IN_FORCE');

/** The state after an event. What was proposed lapses with the next proposal. Throws {@link ImpossibleAgreementEvent}. */
export function evolve(before: Agreement | undefined, event: AgreementEvent): Agreement {
  if (event.type === 'agreement.proposed') return propose(before, event);
  const signed = before?.versions.find(({ id }) => id === event.versionId);
  if (!(before && signed)) throw new ImpossibleAgreementEvent(event, before);
  const after = versionAfter(signed, event);
  if (!after) throw new ImpossibleAgreementEvent(event, before);
  return {
    ...before,
    versions: before.versions.map((one) => (one.id === after.id ? after : one)),
    version: before.version + 1,
  };
}

function propose(
  before: Agreement | undefined,
  { versionId, content, contentHash, by, at }: Extract<AgreementEvent, { type: 'agreement.proposed' }>,
): Agreement {
  const { agreementId, commissionId, number } = content;
  const proposed = { id: versionId, content, contentHash, proposedBy: by, proposedAt: at, signatures: [] };
  const versions = (before?.versions ?? []).map((one) =>
    one.state === 'PROPOSED' ? ({ ...one, state: 'LAPSED', lapsedAt: at } as const) : one,
  );
  return {
    id: before?.id ?? agreementId,
    commissionId,
    lastNumber: number,
    versions: [...versions, { ...proposed, state: 'PROPOSED' }],
    version: (before?.version ?? 0) + 1,
  };
}

/** Only a version that is proposed is signed, and only one that all have signed comes into force. */
function versionAfter(
  version: AgreementVersion,
  event: Exclude<AgreementEvent, { type: 'agreement.proposed' }>,
): AgreementVersion | undefined {
  switch (event.type) {
    case 'agreement.signed': {
      if (version.state !== 'PROPOSED') return undefined;
      const signature = { partyId: event.partyId, signedBy: event.by, signedAt: event.at };
      return { ...version, signatures: [...version.signatures, signature] };
    }
    case 'agreement.in-force':
      if (version.state !== 'PROPOSED' || unsignedBy(version).length > 0) return undefined;
      return { ...version, state: 'IN_FORCE', inForceAt: event.at };
    case 'agreement.superseded':
      if (version.state !== 'IN_FORCE') return undefined;
      return { ...version, state: 'SUPERSEDED', supersededAt: event.at, supersededBy: event.by };
    default:
      return event satisfies never;
  }
}

/** The parties whose signature is missing. */
export const unsignedBy = ({ content, signatures }: AgreementVersion): readonly AgentId[] =>
  content.parties.filter((party) => !signatures.some(({ partyId }) => partyId === party));

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleAgreementEvent extends TypeError {
  constructor({ type, versionId }: AgreementEvent, before: Agreement | undefined) {
    const state = before?.versions.find(({ id }) => id === versionId)?.state ?? 'not there';
    super(`${type} on a version of an agreement that is ${state}.`);
  }
}
