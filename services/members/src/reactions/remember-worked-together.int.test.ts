import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import {
  teamConfirmed,
  teamFallenThrough,
  teamSeatFilled,
  teamSeatVacated,
} from '@millepiani/events/projects/team.events';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { inTransaction } from '@millepiani/mongo/transaction';
import type { SpineEvent } from '@millepiani/spine/event';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { rememberWorkedTogether } from './remember-worked-together.reaction.ts';

const database = freshDatabase('members_worked_together');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Hands the reaction an event as the spine does. */
const react = (event: SpineEvent) =>
  service.react(async (transaction) => {
    await rememberWorkedTogether(() => service.members).handle(event, { ...transaction, afterCommit: () => undefined });
    return ok({});
  });

/** A team of a commission of its own, and what is told of it. */
function aTeam() {
  const about = { teamId: newId('tea'), commissionId: newId('com') };
  const seat = (personId: PersonId) => ({ ...about, slotId: newId('slt'), personId, holdId: newId('hld') });
  return {
    ...about,
    filled: (personId: PersonId) => react({ ...exampleEvent(teamSeatFilled), data: seat(personId) }),
    vacated: (personId: PersonId) => react({ ...exampleEvent(teamSeatVacated), data: seat(personId) }),
    confirmed: () => react({ ...exampleEvent(teamConfirmed), data: about }),
    fallenThrough: (personId: PersonId) => {
      const { slotId, holdId } = seat(personId);
      const data = { ...about, reason: 'DISSOLVED', slotId: null, seats: [{ slotId, personId, holdId }] };
      return react({ ...exampleEvent(teamFallenThrough), data });
    },
  };
}
const together = (one: PersonId, other: PersonId) =>
  inTransaction(service.connection, (session) => service.members.teamMates.wereTogether(session, one, other));

describe('who worked together', () => {
  it('is known of a confirmed team, either way round, and for good', async () => {
    const [ada, bruno, carla] = [newId('per'), newId('per'), newId('per')];
    const team = aTeam();
    await team.filled(ada);
    await team.filled(bruno);
    expect(await together(ada, bruno)).toBe(false);
    await team.confirmed();
    expect([await together(ada, bruno), await together(bruno, ada), await together(ada, carla)]).toEqual([
      true,
      true,
      false,
    ]);
    await team.vacated(bruno);
    await team.filled(carla);
    expect([await together(ada, carla), await together(bruno, carla)]).toEqual([true, false]);
    await team.fallenThrough(ada);
    expect(await together(ada, bruno)).toBe(true);
    const seats = service.connection.collection<{ _id: string }>('team_seats');
    expect(await seats.findOne({ _id: team.teamId })).toBeNull();
  });

  it('is not known of a team that never came about', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const team = aTeam();
    await team.filled(ada);
    await team.filled(bruno);
    await team.fallenThrough(ada);
    expect(await together(ada, bruno)).toBe(false);
  });

  it('keeps the commission by which they came together first, whatever is told twice or later', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const [first, second] = [aTeam(), aTeam()];
    for (const team of [first, second]) {
      await team.filled(ada);
      await team.filled(bruno);
      await team.confirmed();
      await team.confirmed();
    }
    const pairs = service.connection.collection<{ _id: string; commissionId: string; since: Date }>('team_mates');
    const found = await pairs.find({ _id: [ada, bruno].toSorted().join('+') }).toArray();
    expect(found).toMatchObject([
      { commissionId: first.commissionId, since: new Date(exampleEvent(teamConfirmed).time) },
    ]);
  });
});
