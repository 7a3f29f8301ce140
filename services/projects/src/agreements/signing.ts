import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { Team } from '../teams/team.ts';
import {
  type Agreement,
  type AgreementEvent,
  type AgreementVersion,
  inForceOf,
  unsignedBy,
  type VersionId,
} from './agreement.ts';

/** To sign a version for a party, having read what its hash is of. */
export interface SignAgreement {
  readonly versionId: VersionId;
  readonly partyId: AgentId;
  readonly by: PersonId;
  readonly at: Instant;
  /** As whoever signs names it. */
  readonly contentHash: string;
}

/** What a version is signed against, as it is at that moment. */
export interface Signing {
  readonly agreement: Agreement;
  /** Of the version, as it is stored. */
  readonly version: AgreementVersion;
  /** The hash of the stored content, made anew. */
  readonly hashNow: string;
  readonly commission: Pick<Commission, 'state'>;
  readonly team: Team | undefined;
  readonly commitments: readonly Commitment[];
}

/**
 * Decides to sign. With the last signature the version is in force, and the one before gives way. To sign what one signed does
 * nothing. Fails with `NOT_A_PARTY`, `WRONG_STATE` (the version is not `PROPOSED`, or the commission neither `WON` nor `RUNNING`),
 * `CONTENT_CHANGED` (it is another content that was read), or `TEAM_CHANGED` (who is to be bound is not who sits there, or has done
 * more by now than it says: another version is to be proposed).
 */
export function sign(command: SignAgreement, on: Signing): Result<readonly AgreementEvent[], Failures> {
  const { agreement, version, hashNow, commission } = on;
  const { versionId, partyId, by, at } = command;
  if (!version.content.parties.includes(partyId)) {
    return fail('NOT_A_PARTY', 'Its parties sign it.', ['partyId']);
  }
  if (command.contentHash !== hashNow) {
    return fail('CONTENT_CHANGED', 'It is not what was read: read it again.', ['contentHash']);
  }
  if (version.signatures.some((one) => one.partyId === partyId)) return ok([]);
  if (version.state !== 'PROPOSED') {
    return wrongState({ is: `The version is ${version.state}`, allowed: ['PROPOSED'], path: 'versionId' });
  }
  if (commission.state !== 'WON' && commission.state !== 'RUNNING') {
    return wrongState({ is: `The commission is ${commission.state}`, allowed: ['WON', 'RUNNING'], path: 'versionId' });
  }
  if (!isAsItStands(on)) {
    return fail('TEAM_CHANGED', 'It binds others than who is there by now: another version is to be proposed.', [
      'versionId',
    ]);
  }
  const signed = { type: 'agreement.signed', versionId, partyId, by, at } as const;
  return ok([signed, ...(unsignedBy(version).length === 1 ? comesIntoForce(agreement, versionId, at) : [])]);
}

function comesIntoForce(agreement: Agreement, versionId: VersionId, at: Instant): readonly AgreementEvent[] {
  const before = inForceOf(agreement);
  return [
    { type: 'agreement.in-force', versionId, at },
    ...(before ? [{ type: 'agreement.superseded', versionId: before.id, by: versionId, at } as const] : []),
  ];
}

/** Whether everybody sits where the version says, with the time that it says, and no more is approved than it commits. */
function isAsItStands({ version, team, commitments }: Signing): boolean {
  if (team?.state !== 'CONFIRMED') return false;
  return version.content.seats.every(({ slotId, personId, holdId, minutes }) => {
    const isSeated = team.seats.some((seat) => seat.slotId === slotId && seat.holdId === holdId);
    const bound = commitments.find(
      (one) => one.state === 'ACCEPTED' && one.slotId === slotId && one.personId === personId,
    );
    return isSeated && minutes >= (bound?.approvedMinutes ?? 0);
  });
}
