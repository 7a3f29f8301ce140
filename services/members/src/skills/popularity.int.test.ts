import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { SkillPopularity } from './popularity.adapter.ts';

const database = freshDatabase('members_popularity');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const claimedAt = new Date('2026-11-26T09:00:00.000Z');
const claim = (skillUri: string) => ({
  ...{ id: newId('clm'), personId: newId('per'), skillUri, level: 3 },
  ...{ evidence: undefined, claimedAt, version: 1 },
});
const insert = (skillUri: string) =>
  inTransaction(service.connection, (session) => service.members.claims.insert(session, claim(skillUri)));

describe('how many claim a skill', () => {
  it('is known once it was counted, and for a while it is as it was counted last', async () => {
    for (const uri of ['urn:a', 'urn:a', 'urn:b']) await insert(uri);
    const popularity = new SkillPopularity(service.members.claims, { warn: () => undefined });
    expect(popularity.of('urn:a')).toBe(0);
    await popularity.refresh();
    expect(['urn:a', 'urn:b', 'urn:c'].map(popularity.of)).toEqual([2, 1, 0]);
    await insert('urn:b');
    await popularity.refresh();
    expect(popularity.of('urn:b')).toBe(1);
  });

  it('stays as it was where it cannot be counted, which is said', async () => {
    let warnings = 0;
    const broken = { countBySkill: () => Promise.reject(new Error('away')) };
    const popularity = new SkillPopularity(broken, {
      warn: () => {
        warnings += 1;
      },
    });
    await popularity.refresh();
    expect([popularity.of('urn:a'), warnings]).toEqual([0, 1]);
  });
});
