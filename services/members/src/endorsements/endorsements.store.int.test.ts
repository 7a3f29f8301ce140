import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import type { Endorsement } from './endorsement.ts';

const database = freshDatabase('members_endorsements');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const anEndorsement = (change: Partial<Endorsement> = {}): Endorsement => ({
  ...{ id: newId('ens'), claimId: newId('clm'), personId: newId('per'), skillUri: 'urn:x', level: 3 },
  ...{ endorsedBy: newId('per'), endorsedAt: new Date('2026-11-24T09:00:00.000Z'), ...change },
});
const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const insert = (endorsement: Endorsement) =>
  inSession((session) => service.members.endorsements.insert(session, endorsement));
const page = (claimId: Endorsement['claimId'], after?: string) =>
  service.members.endorsements.page(claimId, { limit: 2, after });

describe('the store of endorsements', () => {
  it('gives back what it was given', async () => {
    const endorsement = anEndorsement();
    await insert(endorsement);
    expect(await service.members.endorsements.loader().load(endorsement.id)).toEqual(endorsement);
    expect(await service.members.endorsements.loader().load(newId('ens'))).toBeUndefined();
  });

  it('takes one out, by whoever gave it, and leaves the others', async () => {
    const { claimId } = anEndorsement();
    const [one, other] = [anEndorsement({ claimId }), anEndorsement({ claimId })];
    for (const endorsement of [one, other]) await insert(endorsement);
    const find = (id: Endorsement['id']) => inSession((session) => service.members.endorsements.find(session, id));
    expect(await find(one.id)).toEqual(one);
    await inSession((session) => service.members.endorsements.remove(session, one));
    expect([await find(one.id), await page(claimId)]).toEqual([undefined, [other]]);
    // Whoever withdrew may endorse anew.
    await insert({ ...one, id: newId('ens'), level: 5 });
    expect(await page(claimId)).toHaveLength(2);
  });

  it('knows the highest level at which a claim is endorsed, and how many claims of a skill are at which', async () => {
    const [low, high, none] = [newId('clm'), newId('clm'), newId('clm')];
    const skillUri = 'urn:levels';
    const all = [
      anEndorsement({ claimId: low, skillUri, level: 2 }),
      anEndorsement({ claimId: high, skillUri, level: 2 }),
      anEndorsement({ claimId: high, skillUri, level: 4 }),
    ];
    for (const endorsement of all) await insert(endorsement);
    const levels = service.members.endorsements.levelLoader();
    expect(await Promise.all([low, high, none].map((id) => levels.load(id)))).toEqual([2, 4, undefined]);
    const counts = await service.members.endorsements.countByLevel([skillUri, 'urn:none']);
    expect(counts.toSorted((a, b) => a.level - b.level)).toEqual([
      { skillUri, level: 2, claims: 1 },
      { skillUri, level: 4, claims: 1 },
    ]);
  });

  it('has one of a claim by each, whatever the code thinks', async () => {
    const endorsement = anEndorsement();
    await insert(endorsement);
    const again = insert({ ...endorsement, id: newId('ens') });
    await expect(again).rejects.toMatchObject({ code: 11_000 });
    const { claimId, endorsedBy } = endorsement;
    const has = (by: Endorsement['endorsedBy']) =>
      inSession((session) => service.members.endorsements.has(session, claimId, by));
    expect([await has(endorsedBy), await has(newId('per'))]).toEqual([true, false]);
  });

  it('pages one claim’s in their order, and takes out that claim’s alone', async () => {
    const { claimId } = anEndorsement();
    const all = Array.from({ length: 4 }, () => anEndorsement({ claimId }));
    const other = anEndorsement();
    for (const endorsement of [...all.toReversed(), other]) await insert(endorsement);
    // One more than was asked for, which says that there are more.
    expect(await page(claimId)).toEqual(all.slice(0, 3));
    expect(await page(claimId, all[1]?.id)).toEqual(all.slice(2));
    await inSession((session) => service.members.endorsements.removeAll(session, claimId));
    expect([await page(claimId), await page(other.claimId)]).toEqual([[], [other]]);
  });
});

describe('people of whom it was never told how to write to them', () => {
  it('are found by an index, as many as a round takes up', async () => {
    const people = [newId('per'), newId('per'), newId('per')];
    const row = { passwordHash: '', roles: [], version: 1 };
    const contact = { locale: 'IT', timeZone: 'Europe/Rome', version: 1 };
    const accounts = service.connection.collection<{
      _id: string;
      email: string;
      passwordHash: string;
      roles: string[];
      version: number;
    }>('accounts');
    for (const [place, _id] of people.entries())
      await accounts.insertOne({ _id, email: `${_id}@example.org`, ...row, ...(place === 0 ? { contact } : {}) });
    const found = await service.members.accounts.withoutContact(10);
    expect(found.toSorted()).toEqual(people.slice(1).toSorted());
    expect(await service.members.accounts.withoutContact(1)).toHaveLength(1);
    const explained = await accounts.find({ 'contact.version': null }).explain('queryPlanner');
    expect(JSON.stringify(explained.queryPlanner.winningPlan)).toContain('contact.version_1');
  });
});
