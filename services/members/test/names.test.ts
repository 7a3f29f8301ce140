import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { found, heard } from './directory-given.ts';
import { eventsOf, mutation, newcomer, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let ada: TestActor;
let greta: TestActor;
beforeAll(async () => {
  members = await startMembersUnderTest();
  [ada, greta] = [await newcomer(members, 'Ada'), await newcomer(members, 'Greta Verdi')];
});
afterAll(() => members.close());

const call = (name: string, by?: TestActor, input: object = {}) =>
  mutation(members, 'changeName', 'person { id name }')({ name, ...input }, by);
const nameOf = async (id: string, reader?: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { name } } }`;
  return (await members.ask(query, { of: [{ __typename: 'Person', id }] }, reader)).data._entities[0].name;
};

describe('what somebody is called', () => {
  it('they say themselves, and all who have it are told', async () => {
    const id = greta.id ?? '';
    expect(await call('Greta Conti', greta)).toEqual({ person: { id, name: 'Greta Conti' }, userErrors: [] });
    expect(await nameOf(id, ada)).toBe('Greta Conti');
    const told = await eventsOf(members, id);
    expect(told.map(({ type, visibility, aggregateversion }) => [type, visibility, aggregateversion])).toEqual([
      ['millepiani.members.person.registered.v1', 'community', 1],
      ['millepiani.members.person.renamed.v1', 'community', 2],
    ]);
    expect(told[1]?.data).toEqual({ personId: id, personal: { name: 'Greta Conti' } });
    // Services that write to her, or name her, hear it with how she is written to.
    const contacts = await eventsOf(members, `${id}#contact`);
    expect(contacts.map(({ aggregateversion, data }) => [aggregateversion, data.personal.name])).toEqual([
      [1, 'Greta Verdi'],
      [2, 'Greta Conti'],
    ]);
    await heard(members);
    expect(await found(members, ada, { filter: { text: 'conti' } })).toEqual(['Greta Conti']);
    expect(await found(members, ada, { filter: { text: 'verdi' } })).toEqual([]);
    const audited = await members.database((db) =>
      db.collection('audit_entries').find({ personId: id, kind: 'NAME_CHANGED' }).toArray(),
    );
    expect(audited).toMatchObject([{ by: id }]);
    expect(JSON.stringify(audited)).not.toMatch(/Verdi|Conti/);
  });

  it('is told once, and not where it is the same', async () => {
    const fabio = await newcomer(members, 'Fabio');
    const input = { idempotencyKey: nextKey() };
    await Promise.all([1, 2, 3].map(() => call('Fabio Neri', fabio, input)));
    expect((await call('Fabio Neri', fabio)).userErrors).toEqual([]);
    expect(await eventsOf(members, fabio.id ?? '')).toHaveLength(2);
  });

  it('is one of two names that are said at once', async () => {
    const dario = await newcomer(members, 'Dario');
    const names = ['Dario Uno', 'Dario Due'];
    await Promise.all(names.map((name) => call(name, dario)));
    const told = await eventsOf(members, dario.id ?? '');
    expect(told.map(({ aggregateversion }) => aggregateversion)).toEqual([1, 2, 3]);
    expect(await nameOf(dario.id ?? '', ada)).toBe(told[2]?.data.personal.name);
  });
});
