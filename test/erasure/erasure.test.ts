import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { password } from '../../services/members/test/account-given.ts';
import {
  forgotten,
  forgottenForGood,
  personalTexts,
  wellKnown,
  whereLies,
} from '../../services/members/test/erasure-given.ts';
import { faults, mutation } from '../../services/members/test/given.ts';
import { callEndpoint } from '../../services/notifications/test/endpoints-given.ts';
import { administrator, askAgent, tell } from '../../services/notifications/test/notifications-under-test.ts';
import { type FourServices, type Name, startFourServices } from './four-services.ts';

let four: FourServices;
let her: Awaited<ReturnType<typeof wellKnown>>;
let texts: readonly string[];
const rowsOf = (name: Name, collection: string, filter: object) =>
  four.services[name].database((db) => db.collection(collection).find(filter).toArray());
const everywhere = async () => {
  const found = await Promise.all(
    four.names.map(async (name) =>
      (await four.services[name].database((db) => whereLies(db, texts))).map((place) => `${name} ${place}`),
    ),
  );
  return found.flat();
};

beforeAll(async () => {
  four = await startFourServices({
    members: { ERASURE_WAIT: '0s' },
    notifications: { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' },
  });
  const { members, notifications } = four.services;
  her = await wellKnown(members);
  texts = [...personalTexts, her.email];
  // All that the others know of her, before she is erased.
  await waitFor(
    'projects to know her',
    async () => (await rowsOf('projects', 'agent_names', { 'personal.name': /Quercioli/ })).length > 0,
  );
  await waitFor(
    'billing to know her',
    async () =>
      (await rowsOf('billing', 'tax_profiles', { 'profiles.lastName': 'Quercioli' })).length > 0 ||
      (await rowsOf('billing', 'tax_profiles', { 'profiles.name': /Quercioli/ })).length > 0,
  );
  await waitFor(
    'notifications to know her',
    async () => (await rowsOf('notifications', 'contacts', { email: her.email })).length > 0,
  );
  await tell(notifications, [her.id], { subject: 'For Zelinda', body: 'A word for Zelinda Quercioli.' });
  const owner = { ...her, scopes: ['webhooks:write', 'events:read', 'notifications:read', 'notifications:write'] };
  const url = 'http://127.0.0.1:1/zelinda';
  const types = ['millepiani.members.organization.registered.v1'];
  await callEndpoint(notifications, 'registerEndpoint', { url, types }, owner);
}, 120_000);
afterAll(() => four.close());

/** Where the id of somebody is left in the services beside members, of which `whole-life.test.ts` says it: for each the reason. */
const underTheId: Readonly<Record<string, string>> = {
  'projects agent_names': 'that the name is gone, so that what comes late brings none',
  'projects erased_persons': 'that all is forgotten, for who restores a copy',
  'projects gone_people': 'that nobody waits for their word',
  'projects pool_aside': 'that nobody is to be found for a role',
  'projects shut_out': 'that nothing live is to be told to them',
  'projects reader_partitions': 'how far readers are, by partition',
  'billing erased_persons': 'that all is forgotten, for who restores a copy',
  'billing membership_subscriptions': 'on which days they were a member: what was called for stays with its invoices',
  'billing reader_partitions': 'how far readers are, by partition',
  'billing tax_profiles': 'that they are gone, so that what comes late brings none',
  'notifications announcements': 'to whom something was announced: its author’s',
  'notifications erased_persons': 'that all is forgotten, for who restores a copy',
  'notifications gone_people': 'that they are told nothing any more',
  'notifications outbox': 'events, without what they say of a person',
  'notifications outbox_partitions': 'how many events there are',
  'notifications reader_partitions': 'how far readers are, by partition',
};

describe('a person who is erased', () => {
  beforeAll(async () => {
    expect((await everywhere()).map((place) => place.split(' ')[0])).toEqual(expect.arrayContaining([...four.names]));
    const erase = mutation(four.services.members, 'eraseAccount', 'person { id }');
    expect(faults(await erase({ password }, her))).toEqual([]);
    for (const name of four.names) await forgotten(four.services[name], her.id);
    // What was told meanwhile is taken up, and goes with the second pass: eleven minutes on, or now.
    await waitFor('projects to hear that she offers nothing', async () => {
      const [row] = await rowsOf('projects', 'pool_availability', { _id: her.id });
      return row?.offers?.length === 0;
    });
    for (const name of four.names) await forgottenForGood(four.services[name], her.id);
  }, 120_000);

  it('is in no row of any service, but for what was announced to her, which is its author’s', async () => {
    const left = await everywhere();
    expect([...new Set(left.map((place) => place.split(':')[0]))]).toEqual([
      // The announcement itself, and that it was announced: whoever announces writes to the community.
      'notifications announcements',
      'notifications outbox',
    ]);
  });

  it('is left under the id, which stands for nobody any more, where it is said why, and nowhere else', async () => {
    const others = four.names.filter((name) => name !== 'members');
    const found = await Promise.all(
      others.map(async (name) =>
        (await four.services[name].database((db) => whereLies(db, [her.id]))).map(
          (place) => `${name} ${place.split(':')[0]}`,
        ),
      ),
    );
    expect(found.flat().toSorted()).toEqual(Object.keys(underTheId).toSorted());
  });

  it('is in no stream that tells of her', async () => {
    await waitFor('the stream', async () => (await four.stream('members')).includes('member.erased'));
    for (const name of ['members', 'projects', 'billing'] as const) {
      const stream = await four.stream(name);
      for (const text of texts) expect([name, stream.includes(text)]).toEqual([name, false]);
    }
  });

  it('is told nothing any more', async () => {
    const { notifications } = four.services;
    const feed = async () => {
      const reader = { id: her.id, scopes: ['notifications:read'] };
      const { agent } = await askAgent(notifications, her.id, 'notifications { edges { node { id } } }', reader);
      return agent.notifications.edges;
    };
    expect(await feed()).toEqual([]);
    await tell(notifications, [her.id, her.mate]);
    expect(await feed()).toEqual([]);
    for (const collection of ['messages', 'preference_sets', 'endpoints', 'contacts']) {
      const rows = await rowsOf('notifications', collection, {
        $or: [{ recipient: her.id }, { _id: her.id }, { ownerId: her.id }],
      });
      expect([collection, rows]).toEqual([collection, []]);
    }
  });

  it('is told of to partners, who have copies too', async () => {
    const query = `query { events(types: ["millepiani.members.member.erased.v1"], first: 10) { edges { node { type json } } } }`;
    const partner = { id: administrator.id, scopes: ['events:read'] };
    const { data, errors } = await four.services.notifications.ask(query, {}, partner);
    expect(errors).toBeUndefined();
    const told: readonly { node: { json: string } }[] = data.events.edges;
    expect(told.map(({ node }) => JSON.parse(node.json).data)).toEqual([expect.objectContaining({ personId: her.id })]);
  });

  it('is in no pool of those who can be found for a role', async () => {
    expect(await rowsOf('projects', 'pool_skills', { personId: her.id })).toEqual([]);
    expect(await rowsOf('projects', 'agent_names', { _id: her.id })).toEqual([{ _id: her.id, personal: null }]);
  });
});
