import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import type { SkillClaim } from './skill-claim.ts';

const database = freshDatabase('members_claims');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const claimedAt = new Date('2026-11-26T09:00:00.000Z');
const verification = {
  ...{ recordId: newId('trn'), courseId: newId('crs'), level: 5 },
  ...{ completedOn: '2026-10-30', confirmedBy: newId('per') },
};
const aClaim = (change: Partial<SkillClaim> = {}): SkillClaim => ({
  ...{ id: newId('clm'), personId: newId('per'), skillUri: 'urn:a', level: 3 },
  ...{ evidence: undefined, claimedAt, version: 1, verification: undefined, ...change },
});
const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const insert = (claim: SkillClaim) => inSession((session) => service.members.claims.insert(session, claim));
const find = (claim: SkillClaim) => inSession((session) => service.members.claims.find(claim.id, session));
const touch = (personId: PersonId) => inSession((session) => service.members.claims.touch(session, personId));

describe('the store of claims', () => {
  it('gives back what it was given, verified or not, and takes a verification out', async () => {
    const [plain, verified] = [aClaim({ evidence: 'A chair.' }), aClaim({ verification })];
    for (const claim of [plain, verified]) {
      await insert(claim);
      expect(await find(claim)).toEqual(claim);
    }
    const ended = { ...verified, version: 2, verification: undefined };
    await inSession((session) => service.members.claims.replace(session, ended));
    expect(await find(verified)).toEqual(ended);
    const row = await service.connection.collection<{ _id: string }>('skill_claims').findOne({ _id: verified.id });
    expect(row).not.toHaveProperty('verification');
  });

  it('finds what a person claims of some skills', async () => {
    const personId = newId('per');
    const claims = ['urn:x', 'urn:y', 'urn:z'].map((skillUri) => aClaim({ personId, skillUri }));
    for (const claim of claims) await insert(claim);
    const found = await inSession((session) =>
      service.members.claims.findBySkills(session, personId, ['urn:x', 'urn:z', 'urn:none']),
    );
    expect(found.map(({ skillUri }) => skillUri).toSorted()).toEqual(['urn:x', 'urn:z']);
    expect(await inSession((session) => service.members.claims.findBySkills(session, personId, []))).toEqual([]);
  });

  it('counts who claims a skill at which level, and of how many that is verified', async () => {
    const levels = [1, 3, 3, 5].map((level, at) =>
      aClaim({ skillUri: 'urn:counted', level, ...(at > 1 ? { verification } : {}) }),
    );
    for (const claim of levels) await insert(claim);
    const counts = await service.members.claims.countByLevel(['urn:counted', 'urn:none']);
    expect(counts.toSorted((a, b) => a.level - b.level)).toEqual([
      { skillUri: 'urn:counted', level: 1, people: 1, verified: 0 },
      { skillUri: 'urn:counted', level: 3, people: 2, verified: 1 },
      { skillUri: 'urn:counted', level: 5, people: 1, verified: 1 },
    ]);
    expect((await service.members.claims.countBySkill()).get('urn:counted')).toBe(4);
  });
});

describe('a person of whom something is relied upon', () => {
  it('is not one who claims something by that', async () => {
    const before = await service.members.claims.countPeople();
    const personId = newId('per');
    await touch(personId);
    await touch(personId);
    expect(await service.members.claims.countPeople()).toBe(before);
    expect(await inSession((session) => service.members.claims.count(session, personId))).toBe(0);
    await insert(aClaim({ personId }));
    expect(await inSession((session) => service.members.claims.count(session, personId))).toBe(1);
    expect(await service.members.claims.countPeople()).toBe(before + 1);
  });

  it('has of two changes at the same time one begin again, though they claim nothing yet', async () => {
    const personId = newId('per');
    let attempts = 0;
    const work = () =>
      inSession(async (session) => {
        attempts += 1;
        const count = await service.members.claims.count(session, personId);
        await service.members.claims.touch(session, personId);
        // Both have read by now, whoever writes first.
        if (attempts <= 2) await new Promise((wake) => setTimeout(wake, 100));
        return count;
      });
    await Promise.all([work(), work()]);
    expect(attempts).toBeGreaterThan(2);
    const rows = service.connection.collection<{ _id: string; touches: number }>('skill_claimants');
    expect(Number((await rows.findOne({ _id: personId }))?.touches)).toBe(2);
  });
});
