import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { aQualified, seatedIn, teamsInEveryState } from '../../test/teams-given.ts';
import { CommissionStore } from '../commissions/commissions.store.ts';
import { placeOf } from '../pool/candidate.ts';
import { PoolStore } from '../pool/pool.store.ts';
import { type SeatFilter, seatKeyOf, seatsMeant } from './seat-list.ts';
import type { SeatOfTeam, Team, TeamId } from './team.ts';
import { CorruptTeam } from './team-document.store.ts';
import { StaleTeam, TeamStore } from './teams.store.ts';

const database = freshDatabase('projects_teams');
let connection: Connection;
let teams: TeamStore;
let pool: PoolStore;
let commissions: CommissionStore;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  [teams, pool, commissions] = [new TeamStore(connection), new PoolStore(connection), new CommissionStore(connection)];
  await prepareStore(connection);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

/** Ids of its own, so that one fixture can be stored often. */
const own = (team: Team): Team => ({
  ...team,
  id: newId('tea'),
  seats: team.seats.map((seat) => ({ ...seat, holdId: newId('hld') })),
});
const insert = (team: Team) => inTransaction(connection, (session) => teams.insert(session, team));
const find = (id: TeamId) => inTransaction(connection, (session) => teams.find(id, session));
const rows = (name: string) => connection.collection<{ _id: string }>(name);

async function planOf(name: string, filter: object, sort: Record<string, 1 | -1>): Promise<string> {
  const { queryPlanner } = await rows(name).find(filter).sort(sort).explain('queryPlanner');
  const plan = JSON.stringify(queryPlanner.winningPlan);
  expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  return plan;
}

describe('the store of teams', () => {
  it('gives back every state as it was put in, by its id and by each of its holds', async () => {
    for (const [name, state] of Object.entries(teamsInEveryState())) {
      const team = own(state);
      await insert(team);
      expect([name, await find(team.id)]).toStrictEqual([name, team]);
      for (const { holdId } of team.seats) {
        const found = await inTransaction(connection, (session) => teams.findByHold(holdId, session));
        expect(found).toStrictEqual(team);
      }
    }
    expect(await inTransaction(connection, (session) => teams.findByHold(newId('hld'), session))).toBeUndefined();
    expect(await planOf('teams', { 'seats.holdId': newId('hld') }, {})).toContain('seats.holdId_1');
  });

  it('takes a hold for one team alone', async () => {
    const team = own(teamsInEveryState().chosen);
    await insert(team);
    await expect(insert({ ...team, id: newId('tea') })).rejects.toThrow('duplicate key');
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const { chosen, held } = teamsInEveryState();
    const team = own(chosen);
    await insert(team);
    const replace = () =>
      inTransaction(connection, (session) => teams.replace(session, 1, { ...held, id: team.id, seats: team.seats }));
    await replace();
    await expect(replace()).rejects.toThrow(StaleTeam);
    await rows('teams').updateOne({ _id: team.id }, { $unset: { heldAt: 1 } });
    await expect(find(team.id)).rejects.toThrow(CorruptTeam);
  });

  it('lists many commissions’ teams at once, newest first, each in its own pages', async () => {
    const { chosen, dissolved } = teamsInEveryState();
    const [one, two] = [newId('com'), newId('com')];
    const stored = [own(dissolved), own(dissolved), own(chosen)].map((team) => ({ ...team, commissionId: one }));
    for (const team of [...stored, { ...own(chosen), commissionId: two }]) await insert(team);
    const [third, second, first] = stored.map(({ id }) => id).toReversed();
    const loader = teams.pageLoader();
    const [page, rest, others, none] = await Promise.all([
      loader.load({ commissionId: one, page: { limit: 1, after: undefined } }),
      loader.load({ commissionId: one, page: { limit: 5, after: third } }),
      loader.load({ commissionId: two, page: { limit: 5, after: undefined } }),
      loader.load({ commissionId: newId('com'), page: { limit: 5, after: undefined } }),
    ]);
    expect([page, rest].map((list) => list?.map(({ id }) => id))).toEqual([
      [third, second],
      [second, first],
    ]);
    expect([others?.length, none]).toEqual([1, []]);
    expect(await planOf('teams', { commissionId: one }, { _id: -1 })).toContain('commissionId_1__id_-1');
  });
});

