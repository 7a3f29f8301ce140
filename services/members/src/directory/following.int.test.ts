import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import { stallableProxy } from '@millepiani/testing/stallable-proxy';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Db, MongoClient } from 'mongodb';
import { entryOf, idAt, shown } from '../../test/entries-given.ts';
import { type EntryDocument, toDocument } from './directory-document.store.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { openFeed } from './directory-feed.store.ts';
import { DirectoryFollower, DirectoryNotThere } from './following.adapter.ts';
import { anybody } from './token.ts';

const database = freshDatabase('members_following');
let client: MongoClient;
let db: Db;
const warnings: string[] = [];
const log = {
  error: () => undefined,
  info: () => undefined,
  warn: (_: object, text: string) => void warnings.push(text),
};
const follow = (uri = database.uri) => new DirectoryFollower(openFeed(uri), log as never);
let follower: DirectoryFollower;
const entries = () => db.collection<EntryDocument>('directory_entries');
const put = (entry: DirectoryEntry) => entries().replaceOne({ _id: entry.id }, toDocument(entry), { upsert: true });
const names = async (one = follower) =>
  (await one.list())
    .walk({ tokens: [anybody], order: 'NAME', after: undefined })
    .map(({ name }) => name)
    .toArray();
const until = (what: string, wanted: readonly string[], one = follower) =>
  waitFor(what, async () => JSON.stringify(await names(one)) === JSON.stringify(wanted));

beforeAll(async () => {
  client = await MongoClient.connect(database.uri);
  db = client.db();
  await entries().createIndex({ byName: 1 }, { name: 'by-name' });
  follower = follow();
});
afterAll(async () => {
  await follower.stop();
  await client.close();
  await database.drop();
});

describe('a list that follows the entries', () => {
  it('is there though the database was not when it was first asked', async () => {
    const proxy = await stallableProxy(new URL(database.uri));
    const url = new URL(proxy.url);
    url.searchParams.delete('replicaSet');
    url.searchParams.set('directConnection', 'true');
    proxy.stall();
    const late = follow(url.toString());
    late.start();
    await waitFor('a first try in vain', async () => warnings.includes('the directory is read anew'));
    proxy.goOn();
    expect(await names(late)).toEqual([]);
    late.check();
    await late.stop();
    await proxy.close();
  });

  it('has those that were there, and then what changes, each way', async () => {
    await put(entryOf(1, { name: 'Ada' }));
    await put(entryOf(2, { name: 'Bruno' }));
    expect(await names()).toEqual(['Ada', 'Bruno']);
    follower.check();
    await put(entryOf(3, { name: 'Carla' }));
    await until('one more', ['Ada', 'Bruno', 'Carla']);
    await put(entryOf(1, { name: 'Zoe' }));
    await until('another name', ['Bruno', 'Carla', 'Zoe']);
    await entries().deleteOne({ _id: idAt(2) });
    await until('one less', ['Carla', 'Zoe']);
  });

  it('has all that an entry says', async () => {
    const free = {
      ...{ since: 20_000, firm: Uint16Array.of(0, 480, 65_535), tentative: Uint16Array.of(60), until: 20_400 },
      across: [{ first: 20_001, last: 20_002, minutes: 90, firmness: 'FIRM' as const }],
      holds: [{ from: new Date(1), to: new Date(2), minutes: 30, mayUseTentative: true }],
    };
    const place = { country: 'IT', city: 'Lodi' };
    const entry = entryOf(4, { name: 'Whole', free, place, languages: ['it'], skillUris: ['x'] });
    await put(entry);
    await until('it', ['Carla', 'Whole', 'Zoe']);
    expect(shown((await follower.list()).get(entry.id))).toEqual(shown(entry));
    await entries().deleteOne({ _id: entry.id });
  });

  it('is right for who begins while there is much going on', async () => {
    let isOver = false;
    const writing = (async () => {
      for (let number = 0; !isOver; number = (number + 1) % 40)
        await put(entryOf(100 + number, { name: `W${number}` }));
    })();
    const others = [follow(), follow()];
    try {
      for (const one of others) expect((await names(one)).length).toBeGreaterThan(1);
      await put(entryOf(5, { name: 'Last' }));
      for (const one of others) await waitFor('the last', async () => (await names(one)).includes('Last'));
    } finally {
      isOver = true;
      await writing;
      await Promise.all(others.map((one) => one.stop()));
    }
    await entries().deleteMany({ _id: { $gte: idAt(5) } });
    await until('few again', ['Carla', 'Zoe']);
  });

  it('is read anew when somebody else was at the entries, and shows what is there then', async () => {
    await entries().updateOne({ _id: idAt(3) }, { $set: { name: 'Clara', byName: `clara ${idAt(3)}` } });
    await until('what was changed behind its back', ['Clara', 'Zoe']);
    expect(warnings).toContain('the directory is read anew');
  });

  it('goes on when what it asks is killed', async () => {
    const admin = client.db('admin');
    const looks = [{ $currentOp: { allUsers: true } }];
    const ours = await waitFor('it asks for changes', async () => {
      const all = await admin.aggregate(looks, { readConcern: { level: 'local' } }).toArray();
      return all.find(({ appName, ns, op }) => {
        return appName === 'members-directory' && op === 'getmore' && String(ns).startsWith(`${db.databaseName}.`);
      });
    });
    await admin.command({ killOp: 1, op: ours.opid });
    await put(entryOf(6, { name: 'After' }));
    await until('what came afterwards', ['After', 'Clara', 'Zoe']);
  });
});

describe('a list that is not there', () => {
  it('is said to be so, in time, and what follows ends when it is asked to', async () => {
    const nobody = follow('mongodb://127.0.0.1:9/none?directConnection=true&serverSelectionTimeoutMS=200');
    nobody.check();
    nobody.start();
    expect(() => nobody.check()).toThrow(DirectoryNotThere);
    await expect(nobody.list()).rejects.toThrow(DirectoryNotThere);
    await nobody.stop();
  });
});
