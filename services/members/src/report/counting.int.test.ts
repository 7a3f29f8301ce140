import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { presentMarket } from '../demand/market.adapter.ts';
import type { Membership } from '../membership/membership.ts';
import { countReport, presentReport } from './counting.adapter.ts';

const now = new Date('2026-11-27T09:00:00Z');
const database = freshDatabase('members_report');
let open: OpenMembers;
beforeAll(async () => {
  open = await openMembers(database.uri, () => now);
});
afterAll(async () => {
  await open.close();
  await database.drop();
});

/** Somebody claims a skill; so many endorse it. */
async function claims(personId: PersonId, skillUri: string, endorsers = 0): Promise<void> {
  const claim = {
    ...{ id: newId('clm'), personId, skillUri, level: 3, evidence: undefined },
    ...{ claimedAt: now, version: 1 },
  };
  await inTransaction(open.connection, async (session) => {
    await open.members.claims.insert(session, claim);
    for (const _ of Array.from({ length: endorsers })) {
      const by = { endorsedBy: newId('per'), endorsedAt: now };
      const endorsement = { id: newId('ens'), claimId: claim.id, personId, skillUri, level: 3, ...by };
      await open.members.endorsements.insert(session, endorsement);
    }
  });
}

/** How the server reads what is asked for, as text; without the ways that it did not choose. */
const planText = (explained: object): string =>
  JSON.stringify(explained, (key, value: unknown) => {
    if (key === 'rejectedPlans') return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });

