import type { AgentId, Id, OrganizationId } from '@millepiani/kernel/id';

export type AllianceId = Id<'ali'>;

/** Who invoices the client where organizations work as allies. */
export type Mandate =
  | { readonly kind: 'WITH_REPRESENTATION'; readonly invoicerId: OrganizationId | undefined }
  | { readonly kind: 'WITHOUT_REPRESENTATION' };

/** An alliance that is formed and not dissolved. */
export interface Alliance {
  readonly id: AllianceId;
  readonly name: string;
  readonly organizationIds: readonly OrganizationId[];
  readonly mandate: Mandate;
}

/** Whether an alliance is one among these parties: at least two of them are in it. */
export const isAmong = ({ organizationIds }: Alliance, parties: readonly AgentId[]): boolean =>
  organizationIds.filter((id) => parties.includes(id)).length >= 2;

/**
 * Whether each of these parties invoices its own part: where allies among them work without representation, and none of them
 * with. Who is represented in one alliance and not in another has said who invoices for it.
 */
export function invoicesApart(alliances: readonly Alliance[], parties: readonly AgentId[]): boolean {
  const among = alliances.filter((alliance) => isAmong(alliance, parties));
  return among.length > 0 && among.every(({ mandate }) => mandate.kind === 'WITHOUT_REPRESENTATION');
}
