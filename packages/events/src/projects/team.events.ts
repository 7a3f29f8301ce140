import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, commission, fabio, hold, otherHold, slot, team } from '../examples.ts';
import { id, instant } from '../fields.ts';

/** All that is told of a team: to the parties of its commission, in the commission's partition. */
const ofTeam = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: id('tea'),
  partition: id('com'),
} as const;

const just = z.object({ teamId: id('tea'), commissionId: id('com') });
const who = {
  slotId: id('slt'),
  personId: id('per'),
  holdId: id('hld').describe('Named by whoever asks for the hold'),
};
/** The time that a seat takes. */
const asked = {
  from: instant,
  to: instant,
  minutes: z.int().min(1).describe('The minutes of work that are to be held in between'),
  mayUseTentative: z.boolean().describe('Whether tentative time may serve it'),
};
const ofSeat = just.extend(who);

const about = { teamId: team, commissionId: commission };
const seat = { slotId: slot, personId: ada, holdId: hold };
const at = (aggregateVersion: number) => ({ subject: team, partition: commission, aggregateVersion });
/** What comes of holds, by the service itself. */
const byHoldsAt = (aggregateVersion: number) => ({ ...at(aggregateVersion), byService: true }) as const;

/** Somebody chose who is to do it: their time is to be held. */
export const teamChosen = defineEvent({
  ...ofTeam,
  name: 'team.chosen',
  data: just.extend({
    chosenBy: id('per'),
    expiresAt: instant.describe('Until when everybody is to have accepted'),
    seats: z.array(z.object({ ...who, ...asked })).min(1),
  }),
  description: 'A team was chosen for a commission: for every seat a hold is asked for, under the id that it names.',
  example: {
    ...at(1),
    data: {
      ...about,
      chosenBy: ada,
      expiresAt: '2026-11-27T09:00:00.000Z',
      seats: [
        {
          ...seat,
          from: '2027-01-10T23:00:00.000Z',
          to: '2027-03-31T22:00:00.000Z',
          minutes: 10_800,
          mayUseTentative: false,
        },
      ],
    },
  },
});

/** A seat's time is held: its slot is held from now on. */
export const teamSeatHeld = defineEvent({
  ...ofTeam,
  name: 'team.seat-held',
  data: ofSeat,
  description: "The time that a seat needs is held: the commission's slot is held.",
  example: { ...byHoldsAt(2), data: { ...about, ...seat } },
});

/** Every seat's time is held. */
export const teamHeld = defineEvent({
  ...ofTeam,
  name: 'team.held',
  data: just,
  description: 'The time of everybody in the team is held.',
  example: { ...byHoldsAt(3), data: about },
});

/** The person said yes. */
export const teamSeatAccepted = defineEvent({
  ...ofTeam,
  name: 'team.seat-accepted',
  data: ofSeat,
  description: 'A person accepted a seat: the hold is to be confirmed, in time.',
  example: { ...at(4), data: { ...about, ...seat } },
});

/** The person said no. */
export const teamSeatDeclined = defineEvent({
  ...ofTeam,
  name: 'team.seat-declined',
  data: ofSeat,
  description:
    'A person declined a seat: with the next event the team falls through, or the seat of a substitute is vacant again.',
  example: { ...at(4), data: { ...about, ...seat } },
});

/** A seat's time is committed: its slot is filled from now on. */
export const teamSeatFilled = defineEvent({
  ...ofTeam,
  name: 'team.seat-filled',
  data: ofSeat,
  description: "The time of a person who accepted is committed: the commission's slot is filled.",
  example: { ...byHoldsAt(5), data: { ...about, ...seat } },
});

/** Every slot of the commission is filled. */
export const teamConfirmed = defineEvent({
  ...ofTeam,
  name: 'team.confirmed',
  data: just,
  description: 'Everybody in the team accepted in time, and all time is committed.',
  example: { ...byHoldsAt(6), data: about },
});

/** Somebody of a confirmed team is there no more: the slot is vacant. */
export const teamSeatVacated = defineEvent({
  ...ofTeam,
  name: 'team.seat-vacated',
  data: ofSeat,
  description:
    "Somebody of a confirmed team withdrew, their time is free again, or their substitute did not come: the commission's slot is vacant.",
  example: { ...byHoldsAt(7), data: { ...about, ...seat } },
});

/** Somebody else is to fill a vacant seat: their time is to be held. */
export const teamSubstituteChosen = defineEvent({
  ...ofTeam,
  name: 'team.substitute-chosen',
  data: ofSeat.extend({
    insteadOf: id('per').describe('Who had the seat'),
    chosenBy: id('per'),
    expiresAt: instant.describe('Until when the person is to have accepted'),
    ...asked,
  }),
  description: 'A substitute was chosen for a vacant seat: a hold is asked for, under the id that it names.',
  example: {
    ...at(8),
    data: {
      ...about,
      slotId: slot,
      personId: fabio,
      holdId: otherHold,
      insteadOf: ada,
      chosenBy: ada,
      expiresAt: '2027-02-12T09:00:00.000Z',
      from: '2027-01-10T23:00:00.000Z',
      to: '2027-03-31T22:00:00.000Z',
      minutes: 4_800,
      mayUseTentative: false,
    },
  },
});

/** The team did not come about: every slot is open again, and whatever was held for it is to be released. */
export const teamFallenThrough = defineEvent({
  ...ofTeam,
  name: 'team.fallen-through',
  data: just.extend({
    reason: z
      .enum(['HOLD_REFUSED', 'HOLD_EXPIRED', 'HOLD_RELEASED', 'DECLINED', 'DISSOLVED', 'COMMISSION_LOST'])
      .describe('DISSOLVED: by whoever manages the commission'),
    slotId: id('slt').nullable().describe('The seat for which it fell through; null when it was for none of them'),
    seats: z.array(z.object(who)).min(1).describe('All of the team'),
  }),
  description: 'A team fell through: its slots are open again, and the holds of all its seats are to be released.',
  example: { ...at(5), data: { ...about, reason: 'DECLINED', slotId: slot, seats: [seat] } },
});
