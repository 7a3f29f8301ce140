import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { acts, type Member, member, password, signIn, startWithPost, tokenTo, type WithPost } from './account-given.ts';
import { mutation, type Payload } from './given.ts';
import { setupToken } from './members-under-test.ts';
import { membershipsOf } from './membership-given.ts';

let community: WithPost;
let ada: Member;
let admin: TestActor;
beforeAll(async () => {
  community = await startWithPost();
  ada = await member(community);
  admin = { id: ada.id, scopes: ['members:administer'] };
});
afterAll(() => community.close());

const fields =
  'edges { cursor node { kind refusal detail network by { id } person { id } at } } pageInfo { hasNextPage endCursor }';
type Entry = { kind: string; refusal: string | null; detail: string | null; network: string | null };
const nodes = (connection: Payload): readonly Entry[] =>
  connection.edges.map(({ node }: { readonly node: Entry }) => node);
const own = async (who: TestActor, of = 'audit') =>
  nodes((await community.members.ask(`{ viewer { ${of} { ${fields} } } }`, {}, who)).data.viewer.audit);
const every = async (filter: object, args = '', who = admin) =>
  (
    await community.members.ask(
      `query ($filter: AuditFilter) { auditEntries(filter: $filter ${args}) { ${fields} } }`,
      { filter },
      who,
    )
  ).data.auditEntries;
const kinds = (entries: readonly Entry[]) =>
  entries.map(({ kind, refusal }) => (refusal ? `${kind} ${refusal}` : kind));

describe('what was done to an account', () => {
  it('is seen by its owner, the newest first, with what was refused', async () => {
    const bruno = await member(community);
    await signIn(community.members, { email: bruno.email, password: 'wrong password' });
    await signIn(community.members, { email: bruno.email, password });
    await acts(community).verifyEmail({ token: await tokenTo(community, bruno.email, 'Confirm your address') });
    await acts(community).changePassword(
      { presentPassword: 'wrong password', password: 'good enough, to be sure' },
      bruno,
    );
    await acts(community).changePassword({ presentPassword: password, password: 'good enough, to be sure' }, bruno);
    const entries = await own(bruno);
    expect(kinds(entries)).toEqual([
      'PASSWORD_CHANGED',
      'SESSION_ENDED',
      'PASSWORD_CHANGED WRONG_PASSWORD',
      'EMAIL_VERIFIED',
      'SIGNED_IN',
      'SIGNED_IN INVALID_CREDENTIALS',
      'SIGNED_UP',
    ]);
    for (const entry of entries) expect(entry).toMatchObject({ person: { id: bruno.id } });
    const elsewhere = entries.filter(({ network }) => network !== '127.0.0.0/24');
    expect(elsewhere).toMatchObject([{ kind: 'SESSION_ENDED', detail: 'PASSWORD_RESET', network: null }]);
    expect(entries[5]).toMatchObject({ by: null });
    expect(entries[4]).toMatchObject({ by: { id: bruno.id } });
  });

  it('is kept of a reset too, which somebody asked for who is not known', async () => {
    const bruno = await member(community);
    const { requestPasswordReset, resetPassword } = acts(community);
    await requestPasswordReset({ email: bruno.email });
    const token = await tokenTo(community, bruno.email, 'Choose a new password');
    await resetPassword({ token, password: 'good enough, to be sure' });
    const entries = await own(bruno);
    expect(kinds(entries).toSorted()).toEqual(['PASSWORD_RESET', 'PASSWORD_RESET_ASKED', 'SIGNED_UP']);
  });

  it('has no password, no address and no token in it', async () => {
    const rows = await community.members.database((db) => db.collection('audit_entries').find().toArray());
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/c\.example|horse|good enough|127\.0\.0\.1"/);
  });

  it('goes by itself after two years', async () => {
    const [row] = await community.members.database((db) => db.collection('audit_entries').find().limit(1).toArray());
    expect((row?.purgeAt.getTime() - row?.at.getTime()) / 86_400_000).toBe(731);
    const indexes = await community.members.database((db) => db.collection('audit_entries').indexes());
    expect(indexes).toContainEqual(expect.objectContaining({ key: { purgeAt: 1 }, expireAfterSeconds: 0 }));
  });
});

