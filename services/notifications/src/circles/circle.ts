import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';

/** What somebody is to a commission. */
export type Part = 'MANAGER' | 'LEAD' | 'CLIENT' | 'TEAM';

/** Somebody who takes part in a commission. */
export interface Party {
  readonly agentId: AgentId;
  readonly part: Part;
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

const isSeat = ({ part }: Party): boolean => part === 'TEAM';

/** The circle with these people in the team, and nobody else. */
export const withTeam = (circle: Circle, personIds: readonly AgentId[]): Circle => ({
  ...circle,
  parties: [
    ...circle.parties.filter((party) => !isSeat(party)),
    ...[...new Set(personIds)].map((agentId) => ({ agentId, part: 'TEAM' }) as const),
  ],
});

/** The circle without one who was in the team; whatever else they are to the commission, they stay. */
export const withoutSeat = (circle: Circle, personId: PersonId): Circle => ({
  ...circle,
  parties: circle.parties.filter((party) => !(isSeat(party) && party.agentId === personId)),
});

/** The circle with one more in the team. */
export const withSeat = (circle: Circle, personId: PersonId): Circle => ({
  ...circle,
  parties: [...withoutSeat(circle, personId).parties, { agentId: personId, part: 'TEAM' }],
});

/** Who has one of these parts, each once. */
export const having = ({ parties }: Circle, parts: readonly Part[]): readonly AgentId[] => [
  ...new Set(parties.filter(({ part }) => parts.includes(part)).map(({ agentId }) => agentId)),
];