describe('what is counted of the pool', () => {
  it('is how many claim each skill, how many of the claims are endorsed, and how rare they are', async () => {
    const [ada, bruno, carla] = [await open.somebody(), await open.somebody(), await open.somebody()];
    await claims(ada, 'skill-a', 2);
    await claims(bruno, 'skill-a');
    await claims(bruno, 'skill-b', 1);
    const { report, counts } = await countReport(open.members);
    expect(counts.toSorted((a, b) => (a.skillUri < b.skillUri ? -1 : 1))).toEqual([
      { skillUri: 'skill-a', people: 2, endorsed: 1 },
      { skillUri: 'skill-b', people: 1, endorsed: 1 },
    ]);
    expect(report).toMatchObject({ day: '2026-11-27', persons: 3, alliances: 0 });
    expect(report.pool).toEqual({
      ...{ people: 2, claims: 3, endorsedClaims: 2, skills: 2 },
      ...{ specificity: 0.3333, diversity: 1.8 },
    });
    // Carla claims nothing: she is one of the people, and not of the pool.
    expect(carla).toMatch(/^per_/);
    expect(await open.members.reports.find('2026-11-27')).toEqual(report);
  });

  it('has what the community lacks with it, and keeps it by skill and day', async () => {
    const role = { slotId: newId('slt'), title: 'A role', skillUri: 'skill-a', level: 3 };
    const more = [1, 2].map(() => ({ ...role, slotId: newId('slt') }));
    const demand = {
      ...{ commissionId: newId('com'), title: 'A commission', isSought: true, isForParties: true },
      ...{ roles: [role, ...more, { ...role, slotId: newId('slt'), skillUri: 'skill-z' }], taken: [] },
    };
    await inTransaction(open.connection, (session) => open.members.roleDemands.save(session, demand));
    // As it is reckoned now: what was reckoned for the report before is a moment old.
    const market = presentMarket(open.members);
    const { report } = await countReport({ ...open.members, market });
    expect(report.gap).toEqual({ openRoles: 4, skills: 2, missing: 2 });
    expect((await open.members.reports.find('2026-11-27'))?.gap).toEqual(report.gap);
    const request = { limit: 5, after: undefined };
    expect(await open.members.gapDays.page('skill-a', request)).toEqual([
      { day: '2026-11-27', skillUri: 'skill-a', level: 3, asked: 3, people: 2, endorsed: 1, verified: 0 },
    ]);
    expect(await open.members.gapDays.page('skill-z', request)).toMatchObject([{ asked: 1, people: 0 }]);
  });

  it('is not of who takes all claims back', async () => {
    const dario = await open.somebody();
    await claims(dario, 'skill-c');
    const claim = await inTransaction(open.connection, (session) =>
      open.members.claims.findBySkill(session, dario, 'skill-c'),
    );
    if (!claim) throw new TypeError('No claim.');
    await inTransaction(open.connection, (session) => open.members.claims.remove(session, claim));
    const { report } = await countReport(open.members);
    expect(report.pool).toMatchObject({ people: 2, skills: 2 });
  });

  it('is not of who is suspended or has left, until they are back', async () => {
    const [elisa, fabio] = [await open.somebody(), await open.somebody()];
    for (const person of [elisa, fabio]) await claims(person, 'skill-d', 1);
    const becomes = async (personId: PersonId, state: object) => {
      const before = await open.members.memberships.find(personId);
      if (!before) throw new TypeError('No membership.');
      const facts = { personId, version: before.version + 1, isNewcomer: false, since: now };
      const after = { ...facts, decidedBy: elisa, reason: 'For a while.', ...state } as Membership;
      await inStore((session) => open.members.memberships.replace(session, before.version, after));
    };
    const inStore = (work: Parameters<typeof inTransaction<void>>[1]) => inTransaction(open.connection, work);
    const counted = async () => {
      const { report, counts } = await countReport(open.members);
      return { ...report.pool, ofIt: counts.find(({ skillUri }) => skillUri === 'skill-d') };
    };
    expect(await counted()).toMatchObject({ people: 4, ofIt: { people: 2, endorsed: 2 } });
    await becomes(elisa, { state: 'SUSPENDED', suspendedAt: now });
    expect(await counted()).toMatchObject({ people: 3, ofIt: { people: 1, endorsed: 1 } });
    await becomes(fabio, { state: 'LEFT', leftAt: now });
    expect(await counted()).toMatchObject({ people: 2, skills: 2, ofIt: undefined });
    await becomes(elisa, { state: 'ACTIVE' });
    expect(await counted()).toMatchObject({ people: 3, ofIt: { people: 1, endorsed: 1 } });
    const gone = await inTransaction(open.connection, (session) =>
      open.members.claims.findBySkill(session, elisa, 'skill-d'),
    );
    if (!gone) throw new TypeError('No claim.');
    await inStore((session) => open.members.claims.remove(session, gone));
  });

  it('is reckoned once for all who ask at a time', async () => {
    let times = 0;
    const persons = {
      count: () => {
        times += 1;
        return Promise.resolve(7);
      },
    };
    const counted = Object.assign(Object.create(open.members.persons), persons);
    const report = presentReport({ ...open.members, persons: counted });
    const all = await Promise.all(Array.from({ length: 50 }, () => report.get()));
    expect(times).toBe(1);
    expect(new Set(all.map((one) => one.persons))).toEqual(new Set([7]));
    expect(all[0]).toMatchObject({ id: 'community', skills: [{ skillUri: 'skill-a' }, { skillUri: 'skill-b' }] });
  });

  it('is counted by indexes alone', async () => {
    const planOf = async (name: string, stages: object[]) =>
      planText(await open.connection.collection(name).aggregate(stages).explain('queryPlanner'));
    const plans = [
      await planOf('skill_claims', [{ $sort: { skillUri: 1 } }, { $group: { _id: '$skillUri', people: { $sum: 1 } } }]),
      await planOf('endorsements', [
        { $sort: { skillUri: 1, claimId: 1 } },
        { $group: { _id: { skillUri: '$skillUri', claimId: '$claimId' } } },
      ]),
      await planOf('skill_claimants', [{ $match: { claims: { $gt: 0 } } }, { $count: 'people' }]),
      await planOf('alliances', [{ $match: { state: 'ACTIVE' } }, { $count: 'alliances' }]),
    ];
    for (const plan of plans) expect(plan).not.toMatch(/COLLSCAN|"stage":"(FETCH|SORT)"/);
  });
});
