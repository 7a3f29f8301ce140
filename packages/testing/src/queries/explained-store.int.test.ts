import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClientSession, type Collection, MongoClient } from 'mongodb';
import { freshDatabase } from '../databases.ts';
import { type CasesOf, type Exceptions, Explainer, explained } from './explained-store.ts';
import { monitored, Recorder } from './recorder.ts';

interface Row {
  _id: number;
  owner: string;
  state: string;
  at: number;
}

/** A store that asks well and badly. */
class Store {
  readonly #rows: Collection<Row>;

  constructor(client: MongoClient) {
    this.#rows = client.db().collection<Row>('rows');
  }

  find(owner: string): Promise<Row[]> {
    return this.#rows.find({ owner }).sort({ at: 1 }).limit(5).toArray();
  }

  scan(state: string): Promise<Row[]> {
    return this.#rows.find({ state }).toArray();
  }

  sort(owner: string): Promise<Row[]> {
    return this.#rows.find({ owner }).sort({ state: 1 }).toArray();
  }

  filter(owner: string): Promise<Row[]> {
    return this.#rows.find({ owner, state: 'rare' }).toArray();
  }

  async replace(session: ClientSession, owner: string): Promise<void> {
    await this.#rows.updateMany({ owner }, { $set: { state: 'other' } }, { session });
    await this.#rows.deleteMany({ owner, at: { $lt: 100 } }, { session });
  }

  count(owner: string): Promise<number> {
    return this.#rows.countDocuments({ owner });
  }

  rest(): number {
    return 7;
  }
}

const database = freshDatabase('explained');
let client: MongoClient;
let recorder: Recorder;
beforeAll(async () => {
  client = await MongoClient.connect(monitored(database.uri));
  recorder = new Recorder(client);
  const rows = Array.from({ length: 400 }, (_, at) => ({
    ...{ _id: at, owner: `owner ${at % 4}`, state: at % 100 === 0 ? 'rare' : 'usual', at },
  }));
  const collection = client.db().collection<Row>('rows');
  await collection.insertMany(rows);
  await collection.createIndex({ owner: 1, at: 1 });
  await collection.createIndex({ owner: 1 });
  await collection.createIndex({ at: 1, owner: 1 });
});
afterAll(async () => {
  await client.close();
  await database.drop();
});

const cases: CasesOf<Store> = {
  find: (store) => store.find('owner 0'),
  scan: (store) => store.scan('rare'),
  sort: (store) => store.sort('owner 0'),
  filter: (store) => store.filter('owner 0'),
  replace: (store, session) => store.replace(session, 'owner 1'),
  count: (store) => store.count('owner 2'),
  rest: async (store) => store.rest(),
};
const outcomeOf = async (method: string, exceptions: Exceptions = {}, changed: Partial<CasesOf<Store>> = {}) => {
  const store = explained('Store', new Store(client), { ...cases, ...changed });
  return new Explainer(client, recorder, exceptions).outcome(store, method);
};
const complaintsOf = async (...args: Parameters<typeof outcomeOf>) => (await outcomeOf(...args)).complaints;

describe('what a store asks', () => {
  it('is explained, and nothing is said where an index answers it', async () => {
    const { explanations, complaints } = await outcomeOf('find');
    expect(complaints).toEqual([]);
    expect(explanations).toMatchObject([{ plan: { indexes: ['owner_1_at_1'], keysExamined: 5, found: 5 } }]);
    expect(await complaintsOf('count')).toEqual([]);
  });

  it.each([
    ['scan', 'reads a whole collection'],
    ['sort', 'sorts in memory'],
    ['filter', 'looks at much more than it finds'],
    ['rest', 'sends nothing'],
  ])('is complained of where it does not: %s', async (method, complaint) => {
    const complaints = await complaintsOf(method);
    expect(complaints.join()).toContain(`Store.${method} ${complaint}`);
    expect(complaints.join()).toContain('or list it among the exceptions');
  });

  it('says little where it finds nothing', async () => {
    const [complaint] = await complaintsOf('find', {}, { find: (store) => store.find('nobody') });
    expect(complaint).toContain('Store.find finds nothing');
  });

  it('is undone where it writes in the case’s transaction, and is explained by what is there', async () => {
    const { explanations, complaints } = await outcomeOf('replace');
    expect(complaints).toEqual([]);
    expect(explanations.map(({ plan: { found } }) => found)).toEqual([100, 25]);
    expect(await client.db().collection('rows').countDocuments({ state: 'other' })).toBe(0);
  });

  it('is to be asked by its case', async () => {
    const complaints = await complaintsOf('count', {}, { count: (store) => store.find('owner 0') });
    expect(complaints).toEqual(['Store.count is not called by its case']);
  });

  it('is asked of each method: one without a case is named, and a case without a method', () => {
    const { count: _, ...others } = cases;
    const given: Readonly<Record<string, CasesOf<Store>['count']>> = { ...others, gone: cases.find };
    // What a compiler says of the cases, too.
    const { unmatched } = explained<object>('Store', new Store(client), given as CasesOf<object>);
    expect(unmatched).toEqual(['Store.count has no case', 'Store.gone is no method']);
  });

  it('may be excused by a reason, which is named when nothing needs it any more', async () => {
    const reason = 'there are few';
    const exceptions: Exceptions = {
      'Store.sort': [{ fault: 'sort', reason, collections: ['rows'] }],
      'Store.scan': [{ fault: 'scan', reason, collections: ['others'] }],
    };
    const explainer = new Explainer(client, recorder, exceptions);
    const store = explained('Store', new Store(client), cases);
    expect((await explainer.outcome(store, 'sort')).complaints).toEqual([]);
    expect((await explainer.outcome(store, 'scan')).complaints.join()).toContain('reads a whole collection');
    expect(explainer.unneeded()).toEqual(['Store.scan scan']);
  });

  it('leaves over the indexes that nothing needs: none finds by one, and another begins as the other does', async () => {
    const explainer = new Explainer(client, recorder, {});
    const store = explained('Store', new Store(client), cases);
    for (const method of store.methods) await explainer.outcome(store, method);
    expect(await explainer.unusedIndexes()).toEqual(['rows at_1_owner_1', 'rows owner_1']);
  });

  it('is not heard of a client that says nothing', async () => {
    const silent = await MongoClient.connect(database.uri);
    await expect(new Recorder(silent).during(async () => undefined)).rejects.toThrow('Nothing was heard');
    await silent.close();
  });
});
