import type { Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { FallReason, Refusal, Seat, Team, TeamState } from './team.ts';

type SeatDocument = Omit<Seat, 'slotId' | 'personId' | 'holdId'> & { slotId: string; personId: string; holdId: string };

/** A team as it is stored: the states' own fields are there in those states. */
export interface TeamDocument {
  _id: string;
  commissionId: string;
  chosenBy: string;
  chosenAt: Date;
  confirmBy: Date;
  proposalId?: string;
  seats: SeatDocument[];
  state: TeamState;
  heldAt?: Date;
  confirmedAt?: Date;
  fallenAt?: Date;
  reason?: FallReason;
  fallenSlotId?: string;
  refusal?: Refusal;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const flag = { type: Boolean, required: true } as const;

/** The collection's form and indexes. */
export const teamSchema = new Schema<TeamDocument>(
  {
    _id: text,
    commissionId: text,
    chosenBy: text,
    chosenAt: instant,
    confirmBy: instant,
    proposalId: String,
    seats: [
      {
        _id: false,
        slotId: text,
        personId: text,
        holdId: text,
        from: instant,
        to: instant,
        minutes: number,
        mayUseTentative: flag,
        state: text,
        answer: text,
      },
    ],
    state: text,
    heldAt: Date,
    confirmedAt: Date,
    fallenAt: Date,
    reason: String,
    fallenSlotId: String,
    refusal: String,
    version: number,
  },
  { versionKey: false },
);
teamSchema.index({ commissionId: 1, _id: -1 });
// Each person's seats, by what was answered: with the state, for those of a team that fell through wait for nobody.
teamSchema.index({ 'seats.personId': 1, 'seats.answer': 1, 'seats.state': 1, _id: -1 });
// A hold is asked for by one seat alone: that is how its answers find it.
teamSchema.index({ 'seats.holdId': 1 }, { unique: true });

/** A stored team that lacks what its state has: the store was written by something else. */
export class CorruptTeam extends TypeError {
  constructor(id: string, field: string) {
    super(`The team ${id} has no ${field}.`);
  }
}

/** To the document. */
export const toDocument = ({ id, seats, ...facts }: Team): TeamDocument => ({ _id: id, ...facts, seats: [...seats] });

/** From the document. Throws {@link CorruptTeam}. */
export function fromDocument(row: TeamDocument): Team {
  const stored = {
    id: row._id as Id<'tea'>,
    commissionId: row.commissionId as Id<'com'>,
    chosenBy: row.chosenBy as Id<'per'>,
    chosenAt: row.chosenAt,
    confirmBy: row.confirmBy,
    ...(row.proposalId ? { proposalId: row.proposalId as Id<'tpr'> } : {}),
    seats: row.seats.map(toSeat),
    version: Number(row.version),
  };
  const at = (field: 'heldAt' | 'confirmedAt' | 'fallenAt'): Date => present(row, field);
  switch (row.state) {
    case 'CHOSEN':
      return { ...stored, state: row.state };
    case 'HELD':
      return { ...stored, state: row.state, heldAt: at('heldAt') };
    case 'CONFIRMED':
    case 'INCOMPLETE':
      return { ...stored, state: row.state, heldAt: at('heldAt'), confirmedAt: at('confirmedAt') };
    case 'FALLEN_THROUGH':
      return {
        ...stored,
        state: row.state,
        ...(row.heldAt ? { heldAt: row.heldAt } : {}),
        ...(row.confirmedAt ? { confirmedAt: row.confirmedAt } : {}),
        fallenAt: at('fallenAt'),
        reason: present(row, 'reason'),
        ...(row.fallenSlotId ? { fallenSlotId: row.fallenSlotId as Id<'slt'> } : {}),
        ...(row.refusal ? { refusal: row.refusal } : {}),
      };
    default:
      return row.state satisfies never;
  }
}

function present<F extends keyof TeamDocument>(row: TeamDocument, field: F): NonNullable<TeamDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptTeam(row._id, field);
  return value;
}

const toSeat = (row: SeatDocument): Seat => ({
  slotId: row.slotId as Id<'slt'>,
  personId: row.personId as Id<'per'>,
  holdId: row.holdId as Id<'hld'>,
  from: row.from,
  to: row.to,
  minutes: Number(row.minutes),
  mayUseTentative: row.mayUseTentative,
  state: row.state,
  answer: row.answer,
});
