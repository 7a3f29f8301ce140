import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { commitmentFulfilled, commitmentWithdrawn } from '@millepiani/events/projects/commitment.events';
import {
  teamChosen,
  teamFallenThrough,
  teamSeatAccepted,
  teamSeatVacated,
  teamSubstituteChosen,
} from '@millepiani/events/projects/team.events';
import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { SpineEvent } from '@millepiani/spine/event';
import { freshDatabase } from '@millepiani/testing/databases';
import { at, inHours } from '../../test/holds-given.ts';
import { BadFixture, type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { offerAvailability } from '../availability/availability.commands.ts';
import { holdForTeams, MalformedSeat } from './hold-for-teams.reaction.ts';

const database = freshDatabase('members_hold_for_teams');
let now = at;
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri, () => now);
});
beforeEach(() => {
  now = at;
  service.hinted.length = 0;
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Somebody who offers five hours of the next ten. */
async function somebody(): Promise<PersonId> {
  const personId = await service.somebody();
  const input = { idempotencyKey: newId('evt'), start: at, end: inHours(10), hours: '5', firmness: 'FIRM' as const };
  const actor = actorOf({ sub: personId, scope: 'members:write' });
  const offered = await offerAvailability(service.members, { actor, mutation: 'offerAvailability', input });
  if (!offered.ok) throw new BadFixture(offered.error);
  return personId;
}

const [teamId, commissionId] = [newId('tea'), newId('com')];
const aSeat = (personId: PersonId, minutes = 300) => ({
  ...{ slotId: newId('slt'), personId, holdId: newId('hld') },
  ...{ from: at.toISOString(), to: inHours(10).toISOString(), minutes, mayUseTentative: false },
});
type Seat = ReturnType<typeof aSeat>;
const who = ({ slotId, personId, holdId }: Seat) => ({ slotId, personId, holdId });
const about = { teamId, commissionId };

/** Hands the reaction an event as the spine does. */
async function react(event: SpineEvent): Promise<void> {
  const hints: (() => void)[] = [];
  await service.react(async (transaction) => {
    hints.length = 0;
    await holdForTeams(() => service.members).handle(event, {
      ...transaction,
      afterCommit: (hint) => void hints.push(hint),
    });
    return ok({});
  });
  for (const hint of hints) hint();
}
const chosen = (...seats: Seat[]) =>
  react({
    ...exampleEvent(teamChosen),
    data: { ...about, chosenBy: newId('per'), expiresAt: inHours(1).toISOString(), seats },
  });
const accepted = (seat: Seat) => react({ ...exampleEvent(teamSeatAccepted), data: { ...about, ...who(seat) } });
const fallenThrough = (...seats: Seat[]) =>
  react({
    ...exampleEvent(teamFallenThrough),
    data: { ...about, reason: 'DISSOLVED', slotId: null, seats: seats.map(who) },
  });
/** What was told of each seat's hold. */
async function told(...seats: Seat[]): Promise<readonly string[][]> {
  const rows = await service.connection
    .collection('outbox')
    .find({})
    .sort({ subject: 1, aggregateversion: 1 })
    .toArray();
  return seats.map(({ holdId }) =>
    rows
      .filter(({ subject }) => subject === holdId)
      .map(({ type, data }) => [String(type).slice(19, -3), data.reason].filter(Boolean).join(' ')),
  );
}

describe('when a team is chosen', () => {
  it('a hold is placed for every seat, under its name, and hinted to expire', async () => {
    const [one, two] = [aSeat(await somebody()), aSeat(await somebody())];
    await chosen(one, two);
    expect(await told(one, two)).toEqual([['hold.placed'], ['hold.placed']]);
    expect(service.hinted.map(({ payload }) => payload).toSorted(byHold)).toEqual(
      [one, two].map(({ holdId }) => ({ holdId })).toSorted(byHold),
    );
    const events = await service.connection.collection('outbox').find({ subject: one.holdId }).toArray();
    expect(events).toMatchObject([{ partitionkey: commissionId, data: { slotId: one.slotId, minutes: 300 } }]);
  });

  it('what does not fit is refused, for each seat its own way', async () => {
    const personId = await somebody();
    const seats = [aSeat(personId, 200), aSeat(personId, 101), aSeat(newId('per')), aSeat(personId, 100)];
    await chosen(...seats);
    expect(await told(...seats)).toEqual([
      ['hold.placed'],
      ['hold.refused NO_CAPACITY'],
      ['hold.refused PERSON_NOT_FOUND'],
      ['hold.placed'],
    ]);
  });

  it('too late, everything is refused', async () => {
    const seat = aSeat(await somebody());
    now = inHours(1);
    await chosen(seat);
    expect(await told(seat)).toEqual([['hold.refused OVERDUE']]);
  });

  it('a seat that is no hold is a bug: the event is to be set aside', async () => {
    const seat = { ...aSeat(await somebody()), to: at.toISOString() };
    await expect(chosen(seat)).rejects.toThrow(MalformedSeat);
    expect(await told(seat)).toEqual([[]]);
  });
});

describe('when a seat is accepted', () => {
  it('its hold is confirmed, or expires where it is too late', async () => {
    const [one, two] = [aSeat(await somebody()), aSeat(await somebody())];
    await chosen(one, two);
    await accepted(one);
    now = inHours(1);
    await accepted(two);
    expect(await told(one, two)).toEqual([
      ['hold.placed', 'hold.confirmed'],
      ['hold.placed', 'hold.expired'],
    ]);
  });

  it('whose hold was refused, nothing more is told', async () => {
    const seat = aSeat(await somebody(), 301);
    await chosen(seat);
    await accepted(seat);
    expect(await told(seat)).toEqual([['hold.refused NO_CAPACITY']]);
  });
});

describe('when a team falls through', () => {
  it('all that is held for it is released, confirmed or not, and the rest is passed over', async () => {
    const seats = [aSeat(await somebody()), aSeat(await somebody()), aSeat(await somebody(), 301)];
    const [one] = seats;
    await chosen(...seats);
    if (one) await accepted(one);
    await fallenThrough(...seats);
    await fallenThrough(...seats);
    expect(await told(...seats)).toEqual([
      ['hold.placed', 'hold.confirmed', 'hold.released FALLEN_THROUGH'],
      ['hold.placed', 'hold.released FALLEN_THROUGH'],
      ['hold.refused NO_CAPACITY'],
    ]);
  });
});

describe('when somebody steps in', () => {
  const substituteChosen = (seat: Seat) =>
    react({
      ...exampleEvent(teamSubstituteChosen),
      data: { ...about, ...seat, insteadOf: newId('per'), chosenBy: newId('per'), expiresAt: inHours(1).toISOString() },
    });
  const vacated = (seat: Seat) => react({ ...exampleEvent(teamSeatVacated), data: { ...about, ...who(seat) } });

  it('a hold is placed for them, hinted to expire, and confirmed when they accept', async () => {
    const seat = aSeat(await somebody());
    await substituteChosen(seat);
    expect(service.hinted.map(({ payload }) => payload)).toEqual([{ holdId: seat.holdId }]);
    await accepted(seat);
    expect(await told(seat)).toEqual([['hold.placed', 'hold.confirmed']]);
  });

  it('whose time is not there, it is refused; who says no gives it back', async () => {
    const [one, two] = [aSeat(await somebody(), 301), aSeat(await somebody())];
    await substituteChosen(one);
    await vacated(one);
    await substituteChosen(two);
    await vacated(two);
    expect(await told(one, two)).toEqual([['hold.refused NO_CAPACITY'], ['hold.placed', 'hold.released WITHDRAWN']]);
  });
});

describe('when somebody is bound no more', () => {
  const commitment = (
    contract: typeof commitmentWithdrawn | typeof commitmentFulfilled,
    { slotId, personId, holdId }: Seat,
  ) => {
    const data = { commitmentId: newId('cmt'), commissionId, slotId, personId, holdId, reason: 'UNAVAILABLE' };
    return react({ ...exampleEvent(contract), data });
  };

  it('the hold is released, once, for the reason', async () => {
    const [one, two, three] = [aSeat(await somebody()), aSeat(await somebody()), aSeat(await somebody())];
    await chosen(one, two, three);
    await accepted(one);
    await accepted(two);
    await commitment(commitmentWithdrawn, one);
    // Projects tells of the seat, too.
    await react({ ...exampleEvent(teamSeatVacated), data: { ...about, ...who(one) } });
    await commitment(commitmentFulfilled, two);
    expect(await told(one, two, three)).toEqual([
      ['hold.placed', 'hold.confirmed', 'hold.released WITHDRAWN'],
      ['hold.placed', 'hold.confirmed', 'hold.released FULFILLED'],
      ['hold.placed'],
    ]);
  });
});

function byHold(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