describe('the seats of a person', () => {
  /** Every page, one behind the other. */
  async function walk(filter: SeatFilter, limit: number): Promise<readonly SeatOfTeam[]> {
    const walked: SeatOfTeam[] = [];
    for (let after: string | undefined, pages = 0; pages < 20; pages += 1) {
      const rows = await teams.seatsPage(filter, { limit, after });
      walked.push(...rows.slice(0, limit));
      const last = rows[limit - 1];
      if (rows.length <= limit || !last) break;
      after = seatKeyOf(last);
    }
    return walked;
  }

  it('come in pages without gap or double', async () => {
    const personId = newId('per');
    const { chosen, held, dissolved } = teamsInEveryState();
    const all = [dissolved, chosen, held, chosen, dissolved, held, chosen].map((team, index) => {
      const mine = own(team);
      // Both seats of some are this person's, of others one or none.
      const seats = mine.seats.map((seat, at) =>
        (index + at) % 3 === 0 || index === 5 ? { ...seat, personId } : seat,
      );
      return { ...mine, seats };
    });
    for (const team of all) await insert(team);
    const expected = all
      .toReversed()
      .flatMap((team) => team.seats.map((seat) => ({ ...seat, team })))
      .filter((seat) => seat.personId === personId);
    const waiting = expected.filter(({ state }) => state !== 'FREED');
    expect([expected.length, waiting.length]).toEqual([6, 5]);
    for (const limit of [1, 2, 3, 20]) {
      expect(await walk({ personId, answer: undefined }, limit)).toStrictEqual(expected);
      expect(await walk({ personId, answer: 'PENDING' }, limit)).toStrictEqual(waiting);
      expect(await walk({ personId, answer: 'ACCEPTED' }, limit)).toEqual([]);
    }
  });

  it.each([undefined, 'PENDING', 'DECLINED'] as const)(
    'with the answer %s are found in their order',
    async (answer) => {
      const personId = newId('per');
      const { answer: answers, state } = seatsMeant({ personId, answer });
      const seats = { $elemMatch: { personId, answer: { $in: answers }, state: { $in: state } } };
      const plan = await planOf('teams', { seats, _id: { $lte: newId('tea') } }, { _id: -1 });
      expect(plan).toContain('seats.personId_1_seats.answer_1_seats.state_1__id_-1');
      expect(plan).not.toContain('"seats.state":["[MinKey, MaxKey]"]');
    },
  );
});

describe('a commission with a team', () => {
  it('is stored with who sits there, who are parties from then on', async () => {
    const commission = seatedIn(aQualified(2), teamsInEveryState().chosen);
    await inTransaction(connection, (session) => commissions.insert(session, commission));
    expect(await commissions.find(commission.id)).toStrictEqual(commission);
    expect(await rows('commissions').findOne({ _id: commission.id })).toMatchObject({
      parties: [commission.openedBy, ...(commission.team?.personIds ?? [])],
    });
  });
});

describe('the copy of skills and availability', () => {
  const skill = 'http://data.europa.eu/esco/skill/fd33c66c-70c4-40e6-b87c-5495bd3bf26e';
  const put = (claim: Parameters<PoolStore['putSkill']>[1]) =>
    inTransaction(connection, (session) => pool.putSkill(session, claim));

  it('finds who masters a skill at a level or above it, in pages without gap or double, by an index', async () => {
    const levels = [1, 5, 3, 4, 3, 5, 2, 3];
    const claims = levels.map((level) => ({ claimId: newId('clm'), personId: newId('per'), skill, level }));
    for (const claim of claims) await put(claim);
    await put({ claimId: newId('clm'), personId: newId('per'), skill: `${skill.slice(0, -1)}f`, level: 5 });
    const expected = claims
      .filter(({ level }) => level >= 3)
      .toSorted((a, b) => b.level - a.level || (a.personId < b.personId ? -1 : 1))
      .map(({ personId, level }) => ({ personId, level }));
    const loader = pool.skillLoader();
    const all = await loader.load({ skill, level: 3, page: { limit: 100, after: undefined } });
    expect(all).toEqual(expected);
    const walked: unknown[] = [];
    for (let after: string | undefined, pages = 0; pages < 10; pages += 1) {
      const page = await loader.load({ skill, level: 3, page: { limit: 2, after } });
      walked.push(...page.slice(0, 2));
      const last = page[1];
      if (page.length < 3 || !last) break;
      after = placeOf(last);
    }
    expect(walked).toEqual(expected);
    const filter = { skill, place: { $lt: '3', $gt: '0 per_' } };
    expect(await planOf('pool_skills', filter, { place: 1 })).toContain('skill_1_place_1');
  });

  it('takes another level, and forgets what is withdrawn', async () => {
    const own = skill.replace('fd33', 'ad33');
    const claim = { claimId: newId('clm'), personId: newId('per'), skill: own, level: 2 };
    const masters = () => pool.skillLoader().load({ skill: own, level: 3, page: { limit: 9, after: undefined } });
    await put(claim);
    expect(await masters()).toEqual([]);
    await put({ ...claim, level: 5 });
    expect(await masters()).toEqual([{ personId: claim.personId, level: 5 }]);
    await inTransaction(connection, (session) => pool.removeSkill(session, claim.claimId));
    expect(await masters()).toEqual([]);
  });
});