describe('administrators', () => {
  it('are made, and give roles, by acts that are kept, refused or not', async () => {
    const bruno = await member(community);
    const claim = mutation(community.members, 'claimAdministration', 'person { id }');
    await claim({ setupToken: 'a guess' }, bruno);
    await claim({ setupToken }, ada);
    await mutation(community.members, 'grantRole', 'person { id }')({ personId: bruno.id, role: 'BOOKKEEPER' }, admin);
    expect(kinds(await own(bruno)).slice(0, 2)).toEqual(['ROLE_GRANTED', 'ADMINISTRATION_CLAIMED WRONG_SETUP_TOKEN']);
    const [granted] = await own(bruno);
    expect(granted).toMatchObject({ detail: 'BOOKKEEPER', by: { id: ada.id }, person: { id: bruno.id } });
    expect(kinds(await own(ada))).toContain('ADMINISTRATION_CLAIMED');
  });

  it('decide on members by acts that are kept', async () => {
    const bruno = await member(community);
    const { on } = membershipsOf(community.members);
    await on('suspendMember')(bruno, admin, { reason: 'A quarrel.' });
    await on('reinstateMember')(bruno, admin);
    await on('suspendMember')(bruno, admin, { reason: 'Another one.' });
    await signIn(community.members, { email: bruno.email, password });
    await on('endMembership')(bruno, admin, { reason: 'No end of it.' });
    const entries = nodes(await every({ personId: bruno.id })) as readonly (Entry & { by: unknown })[];
    expect(kinds(entries)).toEqual([
      ...['MEMBERSHIP_ENDED', 'SIGNED_IN MEMBERSHIP_SUSPENDED', 'SUSPENDED', 'REINSTATED', 'SUSPENDED', 'SIGNED_UP'],
    ]);
    for (const entry of entries.filter(({ kind }) => /SUSPENDED|REINSTATED|ENDED/.test(kind))) {
      expect(entry).toMatchObject({ by: { id: ada.id }, network: '127.0.0.0/24' });
    }
    // Why is said in the membership, and not here.
    expect(JSON.stringify(entries)).not.toContain('quarrel');
  });

  it('see to applications and keys by acts that are kept, without their secrets', async () => {
    const ask = (name: string, selection: string, input: object) =>
      mutation(community.members, name, selection)(input, admin);
    const terms = { name: 'Terzo', grants: ['CLIENT_CREDENTIALS'], scopes: ['events:read'] };
    const { client, secret } = await ask('registerClient', 'client { id } secret', terms);
    await ask('rotateClientSecret', 'client { id }', { clientId: client.id });
    await ask('revokeClient', 'client { id }', { clientId: client.id });
    // What is so already is no act.
    await ask('revokeClient', 'client { id }', { clientId: client.id });
    const entries = nodes(await every({ personId: ada.id }, 'first: 3'));
    expect(kinds(entries)).toEqual(['CLIENT_REVOKED', 'CLIENT_SECRET_ROTATED', 'CLIENT_REGISTERED']);
    expect(entries.map(({ detail }) => detail)).toEqual([client.id, client.id, client.id]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it('see all of it, by person, kind and time, page by page', async () => {
    const bruno = await member(community);
    for (let time = 0; time < 3; time += 1) await signIn(community.members, { email: bruno.email, password });
    expect(nodes(await every({ personId: bruno.id }))).toHaveLength(4);
    expect(nodes(await every({ personId: bruno.id, kind: 'SIGNED_IN' }))).toHaveLength(3);
    const first = await every({ personId: bruno.id }, 'first: 3');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await every({ personId: bruno.id }, `first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...kinds(nodes(first)), ...kinds(nodes(rest))]).toEqual([...Array(3).fill('SIGNED_IN'), 'SIGNED_UP']);
    const all = nodes(await every({ personId: bruno.id })) as readonly (Entry & { at: string })[];
    const [from, to] = [all.at(-2)?.at, all[0]?.at];
    const between = nodes(await every({ personId: bruno.id, from, to })) as readonly (Entry & { at: string })[];
    expect(between).toEqual(all.filter(({ at }) => at >= String(from) && at < String(to)));
    expect(nodes(await every({ kind: 'SIGNED_UP' })).length).toBeGreaterThan(2);
  });

  it('see who tried an address that has no account, without the address', async () => {
    await signIn(community.members, { email: 'nobody@c.example', password: 'wrong password' });
    const [entry] = nodes(await every({ kind: 'SIGNED_IN' }, 'first: 1'));
    expect(entry).toMatchObject({ refusal: 'INVALID_CREDENTIALS', person: null, by: null, network: '127.0.0.0/24' });
  });

  it.each([
    [{ personId: 'org_00000000-0000-7000-8000-000000000000' }, 'INVALID_ID'],
    [{ from: '2026-11-26T09:00:00Z', to: '2026-11-26T09:00:00Z' }, 'ENDS_BEFORE_IT_STARTS'],
  ])('are told what is wrong with what they ask for (%j)', async (filter, code) => {
    const query = 'query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { cursor } } }';
    const { errors } = await community.members.ask(query, { filter }, admin);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('others', () => {
  it('see nothing of it: not another’s, nor their own by a token for other things', async () => {
    const bruno = await member(community);
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { audit { edges { cursor } } } } }';
    const of = [{ __typename: 'Person', id: ada.id }];
    for (const who of [bruno, { ...ada, scopes: ['members:write'] }, undefined]) {
      expect((await community.members.ask(query, { of }, who)).data._entities).toEqual([{ audit: null }]);
    }
    expect(await every({}, '', bruno)).toBeNull();
  });
});
