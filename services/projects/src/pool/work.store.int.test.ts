import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { holdConfirmed, holdExpired, holdPlaced, holdReleased } from '@millepiani/events/members/hold.events';
import { systemActor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { at } from '../../test/given.ts';
import { type OpenProjects, openProjects } from '../../test/projects-in-process.ts';
import { keepWork } from '../reactions/keep-work.reaction.ts';

let open: OpenProjects;
beforeAll(async () => {
  open = await openProjects('projects_work', at);
});
afterAll(() => open.close());

type Contract = typeof holdPlaced | typeof holdConfirmed | typeof holdReleased | typeof holdExpired;
/** Tells of a hold, as the spine does. */
const tell = (contract: Contract, data: object, time = at) => {
  const event = exampleEvent(contract);
  const told = { ...event, time: time.toISOString(), data: { ...event.data, ...data } };
  return inTransaction(open.connection, (session) =>
    keepWork(() => open.projects).handle(told, {
      ...{ session, now: plusMs(at, 1), actor: systemActor('projects') },
      emit: async () => undefined,
      afterCommit: () => undefined,
    }),
  );
};
const span = { from: plusMs(at, 86_400_000).toISOString(), to: plusMs(at, 172_800_000).toISOString() };
const placed = async (personId: PersonId, minutes: number) => {
  const holdId = newId('hld');
  await tell(holdPlaced, { holdId, personId, minutes, ...span });
  return holdId;
};
const known = async (personId: PersonId, when = at) => (await open.projects.work.of([personId], when)).get(personId);

describe('what is known of people’s work', () => {
  it('is what they are held for, until it is free again or over', async () => {
    const personId = newId('per');
    const [one, two, three] = [await placed(personId, 60), await placed(personId, 90), await placed(personId, 30)];
    await tell(holdExpired, { holdId: one, personId });
    await tell(holdReleased, { holdId: three, personId, reason: 'AVAILABILITY_WITHDRAWN' });
    const work = await known(personId);
    expect(work).toMatchObject({
      held: [{ holdId: two, minutes: 90, from: new Date(span.from) }],
      outcomes: [],
      share: 0,
    });
    expect(await known(personId, new Date(span.to))).toMatchObject({ held: [] });
    expect(await known(newId('per'))).toEqual({ held: [], outcomes: [], share: 0 });
  });

  it('is what they have of all that was committed to in twelve months, and what became of it', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const year = new Date('2031-06-15T12:00:00Z');
    const old = await placed(ada, 1_000);
    await tell(holdConfirmed, { holdId: old, personId: ada }, new Date('2030-06-30T12:00:00Z'));
    const holds = [
      await placed(ada, 300),
      await placed(bruno, 100),
      await placed(bruno, 200),
      await placed(bruno, 400),
    ];
    for (const holdId of holds) await tell(holdConfirmed, { holdId }, year);
    // Told twice, as a replay might: the spine keeps it to one effect, and so does the copy.
    await tell(holdConfirmed, { holdId: holds[0] }, year);
    expect([(await known(ada, year))?.share, (await known(bruno, year))?.share]).toEqual([0.3, 0.7]);

    await tell(holdReleased, { holdId: holds[1], reason: 'FULFILLED' }, year);
    await tell(holdReleased, { holdId: holds[2], reason: 'WITHDRAWN' }, year);
    await tell(holdReleased, { holdId: holds[3], reason: 'FALLEN_THROUGH' }, year);
    const after = await known(bruno, plusMs(year, 1));
    expect(after?.outcomes.toSorted((a, b) => a.value - b.value)).toEqual([
      { at: year, value: 0 },
      { at: year, value: 1 },
    ]);
    // Done work stays work that the person had; what was withdrawn or fell through was none.
    expect([(await known(ada, year))?.share, after?.share]).toEqual([0.75, 0.25]);
    expect(await open.connection.collection('pool_hours').countDocuments({ whose: 'everybody' })).toBe(2);
  });
});

describe('drawing people by lot', () => {
  const skill = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001';

  it('takes so many of each level, from a lot on and around to it, by an index', async () => {
    const { pool } = open.projects;
    const people = Array.from({ length: 30 }, () => newId('per'));
    await inTransaction(open.connection, async (session) => {
      for (const [index, personId] of people.entries()) {
        await pool.putSkill(session, { claimId: newId('clm'), personId, skill, level: 1 + (index % 3) });
      }
    });
    const lot = (id: string) => id.slice(-12);
    const byLot = (level: number) =>
      people.filter((_, index) => 1 + (index % 3) === level).toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
    const from = lot(byLot(2)[7] ?? '');
    const drawn = await pool.drawn(
      [...[1, 2, 3, 4].map((level) => ({ skill, level })), { skill: `${skill}x`, level: 1 }],
      { from, most: 5 },
    );
    for (const level of [1, 2, 3]) {
      const order = byLot(level);
      const start = order.findIndex((id) => lot(id) >= from);
      const around = start < 0 ? order : [...order.slice(start), ...order.slice(0, start)];
      // Where there are too few behind the lot, some before it are taken: as many as could be missing.
      const theirs = drawn.filter((id) => order.includes(id));
      expect(theirs.slice(0, 5)).toEqual(around.slice(0, 5));
    }
    const mastered = await pool.mastered(people.slice(0, 3), [skill]);
    expect(people.slice(0, 3).map((id) => mastered.get(id)?.get(skill))).toEqual([1, 2, 3]);
    const plan = await open.connection
      .collection('pool_skills')
      .find({ skill, level: 2, lot: { $gte: from } })
      .sort({ lot: 1 })
      .explain('queryPlanner');
    const text = JSON.stringify(plan.queryPlanner.winningPlan);
    expect(text).toContain('skill_1_level_1_lot_1');
    expect(text).not.toMatch(/COLLSCAN|"SORT"/);
  });
});
