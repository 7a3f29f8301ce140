import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  teamChosen,
  teamConfirmed,
  teamFallenThrough,
  teamHeld,
  teamSeatAccepted,
  teamSeatDeclined,
  teamSeatFilled,
  teamSeatHeld,
  teamSeatVacated,
  teamSubstituteChosen,
} from '@millepiani/events/projects/team.events';
import type { SeatTerms, Team, TeamEvent } from './team.ts';

const ofSeat = {
  'team.seat-held': teamSeatHeld,
  'team.seat-accepted': teamSeatAccepted,
  'team.seat-declined': teamSeatDeclined,
  'team.seat-filled': teamSeatFilled,
  'team.seat-vacated': teamSeatVacated,
} as const;

const who = ({ slotId, personId, holdId }: SeatTerms) => ({ slotId, personId, holdId });

const asked = (seat: SeatTerms) => ({
  ...who(seat),
  from: seat.from.toISOString(),
  to: seat.to.toISOString(),
  minutes: seat.minutes,
  mayUseTentative: seat.mayUseTentative,
});

/** What an event of a team tells the parties of its commission. `version` is the one that it brought the team to. */
export function toEvent(team: Team, version: number, happened: TeamEvent): CheckedEvent {
  const { id: teamId, commissionId, seats } = team;
  const place = { subject: teamId, aggregateVersion: version, partition: commissionId };
  const about = { teamId, commissionId };
  switch (happened.type) {
    case 'team.chosen': {
      const { chosenBy, confirmBy } = happened.terms;
      const data = { ...about, chosenBy, expiresAt: confirmBy.toISOString(), seats: happened.seats.map(asked) };
      return event(teamChosen, { ...place, data });
    }
    case 'team.substitute-chosen': {
      const { seat, insteadOf, by, confirmBy } = happened;
      const data = { ...about, ...asked(seat), insteadOf, chosenBy: by, expiresAt: confirmBy.toISOString() };
      return event(teamSubstituteChosen, { ...place, data });
    }
    case 'team.held':
      return event(teamHeld, { ...place, data: about });
    case 'team.confirmed':
      return event(teamConfirmed, { ...place, data: about });
    case 'team.fallen-through': {
      const data = { ...about, reason: happened.reason, slotId: happened.slotId ?? null, seats: seats.map(who) };
      return event(teamFallenThrough, { ...place, data });
    }
    default: {
      const seat = seats.find(({ slotId }) => slotId === happened.slotId);
      if (!seat) throw new NoSuchSeat(teamId, happened.slotId);
      return event(ofSeat[happened.type], { ...place, data: { ...about, ...who(seat) } });
    }
  }
}

/** An event is about a seat that its team does not have: a bug. */
class NoSuchSeat extends TypeError {
  constructor(teamId: string, slotId: string) {
    super(`The team ${teamId} has no seat for ${slotId}.`);
  }
}
