import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import type { Db } from 'mongodb';
import { sections } from '../src/data-export/sections.store.ts';
import { password } from './account-given.ts';
import { forgotten, forgottenForGood, personalTexts, type WellKnown, whereLies } from './erasure-given.ts';
import { faults, mutation, type Payload } from './given.ts';
import { type OpenMembers, openMembers } from './members-in-process.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { wholeLife } from './whole-life-given.ts';

const database = freshDatabase('members_whole_life');
let members: ServiceUnderTest;
let inside: OpenMembers;
let her: WellKnown;
let words: readonly string[];
/** Where she is named, by her id or in words, before she is erased; and what she gets of it. */
let before: readonly string[];
let exported: readonly Payload[];
beforeAll(async () => {
  inside = await openMembers(database.uri);
  const env = { MONGODB_URI: database.uri, ERASURE_WAIT: '0s', JOBS_RECONCILE_EVERY: '1s' };
  members = await startMembersUnderTest(env);
  her = await wholeLife(members, inside);
  words = [...personalTexts, her.email, 'Quercioli 7'];
  before = await namedIn([her.id, ...words]);
  exported = await all();
}, 60_000);
afterAll(async () => {
  await members.close();
  await inside.close();
  await database.drop();
});

const look = <T>(work: (db: Db) => Promise<T>): Promise<T> => members.database(work);
/** The collections in which one of these texts lies. */
async function namedIn(texts: readonly string[]): Promise<readonly string[]> {
  const found = await look((db) => whereLies(db, texts));
  return [...new Set(found.map((place) => place.slice(0, place.indexOf(':'))))];
}
/** All pages of the export, one behind the other. */
async function all(after?: string): Promise<readonly Payload[]> {
  const query = `query ($after: String) { myData { members(after: $after) { sections { name rows } next } } }`;
  const { sections: some, next } = (await members.ask(query, { after }, her)).data.myData.members;
  return next === null ? some : [...some, ...(await all(next))];
}

/** Where nothing is of people, or nothing that could be told to be theirs: for each collection the reason. */
const ofNobody: Readonly<Record<string, string>> = {
  attempts: 'counters, by hashes of networks and addresses, for a quarter of an hour',
  idempotency_keys: 'hashes of keys and inputs, and ids, for ninety days',
  alliances: 'organizations',
  community_reports: 'figures',
  skill_gap_days: 'figures',
  role_demands: 'roles that are open, of projects',
  open_roles: 'roles that are open, of projects',
  signing_keys: 'the service’s own keys',
  singletons: 'who founded the community, once: somebody else, here',
  spine_leases: 'which process does what',
  reader_inbox: 'ids of events that were taken up',
  reader_partitions: 'how far readers are',
  reader_set_aside: 'events that wait, without what they say',
  erasures: 'what comes with the erasure itself',
  erased_persons: 'what comes with the erasure itself',
};

/** What names somebody and is in no copy that they get: for each collection the reason. */
const notExported: Readonly<Record<string, string>> = {
  capacities: 'a row on which commands conflict, with a version',
  commission_bonds: 'a copy of projects’ commitments, which projects exports',
  directory_entries: 'made of the profile, skills and time, which are exported, to be found by',
  idempotency_keys: 'hashes of keys and inputs, and ids, for ninety days',
  issuer_records: 'what lets somebody in, by ids that are secrets, until it expires',
  outbox_partitions: 'a count of what is exported',
  pending_sign_ups: 'nobody’s: whoever began it has not shown that the address is theirs',
  reader_partitions: 'how far readers are, by partition',
  session_holders: 'a row on which commands conflict',
  skill_claimants: 'a count of what is exported',
  taxed_agents: 'a row on which commands conflict',
  team_mates: 'made of projects’ teams, which projects exports',
  team_seats: 'a copy of projects’ teams, which projects exports',
};

/** What stays of somebody under the id, which stands for nobody any more: for each collection the reason. */
const underTheId: Readonly<Record<string, string>> = {
  agent_relationships: 'who took part in an organization, and when: the organization’s',
  audit_entries: 'what was done, without from where, for two years',
  capacity_holds: 'time that commissions had, or did not get',
  clients: 'a partner’s application, which works on',
  commission_bonds: 'who is bound to a commission, until it is over',
  courses: 'the community’s, or an organization’s',
  denials: 'that tokens are refused, for a quarter of an hour',
  endorsements: 'what they vouched for of others',
  erased_persons: 'that all is forgotten, for who restores a copy',
  erasures: 'that it was asked for, and done',
  idempotency_keys: 'hashes of keys and inputs, and ids, for ninety days',
  invitations: 'whom they asked: those people’s',
  memberships: 'that it ended, and when',
  outbox: 'events, without what they say of a person',
  outbox_partitions: 'how many events there are',
  persons: 'the pseudonym',
  reader_partitions: 'how far readers are, by partition',
  team_mates: 'with whom others worked, by which those may endorse each other',
  team_seats: 'who else was in a team, until it is over',
};

describe('a whole life', () => {
  it('is in every collection that there is, but for those that are of nobody', async () => {
    const names = await look(async (db) => (await db.collections()).map(({ collectionName }) => collectionName));
    const untouched = names.filter((name) => !(before.includes(name) || Object.hasOwn(ofNobody, name)));
    expect(untouched).toEqual([]);
  });

  it('is handed over whole: what names her is in the copy that she gets, or it is said why not', () => {
    const filled = new Set(exported.filter(({ rows }) => rows.length > 0).map(({ name }) => name));
    const collections = new Set(sections.filter(({ name }) => filled.has(name)).map(({ collection }) => collection));
    expect(before.filter((name) => !(collections.has(name) || Object.hasOwn(notExported, name)))).toEqual([]);
  });

  it('is handed over without what would let somebody in', () => {
    const text = JSON.stringify(exported);
    expect(text).not.toMatch(/argon2|passwordHash|secretHash|tokenHash/);
    expect(exported.find(({ name }) => name === 'calendarFeed')?.rows).toEqual([
      expect.objectContaining({ id: her.id, withOffers: true }),
    ]);
    expect(exported.find(({ name }) => name === 'clients')?.rows).toMatchObject([{ name: 'Terzo follows' }]);
  });
});

describe('somebody who is erased after it', () => {
  beforeAll(async () => {
    // The part of an organization that she was to have is no tie: she never said yes to it.
    expect(faults(await mutation(members, 'eraseAccount', 'person { id }')({ password }, her))).toEqual([]);
    await forgotten(members, her.id);
    await forgottenForGood(members, her.id);
  }, 60_000);

  it('has left none of her words in any row of any collection, events among them', async () => {
    expect(await look((db) => whereLies(db, words))).toEqual([]);
  });

  it('has left her id where it is said why, and nowhere else', async () => {
    const left = await namedIn([her.id]);
    expect(left.toSorted()).toEqual(Object.keys(underTheId).toSorted());
  });

  it('has left nothing that says from where she came, for whomever she did so', async () => {
    const kept = await look((db) =>
      db
        .collection('audit_entries')
        .find({ $or: [{ personId: her.id }, { by: her.id }] })
        .toArray(),
    );
    expect(kept.filter(({ by, personId }) => by === her.id && personId !== her.id)).not.toEqual([]);
    expect(kept.filter(({ network }) => network !== undefined)).toEqual([]);
  });
});
