import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maxMinor } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { ada, at, javaSkill } from '../../test/given.ts';
import { aMatch, anIntent, aPublished, aThing, expiresAt, noticeInEveryState } from '../../test/notices-given.ts';
import { AllianceStore } from './alliances.store.ts';
import { CorruptNotice, placeOf } from './notice-document.store.ts';
import { NoticeboardStore, type NoticeFilter, StaleNotice } from './noticeboard.store.ts';
import type { Match, Proposal } from './proposal.ts';
import { ResponseStore } from './responses.store.ts';

const database = freshDatabase('projects_noticeboard_store');
let connection: Connection;
let store: NoticeboardStore;
let responses: ResponseStore;
let alliances: AllianceStore;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  store = new NoticeboardStore(connection);
  responses = new ResponseStore(connection);
  alliances = new AllianceStore(connection);
  await prepareStore(connection);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

type Session = Parameters<Parameters<typeof inTransaction>[1]>[0];
const write = <T>(work: (session: Session) => Promise<T>) => inTransaction(connection, work);
const insert = async <P extends Proposal>(proposal: P): Promise<P> => {
  await write((session) => store.insert(session, proposal));
  return proposal;
};
const rows = (name = 'proposals') => connection.collection<{ _id: string }>(name);
const first = { limit: 10, after: undefined };
const find = async (filter: Partial<NoticeFilter>) => {
  const asked = { audiences: ['public', 'community'], state: 'PUBLISHED' as const, ...filter };
  return (await store.page(asked, first)).map(({ id }) => id);
};
async function planFor(filter: object, sort: Record<string, 1 | -1>, name?: string): Promise<string> {
  const { queryPlanner } = await rows(name).find(filter).sort(sort).explain('queryPlanner');
  const plan = JSON.stringify(queryPlanner.winningPlan, (_, value) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  return plan;
}

describe('the store of proposals', () => {
  it('gives back every state as it was put in', async () => {
    const intents = [anIntent({ rate: { amount: String(maxMinor), currency: 'JPY' } }), aThing({ share: 'A fifth' })];
    const alliance = newId('ali');
    const allied = { visibility: 'ALLIANCE' as const, allianceId: alliance };
    for (const change of [{ intents }, { ...allied, intents: [anIntent({ rate: null })] }]) {
      for (const proposal of Object.values(noticeInEveryState(change, { alliances: [alliance] }))) {
        const own = await insert({ ...proposal, id: newId('prp') });
        expect(await store.find(own.id)).toStrictEqual(own);
      }
    }
    const answers: readonly Match[] = [
      { by: 'PROPOSAL', proposalId: newId('prp'), partnerId: newId('org') },
      { by: 'RESPONSE', responseId: newId('rsp'), partnerId: newId('per') },
      aMatch,
    ];
    for (const match of answers) {
      const { matched } = noticeInEveryState();
      const own = await insert({ ...matched, id: newId('prp'), match });
      expect(await store.loader().load(own.id)).toStrictEqual(own);
    }
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const { draft, published } = noticeInEveryState();
    await insert(draft);
    const replace = () => write((session) => store.replace(session, 1, published));
    await replace();
    expect(await store.find(draft.id)).toStrictEqual(published);
    await expect(replace()).rejects.toThrow(StaleNotice);
    await rows().updateOne({ _id: draft.id }, { $unset: { publishedAt: 1 } });
    await expect(store.find(draft.id)).rejects.toThrow(CorruptNotice);
    await rows().deleteOne({ _id: draft.id });
  });
});

describe('looking for proposals', () => {
  it('finds what one may see by all that is asked, the newest first', async () => {
    const title = 'Zenith';
    const [work, thing, open] = [
      await insert(aPublished({ title: `${title} one` })),
      await insert(aPublished({ title: `${title} two`, kind: 'OFFER', intents: [aThing()] })),
      await insert(aPublished({ title: `${title} three`, visibility: 'PUBLIC' })),
    ];
    const { draft } = noticeInEveryState({ title });
    await insert({ ...draft, id: newId('prp') });
    const all = [open, thing, work].map(({ id }) => id);
    expect(await find({ text: 'zenith' })).toEqual(all);
    expect(await find({ text: 'ZÉNITH oak' })).toEqual([thing.id]);
    expect(await find({ text: 'zenith', kind: 'OFFER' })).toEqual([thing.id]);
    expect(await find({ text: 'zenith', skill: javaSkill })).toEqual([open.id, work.id]);
    expect(await find({ text: 'zenith', audiences: ['public'] })).toEqual([open.id]);
    expect(await find({ text: 'zenith', visibility: 'PUBLIC' })).toEqual([open.id]);
    expect(await find({ text: 'zenith', state: 'DRAFT' })).toEqual([]);
    expect(await find({ text: 'zenith', state: 'DRAFT', audiences: [ada] })).toHaveLength(1);
    expect(await find({ text: '?' })).toEqual([]);
    const [second] = await store.page(
      { audiences: ['public', 'community'], state: 'PUBLISHED', text: title },
      { limit: 1, after: placeOf(open) },
    );
    expect(second?.id).toBe(thing.id);
  });

  it('reads for somebody the newest of what they can do, of what they need, and of all', async () => {
    const skill = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001';
    const request = await insert(aPublished({ intents: [anIntent({ skill })] }));
    const offer = await insert(aPublished({ kind: 'OFFER', intents: [anIntent({ skill })] }));
    const audiences = ['community'];
    const idsOf = async (question: { skills: string[]; needs: string[] }) =>
      (await store.mayFit({ audiences, ...question })).map(({ id }) => id);
    const both = await idsOf({ skills: [skill], needs: [skill] });
    expect(both).toEqual(expect.arrayContaining([request.id, offer.id]));
    expect(new Set(both).size).toBe(both.length);
    // Newer ones than the board reads of all, without the skill.
    const many = Array.from({ length: 200 }, () => aPublished({ intents: [aThing()] }));
    await write(async (session) => {
      for (const one of many) await store.insert(session, one);
    });
    expect(await idsOf({ skills: [skill], needs: [] })).toContain(request.id);
    expect(await idsOf({ skills: [skill], needs: [] })).not.toContain(offer.id);
    expect(await idsOf({ skills: [], needs: [] })).toHaveLength(200);
  });

  it('is answered by indexes, whatever is asked', async () => {
    const keys = { $in: ['public *', 'community *'] };
    const states = { state: 'PUBLISHED', kind: { $in: ['REQUEST', 'OFFER'] } };
    expect(await planFor({ keys, ...states }, { place: -1 })).toContain('keys_1_state_1_kind_1_place_-1');
    expect(await planFor({ ownerId: ada, audience: { $in: [ada] } }, { place: -1 })).toContain('ownerId_1_place_-1');
    expect(await planFor({ state: 'PUBLISHED', expiresAt: { $lte: at } }, { expiresAt: 1 })).toContain('expiresAt_1');
    expect(await planFor({ proposalId: newId('prp') }, { _id: -1 }, 'proposal_responses')).toContain('proposalId_1');
    expect(await planFor({ personId: ada }, {}, 'proposal_responses')).toContain('personId_1');
    expect(await planFor({ organizationIds: { $in: [newId('org')] } }, {}, 'alliances')).toContain('organizationIds_1');
  });
});

describe('an agent’s proposals', () => {
  it('are those that one may see, page by page, for many agents at once', async () => {
    const [owner, other] = [newId('per'), newId('org')];
    const own = (change: object = {}) => ({ ...change, ownerId: owner });
    const context = { agents: [owner, other] };
    const { draft } = noticeInEveryState(own(), context);
    const seen = await insert(aPublished(own({ visibility: 'PUBLIC' }), context));
    await insert({ ...draft, id: newId('prp') });
    const ask = (audiences: readonly string[]) => {
      const loader = store.ownerLoader(async () => audiences);
      const page = { limit: 5, after: undefined };
      return Promise.all([
        loader.load({ ownerId: owner, state: undefined, page }),
        loader.load({ ownerId: owner, state: 'DRAFT', page }),
        loader.load({ ownerId: other, state: undefined, page }),
        loader.load({ ownerId: owner, state: undefined, page: { ...page, after: placeOf(seen) } }),
      ]);
    };
    const counts = async (...audiences: string[]) => (await ask(audiences)).map((list) => list.length);
    expect(await counts('public')).toEqual([1, 0, 0, 0]);
    expect(await counts('public', owner)).toEqual([2, 1, 0, 1]);
    expect((await store.publishedOf([owner, other])).map(({ id }) => id)).toEqual([seen.id]);
    expect(await store.openOf(owner)).toHaveLength(2);
  });

  it('are counted by turns, the published ones of one owner, until the owner is forgotten', async () => {
    const owner = newId('per');
    const own = { agents: [owner] };
    const { draft, published: one, matched } = noticeInEveryState({ ownerId: owner }, own);
    for (const notice of [draft, one, matched]) await insert({ ...notice, id: newId('prp') });
    await insert(aPublished({ ownerId: owner }, own));
    const count = () => write((session) => store.countInTurn(session, owner));
    expect([await count(), await write((session) => store.countInTurn(session, newId('per')))]).toEqual([2, 0]);
    // Of two at the same time, the second sees what the first put there.
    const publish = async () =>
      write(async (session) => {
        const before = await store.countInTurn(session, owner);
        await store.insert(session, { ...aPublished({ ownerId: owner }, own), id: newId('prp') });
        return before;
      });
    expect((await Promise.all([publish(), publish(), publish()])).toSorted()).toEqual([2, 3, 4]);
    await store.forget(owner);
    const turns = rows('proposal_owners');
    expect(await turns.countDocuments({ _id: owner })).toBe(0);
    expect(await count()).toBe(0);
  });

  it('are due when their time is up, the longest due first', async () => {
    await rows().deleteMany({});
    const soon = await insert(aPublished());
    const sooner = await insert(aPublished({ expiresAt: new Date(expiresAt.getTime() - 1) }));
    await insert(noticeInEveryState().matched);
    expect((await store.due(expiresAt, 5)).map(({ id }) => id)).toEqual([sooner.id, soon.id]);
    expect(await store.due(at, 5)).toEqual([]);
  });
});

describe('responses', () => {
  it('are one of a person to a proposal', async () => {
    const [proposalId, other, personId] = [newId('prp'), newId('prp'), newId('per')];
    const put = (id = newId('rsp'), to = proposalId, by = personId) =>
      write((session) => responses.insert(session, { id, proposalId: to, personId: by, note: 'I could', at }));
    const [mine, theirs] = [newId('rsp'), newId('rsp')];
    await put(mine);
    await put(theirs, proposalId, newId('per'));
    await put(newId('rsp'), other);
    await expect(put()).rejects.toThrow('E11000');
    const response = { id: mine, proposalId, personId, note: 'I could', at };
    expect(await responses.find(mine)).toStrictEqual(response);
    expect(await responses.by(personId, proposalId)).toStrictEqual(response);
    expect(await responses.ownLoader(personId).loadMany([newId('prp'), proposalId])).toEqual([undefined, response]);
    expect(await responses.ownLoader(undefined).load(proposalId)).toBeUndefined();
    expect(await responses.loader().loadMany([newId('rsp'), mine])).toEqual([undefined, response]);
    const list = async (after?: string) =>
      (await responses.pageLoader().load({ proposalId, page: { limit: 5, after } })).map(({ id }) => id);
    expect([await list(), await list(theirs)]).toEqual([[theirs, mine], [mine]]);
    await responses.forget(personId, [proposalId]);
    expect(await rows('proposal_responses').countDocuments()).toBe(0);
  });
});

describe('alliances', () => {
  it('are of their organizations, as long as they are there', async () => {
    const [aurora, officina, id] = [newId('org'), newId('org'), newId('ali')];
    await write((session) => alliances.put(session, { id, organizationIds: [aurora, officina] }));
    expect(await alliances.of([officina, newId('org')])).toEqual([{ id, organizationIds: [aurora, officina] }]);
    expect([await alliances.of([]), await alliances.of([newId('org')])]).toEqual([[], []]);
    await write((session) => alliances.remove(session, id));
    expect(await alliances.of([aurora])).toEqual([]);
  });
});
