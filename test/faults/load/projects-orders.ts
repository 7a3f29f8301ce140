import type { Caller, Order } from './client.ts';

/** What shows that an event is of such a command. */
export const commissionMarks = {
  opened: (title: string) => `opened ${title}`,
  changed: (commissionId: string, name: string) => `${name} ${commissionId}`,
  chosen: (commissionId: string) => `chosen for ${commissionId}`,
  accepted: (teamId: string) => `accepted in ${teamId}`,
} as const;

/** How a commission goes on, and which event tells of it. */
const changes = {
  qualifyCommission: 'commission.qualified',
  bidForCommission: 'commission.bid',
  winCommission: 'commission.won',
} as const;

/** A commission like no other: its title is the command's key. */
export const openCommission = (caller: Caller, key: string): Order => ({
  ...{ service: 'projects', mutation: 'openCommission', selection: 'commission { id slots { id } }', caller, key },
  input: {
    title: key,
    description: 'Shop, stock and delivery.',
    price: { amount: '24000.00', currency: 'EUR' },
    visibility: 'COMMUNITY',
    respondBy: '2030-01-01T00:00:00.000Z',
    slots: [
      {
        ...{ title: 'Backend', skillLabel: 'Haskell', level: 3, hours: 10, from: '2040-02-11', to: '2040-11-30' },
        skill: 'http://data.europa.eu/esco/skill/000f1d3d-220f-4789-9c0a-cc742521fb02',
        rate: { amount: '45.00', currency: 'EUR' },
      },
    ],
  },
  mark: commissionMarks.opened(key),
});

/** The next step of a commission. */
export const changeCommission = (
  caller: Caller,
  mutation: keyof typeof changes,
  { commissionId, expectedVersion }: { readonly commissionId: string; readonly expectedVersion: number },
): Order => ({
  ...{ service: 'projects', mutation, selection: 'commission { id }', caller },
  input: { commissionId, expectedVersion },
  mark: commissionMarks.changed(commissionId, changes[mutation]),
});

/** What is known of a role, and who is to fill it. */
export interface Seat {
  readonly commissionId: string;
  readonly slotId: string;
  readonly personId: string;
}

/** One person for a commission's one role. Their time is asked for at members, whose answer comes back. */
export const chooseTeam = (caller: Caller, seat: Seat, expectedVersion: number): Order => ({
  ...{ service: 'projects', mutation: 'chooseTeam', selection: 'team { id }', caller },
  input: {
    ...{ commissionId: seat.commissionId, expectedVersion },
    confirmBy: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    seats: [{ slotId: seat.slotId, personId: seat.personId }],
  },
  mark: commissionMarks.chosen(seat.commissionId),
});

/** Says yes to a team's one seat: the hold is confirmed at members, whose answer comes back. */
export const acceptSeat = (caller: Caller, teamId: string, slotId: string): Order => ({
  ...{ service: 'projects', mutation: 'acceptSeat', selection: 'team { id }', caller },
  input: { teamId, slotId },
  mark: commissionMarks.accepted(teamId),
});
