import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { GapDayStore } from './gap-days.store.ts';
import { reckonMarket } from './market.adapter.ts';
import type { RoleDemand } from './role-demand.ts';
import type { SkillGap } from './skill-gap.ts';

const database = freshDatabase('members_demand');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const at = new Date('2026-11-26T09:00:00.000Z');
const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const role = (skillUri: string, level: number) => ({
  slotId: newId('slt'),
  title: `${skillUri}${level}`,
  skillUri,
  level,
});
const demand = (change: Partial<RoleDemand>): RoleDemand => ({
  ...{ commissionId: newId('com'), title: 'A shop', isSought: true, isForParties: false, roles: [], taken: [] },
  ...change,
});
const save = (one: RoleDemand) => inSession((session) => service.members.roleDemands.save(session, one));

describe('the store of what commissions ask for', () => {
  it('gives back what it was given, and which roles are open by that', async () => {
    const [web, design] = [role('urn:x', 3), role('urn:y', 4)];
    const one = demand({ roles: [web, design], taken: [design.slotId], isForParties: true });
    await save(one);
    expect(await inSession((session) => service.members.roleDemands.find(session, one.commissionId))).toEqual(one);
    expect(await inSession((session) => service.members.roleDemands.find(session, newId('com')))).toBeUndefined();
    const { commissionId, isForParties } = one;
    expect(await service.members.roleDemands.open(9)).toEqual([{ ...web, commissionId, isForParties }]);
    await save({ ...one, taken: [] });
    expect(await service.members.roleDemands.open(9)).toHaveLength(2);
    await save({ ...one, isSought: false });
    expect(await service.members.roleDemands.open(9)).toEqual([]);
  });

  it('knows what commissions and their roles are called, where that was told', async () => {
    const [web, design] = [role('urn:x', 3), role('urn:y', 4)];
    const [shop, library, untold] = [
      demand({ isSought: false, roles: [web, design] }),
      demand({ title: 'A library', isSought: false }),
      demand({ title: undefined, isSought: false, roles: [role('urn:z', 1)] }),
    ];
    for (const one of [shop, library, untold]) await save(one);
    const { roleDemands } = service.members;
    expect(await inSession((session) => roleDemands.find(session, untold.commissionId))).toEqual(untold);
    const ids = [shop, library, untold].map(({ commissionId }) => commissionId);
    expect(await roleDemands.named([...ids, newId('com')])).toEqual(
      new Map([
        [shop.commissionId, { title: 'A shop', roles: new Map([web, design].map((one) => [one.slotId, one.title])) }],
        [library.commissionId, { title: 'A library', roles: new Map() }],
      ]),
    );
    expect(await roleDemands.named([])).toEqual(new Map());
  });
});

describe('what the community lacks', () => {
  /** Somebody claims a skill, verified or not; somebody vouches for it or not. */
  async function claims(skillUri: string, level: number, backing: { verified?: true; endorsedAt?: number } = {}) {
    const personId = newId('per');
    const verification = {
      ...{
        recordId: newId('trn'),
        courseId: newId('crs'),
        level,
        completedOn: '2026-10-01',
        confirmedBy: newId('per'),
      },
    };
    const claim = {
      ...{ id: newId('clm'), personId, skillUri, level, evidence: undefined, claimedAt: at, version: 1 },
      ...(backing.verified ? { verification } : {}),
    };
    await inSession(async (session) => {
      await service.members.claims.insert(session, claim);
      if (backing.endorsedAt === undefined) return;
      const given = { id: newId('ens'), claimId: claim.id, personId, skillUri, level: backing.endorsedAt };
      await service.members.endorsements.insert(session, { ...given, endorsedBy: newId('per'), endorsedAt: at });
    });
  }

  it('is reckoned of roles, claims, endorsements and courses as they are stored', async () => {
    await claims('urn:a', 3, { verified: true, endorsedAt: 3 });
    await claims('urn:a', 4, { endorsedAt: 2 });
    await claims('urn:a', 1);
    await claims('urn:c', 5);
    await save(
      demand({ roles: [role('urn:a', 3), role('urn:a', 3), role('urn:a', 2), role('urn:b', 5), role('urn:c', 5)] }),
    );
    const { gaps, figures, openRoles } = await reckonMarket(service.members);
    expect(openRoles).toHaveLength(5);
    expect(gaps).toEqual([
      { skillUri: 'urn:a', level: 2, asked: 3, people: 2, endorsed: 2, verified: 1 },
      { skillUri: 'urn:b', level: 5, asked: 1, people: 0, endorsed: 0, verified: 0 },
    ]);
    expect(figures).toEqual({ openRoles: 5, skills: 2, missing: 2 });
  });

  it('is counted by indexes alone', async () => {
    const match = { $match: { skillUri: { $in: ['urn:a', 'urn:b'] } } };
    const plans = [
      await service.connection
        .collection('skill_claims')
        .aggregate([
          match,
          {
            $group: {
              _id: { skillUri: '$skillUri', level: '$level' },
              verified: { $sum: { $cond: [{ $gt: ['$verification.level', 0] }, 1, 0] } },
            },
          },
        ])
        .explain('queryPlanner'),
      await service.connection
        .collection('endorsements')
        .aggregate([
          match,
          { $group: { _id: { skillUri: '$skillUri', claimId: '$claimId' }, level: { $max: '$level' } } },
        ])
        .explain('queryPlanner'),
    ];
    for (const plan of plans) {
      const text = JSON.stringify(plan, (key, value: unknown) => {
        if (key === 'rejectedPlans') return undefined;
        return typeof value === 'bigint' ? String(value) : value;
      });
      expect(text).toContain('IXSCAN');
      expect(text).not.toMatch(/COLLSCAN|"stage":"FETCH"/);
    }
  });
});

describe('how it grew', () => {
  const gap = (skillUri: string, asked: number): SkillGap => ({
    ...{ skillUri, level: 3, asked, people: 1, endorsed: 1, verified: 0 },
  });
  const days = async (skillUri: string, after?: string) =>
    (await service.members.gapDays.page(skillUri, { limit: 2, after })).map(({ day, asked }) => `${day}: ${asked}`);

  it('is a row a day and skill, of which the last count stays', async () => {
    const { gapDays } = service.members;
    await gapDays.save('2026-11-24', [gap('urn:a', 2), gap('urn:b', 9)]);
    await gapDays.save('2026-11-25', [gap('urn:a', 3)]);
    await gapDays.save('2026-11-26', [gap('urn:a', 4), gap('urn:b', 8)]);
    await gapDays.save('2026-11-26', [gap('urn:a', 5)]);
    // Another process, which knows nothing of what this one kept.
    await new GapDayStore(service.connection.useDb(database.name)).save('2026-11-26', [gap('urn:a', 5)]);
    expect(await days('urn:a')).toEqual(['2026-11-26: 5', '2026-11-25: 3', '2026-11-24: 2']);
    expect(await days('urn:a', '2026-11-26')).toEqual(['2026-11-25: 3', '2026-11-24: 2']);
    expect(await days('urn:b')).toEqual(['2026-11-24: 9']);
    await gapDays.save('2026-11-26', []);
    expect(await days('urn:a')).toEqual(['2026-11-25: 3', '2026-11-24: 2']);
    expect(await service.members.gapDays.page('urn:a', { limit: 1, after: '2026-11-25' })).toEqual([
      { day: '2026-11-24', ...gap('urn:a', 2) },
    ]);
  });
});
