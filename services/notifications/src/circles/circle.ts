import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';

export type SlotId = Id<'slt'>;

/** What somebody is to a commission. */
export type Part = 'MANAGER' | 'LEAD' | 'CLIENT' | 'TEAM';

/** Somebody who takes part in a commission. */
export interface Party {
  readonly agentId: AgentId;
  readonly part: Part;
  /** Which seat of the team; absent of all else, and in what was kept before somebody could have several. */
  readonly slotId?: SlotId;
}

/** Who is in a commission: the service's own copy, made of what others tell. */
export interface Circle {
  readonly commissionId: CommissionId;
  readonly title: string;
  readonly parties: readonly Party[];
}

/** A commission as it was opened. */
export interface Opening {
  readonly commissionId: CommissionId;
  readonly title: string;
  readonly openedBy: PersonId;
  readonly leadId: AgentId;
  readonly clientId: AgentId | null;
}

/** The circle of a commission that was just opened. */
export const circleOf = ({ commissionId, title, openedBy, leadId, clientId }: Opening): Circle => ({
  commissionId,
  title,
  parties: [
    { agentId: openedBy, part: 'MANAGER' },
    { agentId: leadId, part: 'LEAD' },
    ...(clientId ? [{ agentId: clientId, part: 'CLIENT' } as const] : []),
  ],
});

/** A seat of a commission's team, and who has it: somebody may have several. */
export interface Seat {
  readonly slotId: SlotId;
  readonly personId: PersonId;
}

const isSeat = ({ part }: Party): boolean => part === 'TEAM';
const partyOf = ({ slotId, personId }: Seat): Party => ({ agentId: personId, part: 'TEAM', slotId });

/** The circle with a team of these seats, and nobody else. */
export const withTeam = (circle: Circle, seats: readonly Seat[]): Circle => ({
  ...circle,
  parties: [...circle.parties.filter((party) => !isSeat(party)), ...seats.map(partyOf)],
});

/**
 * The circle where a seat is vacant: whatever else they are to the commission who had it, in another seat of its team, too, they stay. Of what
 * was kept before there were several it is known who, and not which.
 */
export const withoutSeat = (circle: Circle, { slotId, personId }: Seat): Circle => ({
  ...circle,
  parties: circle.parties.filter(
    (party) => !(isSeat(party) && party.agentId === personId && (party.slotId ?? slotId) === slotId),
  ),
});

/** The circle with somebody in a seat. */
export const withSeat = (circle: Circle, seat: Seat): Circle => ({
  ...circle,
  parties: [...withoutSeat(circle, seat).parties, partyOf(seat)],
});

/** Who has one of these parts, each once. */
export const having = ({ parties }: Circle, parts: readonly Part[]): readonly AgentId[] => [
  ...new Set(parties.filter(({ part }) => parts.includes(part)).map(({ agentId }) => agentId)),
];
