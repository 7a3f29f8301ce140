import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { unindexed } from '@millepiani/testing/unindexed';
import { sections } from '../src/data-export/sections.store.ts';
import { password, someAddress } from './account-given.ts';
import { wellKnown } from './erasure-given.ts';
import { mutation, newcomer } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let her: Awaited<ReturnType<typeof wellKnown>>;
beforeAll(async () => {
  members = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
  her = await wellKnown(members);
});
afterAll(() => members.close());

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Sections = readonly { readonly name: string; readonly description: string; readonly rows: readonly Row[] }[];
async function page(who?: TestActor, after?: string) {
  const query = `query ($after: String) { myData { members(after: $after) { sections { name description rows } next } } }`;
  return members.ask(query, { after }, who);
}
const mine = async (who: TestActor): Promise<Sections> => (await page(who)).data.myData.members.sections;
const rowsOf = (all: Sections, name: string) => all.find((section) => section.name === name)?.rows ?? [];

describe('what members keeps of somebody', () => {
  it('says what each section is, and that there is nothing in those where there is not', async () => {
    const all = await mine(her);
    expect(all.map(({ name }) => name)).toEqual(sections.map(({ name }) => name));
    for (const { description } of all) expect(description).toMatch(/\.$/);
    expect(rowsOf(all, 'erasure')).toEqual([]);
    expect(rowsOf(all, 'profile')).toMatchObject([{ id: her.id, name: 'Zelinda Quercioli' }]);
    expect(rowsOf(all, 'account')).toMatchObject([{ email: her.email, contact: { locale: 'IT' } }]);
    expect(rowsOf(all, 'skillClaims')).toHaveLength(2);
    expect(rowsOf(all, 'taxProfiles')).toMatchObject([
      { lastName: 'Quercioli', address: { street: 'Vicolo Corto 3' } },
    ]);
    expect(rowsOf(all, 'endorsementsGiven')).toMatchObject([{ id: her.endorsed, personId: her.mate }]);
    expect(rowsOf(all, 'membership')).toMatchObject([{ id: her.id, state: 'ACTIVE' }]);
    expect(rowsOf(all, 'publicProfile')).toMatchObject([{ place: { country: 'IT', city: 'Bergamo' } }]);
    expect(rowsOf(all, 'trainings')).toMatchObject([{ outside: { title: 'Bridges by Quercioli' } }]);
    expect(rowsOf(all, 'invitationsReceived')).toMatchObject([{ email: her.email, state: 'OPEN' }]);
    expect(rowsOf(all, 'invitationsSent')).toMatchObject([{ state: 'OPEN' }]);
    expect(JSON.stringify(rowsOf(all, 'invitationsSent'))).not.toContain('her-friend');
    expect(rowsOf(all, 'events').map(({ type }) => type)).toContain('millepiani.members.person.registered.v1');
  });

  it('has nothing by which somebody could come in, and nothing of others', async () => {
    const text = JSON.stringify(await mine(her));
    expect(text).not.toMatch(/argon2|passwordHash/);
    expect(text).not.toContain('Bruno');
  });

  it('is kept in the audit, once a copy', async () => {
    const ada = await newcomer(members, 'Ada');
    const who = { ...ada, scopes: ['account:write'] };
    await page(who);
    const audited = rowsOf(await mine(who), 'audit').filter(({ kind }) => kind === 'DATA_EXPORTED');
    expect(audited).toHaveLength(1);
  });

  it('is for oneself, by a token for accounts', async () => {
    expect((await page({ ...her, scopes: ['members:write'] })).data.myData).toBeNull();
    expect((await page()).data.myData).toBeNull();
    const [other] = rowsOf(await mine({ ...(await newcomer(members, 'Ada')), scopes: ['account:write'] }), 'profile');
    expect(other?.name).toBe('Ada');
  });

  it('comes page by page where there is much of it, nothing twice and nothing left out', async () => {
    const signUp = mutation(members, 'signUp', 'person { id }');
    const { person } = await signUp({ name: 'Ada', email: someAddress(), password });
    const who = { id: person.id, scopes: ['account:write', 'members:write'] };
    const many = Array.from({ length: 1_300 }, (_, at) => ({
      ...{ _id: `aud_${String(at).padStart(36, '0')}`, personId: person.id, kind: 'SIGNED_IN' },
      ...{ at: new Date(), purgeAt: new Date(Date.now() + 86_400_000) },
    }));
    await members.database((db) => db.collection<{ _id: string }>('audit_entries').insertMany(many));
    const ids: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const { sections: some, next } = (await page(who, after)).data.myData.members;
      ids.push(...rowsOf(some, 'audit').map(({ id }) => id));
      expect(some.flatMap(({ rows }: { rows: readonly Row[] }) => rows).length).toBeLessThanOrEqual(520);
      after = next ?? undefined;
      pages += 1;
    } while (after !== undefined);
    expect(pages).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('aud_0000000'))).toHaveLength(1_300);
  });

  it.each([
    'x',
    '',
    Buffer.from('nothing\nkey').toString('base64url'),
    `${Buffer.from('audit\naud_1').toString('base64url')}=`,
  ])('refuses what is no cursor of it (%j)', async (after) => {
    const { errors } = await page(her, after);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR']);
  });
});

it('every section is read by an index', async () => {
  await members.database(async (db) => {
    const asked = await Promise.all(
      sections.map(async ({ name, collection, of }) => ({
        ...{ name, collection },
        filter: await of(her.id as Parameters<typeof of>[0], db),
      })),
    );
    expect(await unindexed(db, asked)).toEqual([]);
  });
});
