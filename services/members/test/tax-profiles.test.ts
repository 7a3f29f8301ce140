import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { eventsOf, faults, mutation, newcomer, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { aurora, comune, fabio, lumen } from './tax-given.ts';

let members: ServiceUnderTest;
let [ada, bruno, carla]: TestActor[] = [];
beforeAll(async () => {
  members = await startMembersUnderTest();
  [ada, bruno, carla] = [
    await newcomer(members, 'Ada'),
    await newcomer(members, 'Bruno'),
    await newcomer(members, 'Carla'),
  ];
});
afterAll(() => members.close());

const fields = `id validFrom validTo name firstName lastName vatNumber fiscalCode regime isWithholdingAgent isPublicBody
  socialFund { kind rate } iban address { street postalCode city province country } recipientCode certifiedMail version
  agent { id }`;
const setTaxProfile = (input: object, actor?: TestActor) =>
  mutation(members, 'setTaxProfile', `taxProfile { ${fields} }`)({ validFrom: '2026-01-01', ...input }, actor);
const register = (input: object, actor: TestActor | undefined) =>
  mutation(
    members,
    'registerOrganization',
    'organization { id state version taxProfile { name validFrom } }',
  )({ name: 'Studio Aurora', country: 'IT', owners: [{ personId: actor?.id, share: '100%' }], ...input }, actor);

async function profilesOf(type: string, id: string, reader?: TestActor, args = '(first: 10)') {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} {
    taxProfiles${args} { edges { cursor node { validFrom validTo name } } pageInfo { hasNextPage endCursor } }
  } } }`;
  return (await members.ask(query, { of: [{ __typename: type, id }] }, reader)).data._entities[0].taxProfiles;
}
const names = (page: { edges: { node: { name: string } }[] }) => page.edges.map(({ node }) => node.name);

describe('a person’s tax profile', () => {
  it('is said by the person, in one form, and told within the community alone', async () => {
    const iban = 'it76 u050 3401 6000 0000 0777 001';
    const said = await setTaxProfile({ agentId: bruno?.id, profile: { ...fabio, iban } }, bruno);
    expect(said.userErrors).toEqual([]);
    const { address, ...facts } = fabio;
    expect(said.taxProfile).toEqual({
      ...{ ...facts, id: expect.stringMatching(/^tax_/), name: 'Fabio Ferri', validFrom: '2026-01-01', validTo: null },
      ...{ iban: 'IT76U0503401600000000777001', isWithholdingAgent: false, isPublicBody: false },
      ...{ address, recipientCode: null, certifiedMail: null, version: 1, agent: { id: bruno?.id } },
    });
    const [event] = await eventsOf(members, said.taxProfile.id);
    expect(event).toMatchObject({
      type: 'millepiani.members.tax-profile.changed.v1',
      visibility: 'internal',
      partitionkey: bruno?.id,
      data: {
        taxProfileId: said.taxProfile.id,
        agentId: bruno?.id,
        validFrom: '2026-01-01',
        validTo: null,
        personal: {
          ...{ name: 'Fabio Ferri', firstName: 'Fabio', lastName: 'Ferri', regime: 'RF19' },
          ...{ socialFund: { kind: 'INPS', rate: '0.04' }, iban: 'IT76U0503401600000000777001' },
          ...{ vatNumber: '02468130162', recipientCode: null, certifiedMail: null },
        },
      },
    });
    // Outside `personal`, where erasure finds it, nothing of it is told.
    expect(Object.keys(event?.data).toSorted()).toEqual([
      'agentId',
      'personal',
      'taxProfileId',
      'validFrom',
      'validTo',
    ]);
  });

  it('ends where the next one begins, and is corrected for its own day', async () => {
    const dora = await newcomer(members, 'Dora');
    const said = (validFrom: string, lastName: string) =>
      setTaxProfile({ agentId: dora.id, validFrom, profile: { ...fabio, lastName } }, dora);
    const { taxProfile: first } = await said('2026-01-01', 'Uno');
    await said('2026-07-01', 'Due');
    const { taxProfile: again } = await said('2026-01-01', 'Primo');
    expect(again).toMatchObject({ id: first.id, validTo: '2026-07-01', name: 'Fabio Primo', version: 3 });
    expect((await said('2026-01-01', 'Primo')).taxProfile.version).toBe(3);
    expect((await profilesOf('Person', dora.id, dora)).edges.map(({ node }: { node: object }) => node)).toEqual([
      { validFrom: '2026-07-01', validTo: null, name: 'Fabio Due' },
      { validFrom: '2026-01-01', validTo: '2026-07-01', name: 'Fabio Primo' },
    ]);
    expect((await eventsOf(members, first.id)).map(({ data }) => [data.validTo, data.personal.lastName])).toEqual([
      [null, 'Uno'],
      ['2026-07-01', 'Uno'],
      ['2026-07-01', 'Primo'],
    ]);
    const on =
      'a: taxProfile(on: "2026-06-30") { name } b: taxProfile(on: "2026-07-01") { name } c: taxProfile(on: "2025-12-31") { name }';
    expect((await members.ask(`{ viewer { ${on} now: taxProfile { name } } }`, {}, dora)).data.viewer).toMatchObject({
      ...{ a: { name: 'Fabio Primo' }, b: { name: 'Fabio Due' }, c: null },
    });
  });

  it('of many said at once never overlaps', async () => {
    const elio = await newcomer(members, 'Elio');
    const days = ['2026-03-01', '2026-01-01', '2026-02-01', '2026-05-01', '2026-04-01', '2026-01-01'];
    const answers = await Promise.all(
      days.map((validFrom, at) =>
        setTaxProfile({ agentId: elio.id, validFrom, profile: { ...fabio, lastName: `N${at}` } }, elio),
      ),
    );
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    const { edges } = await profilesOf('Person', elio.id, elio);
    const spans = edges.map(({ node }: { node: { validFrom: string; validTo: string } }) => [
      node.validFrom,
      node.validTo,
    ]);
    expect(spans.toReversed()).toEqual([
      ['2026-01-01', '2026-02-01'],
      ['2026-02-01', '2026-03-01'],
      ['2026-03-01', '2026-04-01'],
      ['2026-04-01', '2026-05-01'],
      ['2026-05-01', null],
    ]);
  });

  it('is seen by the person alone, by whatever way one asks', async () => {
    const { taxProfile } = await setTaxProfile({ agentId: carla?.id, profile: fabio }, carla);
    const administrator = { id: ada?.id ?? '', scopes: ['members:write', 'members:administer'] };
    const entity = async (actor?: TestActor) => {
      const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on TaxProfile { name } } }';
      return (await members.ask(query, { of: [{ __typename: 'TaxProfile', id: taxProfile.id }] }, actor)).data
        ._entities[0];
    };
    expect([await entity(carla), await entity(administrator), await entity(ada), await entity()]).toEqual([
      { name: 'Fabio Ferri' },
      null,
      null,
      null,
    ]);
    const id = carla?.id ?? '';
    expect(await profilesOf('Person', id, carla)).not.toBeNull();
    expect([await profilesOf('Person', id, administrator), await profilesOf('Person', id)]).toEqual([null, null]);
  });

  it('is paged by day', async () => {
    const franca = await newcomer(members, 'Franca');
    for (const validFrom of ['2024-01-01', '2025-01-01', '2026-01-01'])
      await setTaxProfile(
        { agentId: franca.id, validFrom, profile: { ...fabio, lastName: validFrom.slice(0, 4) } },
        franca,
      );
    const first = await profilesOf('Person', franca.id, franca, '(first: 2)');
    expect([names(first), first.pageInfo.hasNextPage]).toEqual([['Fabio 2026', 'Fabio 2025'], true]);
    const second = await profilesOf('Person', franca.id, franca, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect([names(second), second.pageInfo.hasNextPage]).toEqual([['Fabio 2024'], false]);
  });

  it('is refused with what is wrong and where, and then nothing is stored', async () => {
    const gino = await newcomer(members, 'Gino');
    const bad = { ...fabio, vatNumber: '02468130163', address: { ...fabio.address, postalCode: 'x' } };
    expect(faults(await setTaxProfile({ agentId: gino.id, profile: bad }, gino))).toEqual([
      'INVALID_VAT_NUMBER input.profile.vatNumber',
      'INVALID_POSTAL_CODE input.profile.address.postalCode',
    ]);
    expect((await profilesOf('Person', gino.id, gino)).edges).toEqual([]);
    const said = (agentId: string, actor?: TestActor) => setTaxProfile({ agentId, profile: fabio }, actor);
    expect(faults(await said(gino.id, ada))).toEqual(['FORBIDDEN input.agentId']);
    expect(faults(await said(gino.id))).toEqual(['FORBIDDEN input.agentId']);
    expect(faults(await said(gino.id, { ...gino, scopes: [] }))).toEqual(['FORBIDDEN input.agentId']);
    expect(faults(await said('per_none', gino))).toEqual(['INVALID_ID input.agentId']);
    for (const kind of ['per', 'org']) {
      const nobody = `${kind}_00000000-0000-7000-8000-000000000000`;
      expect(faults(await said(nobody, gino))).toEqual(['AGENT_NOT_FOUND input.agentId']);
    }
  });

  it('by one key is said once, at the same time too', async () => {
    const hana = await newcomer(members, 'Hana');
    const input = { idempotencyKey: nextKey(), agentId: hana.id, profile: fabio };
    const answers = await Promise.all(Array.from({ length: 4 }, () => setTaxProfile(input, hana)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await eventsOf(members, answers[0]?.taxProfile.id)).toHaveLength(1);
    expect(faults(await setTaxProfile({ ...input, validFrom: '2027-01-01' }, hana))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
  });
});

describe('an organization’s tax profile', () => {
  it('is said and seen by its owners alone', async () => {
    const { organization } = await register({}, ada);
    const said = await setTaxProfile({ agentId: organization.id, profile: aurora }, ada);
    expect(said.taxProfile).toMatchObject({
      vatNumber: '01234560165',
      isWithholdingAgent: true,
      agent: { id: organization.id },
    });
    expect(faults(await setTaxProfile({ agentId: organization.id, profile: aurora }, bruno))).toEqual([
      'FORBIDDEN input.agentId',
    ]);
    expect(names(await profilesOf('Organization', organization.id, ada))).toEqual(['Studio Aurora']);
    expect(await profilesOf('Organization', organization.id, bruno)).toBeNull();
  });

  it('comes with its registration: a client abroad, a public body', async () => {
    const { organization } = await register({ name: 'Lumen GmbH', country: 'DE', taxProfile: lumen }, bruno);
    expect(organization).toMatchObject({ state: 'REGISTERED', taxProfile: { name: 'Lumen GmbH' } });
    const [event] = await members.database((db) =>
      db
        .collection('outbox')
        .find({ partitionkey: organization.id, type: /tax-profile/ })
        .toArray(),
    );
    expect(event?.data.personal).toMatchObject({
      ...{ vatNumber: '294518730', regime: null, isPublicBody: false, recipientCode: null },
      address: { country: 'DE', province: null },
    });
    const { organization: borgo } = await register({ name: 'Comune di Borgo', taxProfile: comune }, carla);
    expect(names(await profilesOf('Organization', borgo.id, carla))).toEqual(['Comune di Borgo']);
  });

  it('that is wrong keeps the organization from being registered', async () => {
    const taxProfile = { ...comune, recipientCode: null };
    const refused = await register({ name: '', taxProfile }, carla);
    expect(faults(refused)).toEqual(['TOO_SHORT input.name', 'RECIPIENT_CODE_MISSING input.taxProfile.recipientCode']);
    const dino = await newcomer(members, 'Dino');
    await register({ taxProfile }, dino);
    const query = '{ viewer { organizations { edges { node { id } } } } }';
    expect((await members.ask(query, {}, dino)).data.viewer.organizations.edges).toEqual([]);
  });

  it('of one that is only proposed is seen by those alone who are to own it', async () => {
    const owners = [ada, bruno].map((one) => ({ personId: one?.id, share: '50%' }));
    const { organization } = await register({ owners, taxProfile: aurora }, ada);
    expect(names(await profilesOf('Organization', organization.id, bruno))).toEqual(['Studio Aurora']);
    expect(faults(await setTaxProfile({ agentId: organization.id, profile: aurora }, carla))).toEqual([
      'AGENT_NOT_FOUND input.agentId',
    ]);
  });
});
