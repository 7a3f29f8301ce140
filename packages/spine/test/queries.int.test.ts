import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import {
  type Exceptions,
  type ExplainedStore,
  Explainer,
  explained,
} from '@millepiani/testing/queries/explained-store';
import { monitored, Recorder } from '@millepiani/testing/queries/recorder';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import type { ClientSession, Connection } from 'mongoose';
import type { OutboxEvent, SpineEvent } from '../src/event.ts';
import { Outbox, outboxName } from '../src/outbox.ts';
import { OutboxLog } from '../src/outbox-log.ts';
import type { Reaction } from '../src/reactions.ts';
import { Effects } from '../src/reader/effect.ts';
import { ReaderStore } from '../src/reader/reader-store.ts';
import { SetAside } from '../src/reader/set-aside.ts';
import { Assigner } from '../src/relay/assigner.ts';
import { relayLease } from '../src/relay/relay.ts';
import { Spine } from '../src/spine.ts';
import { noStep } from '../src/steps.ts';
import { busy, eventAt, populate, toldType } from './queries-given.ts';
import { fast, silent } from './service-under-test.ts';

const database = freshDatabase('spine_queries');
const place = { redisUrl: testRedisUrl(), prefix: database.name };
const clock = { now: () => new Date() };

const done = 'by then it is done, and there is no more of it';
const exceptions: Exceptions = {
  'OutboxLog.lastOfPartition': [
    {
      fault: 'examined',
      reason: 'it passes over what of the partition waits for a position: what was told within moments',
    },
  ],
  'SetAside.put': [{ fault: 'nothing', reason: 'that nothing lies aside before the one that is replayed is the rule' }],
  'Spine.metrics': [
    {
      fault: 'examined',
      reason: 'an index does not tell null from absent: it reads what waits, to a bound and for seconds',
    },
  ],
  'Spine.start': [{ fault: 'nothing', reason: done }],
  'Spine.wake': [{ fault: 'silent', reason: 'the relay is told within the process' }],
  'Spine.replay': [{ fault: 'nothing', reason: 'that nothing lies aside before the one that is replayed is the rule' }],
  'Spine.erasePersonal': [{ fault: 'nothing', reason: done }],
  'Spine.stop': [{ fault: 'nothing', isOccasional: true, reason: done }],
};

let connection: Connection;
let stores: readonly ExplainedStore[];
let explainer: Explainer;
let spine: Spine | undefined;
beforeAll(async () => {
  connection = await connectStore({ uri: monitored(database.uri), appName: 'test' });
  await new Outbox(connection, 'members').prepare();
  await new ReaderStore(connection).prepare();
  await populate(connection);
  stores = [...casesOfParts(), casesOfTheWhole()];
  explainer = new Explainer(connection.getClient(), new Recorder(connection.getClient()), exceptions);
});
afterAll(async () => {
  await spine?.stop();
  await connection.close();
  await database.drop();
});

/** What begins transactions of its own does so in a session of its own. */
const inOwnSession = (work: (session: ClientSession) => Promise<unknown>) => connection.getClient().withSession(work);

function casesOfParts(): readonly ExplainedStore[] {
  const log = new OutboxLog(connection.getClient().db().collection<OutboxEvent>(outboxName));
  const there = async (at: number): Promise<SpineEvent> => {
    const event = await log.event(eventAt(at));
    if (!event) throw new RangeError(`There is no event ${at}.`);
    return event;
  };
  const types = new Set([toldType]);
  const [reader, store, outbox] = ['counts', new ReaderStore(connection), new Outbox(connection, 'members')];
  const shared = { reader, store, clock, step: noStep };
  const handle = async () => undefined;
  const effects = new Effects({
    ...{ ...shared, service: 'members', outbox, source: log, types, handle, timeoutMs: 5_000, log: silent },
  });
  const held = {
    ...{ epoch: 1, row: { _id: relayLease, owner: '', epoch: 1, expiresAt: new Date(), sessions: [] } },
    ...{ signal: new AbortController().signal, renew: async () => true },
    ...{ renewedSince: () => undefined, lose: () => undefined },
  };
  return [
    explained('OutboxLog', log, {
      after: (part) => part.after(300, 20),
      ofPartition: (part) => part.ofPartition(busy, { position: 0, version: 10 }, 20),
      lastOfPartition: (part) => part.lastOfPartition(busy),
      eventAt: (part) => part.eventAt(300),
      last: (part) => part.last(),
      timeAt: (part) => part.timeAt(300),
      idAt: (part) => part.idAt(300),
      event: (part) => part.event(eventAt(300)),
      between: (part) => part.between(busy, { after: 10, before: 20 }, types),
    }),
    explained('Outbox', outbox, {
      prepare: (part) => part.prepare(),
      append: async (part, session) => {
        const origin = { actor: undefined, time: clock.now(), traceparent: undefined };
        await part.append(session, [told('one-of-many-1')], origin);
        await part.append(session, [told('one-of-many-1'), told('one-of-many-2')], origin);
      },
    }),
    explained('Assigner', new Assigner({ connection, leaseId: relayLease, leaseMs: 4_000, limit: 20, step: noStep }), {
      // From the first on, behind what was given, and from the first on again: most of what waits goes on waiting.
      assign: (part) =>
        inOwnSession(async (session) => {
          for (let round = 0; round < 3; round += 1) await part.assign(session, held);
        }),
    }),
    explained('Effects', effects, {
      apply: (part) =>
        inOwnSession(async (session) => {
          await part.apply(await there(1), session);
          // The next one of its partition, and one that has others before it.
          await part.apply(await there(98), session);
          await part.apply(await there(389), session).catch(() => undefined);
        }),
      applyTogether: (part) =>
        inOwnSession(async (session) => {
          await part.applyTogether(await part.inTurn([await there(2), await there(3)]), session);
          await part.applyTogether(await part.inTurn([await there(99), await there(5)]), session);
        }),
      inTurn: async (part) => part.inTurn([await there(3), await there(2)]),
      assertSeen: async (part) => part.assertSeen(await there(1)),
    }),
    explained('SetAside', new SetAside({ ...shared, source: 'members' }), {
      put: (part) =>
        inOwnSession(async (session) => {
          const cause = { reason: 'cannot be', attempts: 5 };
          await part.put(await there(6), { ...cause, isBehind: false }, session);
          await part.put(await there(103), { ...cause, isBehind: true }, session);
          // For the whole to replay.
          await part.put(await there(7), { ...cause, isBehind: false }, session);
          // What lies aside has its effect after all, and the partition goes on.
          for (const at of [6, 103]) await effects.apply(await there(at), session, 'replay');
        }),
      first: (part) => part.first('aside'),
      failedAgain: async (part) => {
        const row = await part.first('aside');
        if (row) await part.failedAgain(row, 'cannot be');
      },
    }),
  ];
}

/** A relay and a reader, by which leases are held, too. */
function casesOfTheWhole(): ExplainedStore {
  const reaction: Reaction = {
    ...{ name: 'counts', source: 'members', types: [toldType], emits: [], description: 'It counts.' },
    handle: async ({ partitionkey }: SpineEvent) => {
      if (partitionkey.endsWith('-7')) throw new RangeError('cannot be');
    },
  };
  spine = new Spine({
    ...{ service: 'members', connection, mongodbUri: database.uri, place, reactions: [reaction], log: silent },
    ...{ databaseOf: () => database.name, relay: fast, reader: { ...fast, markMs: 50, attempts: 1, backoffMs: 5 } },
  });
  return explained('Spine', spine, {
    prepare: (whole) => whole.prepare(),
    wake: async (whole) => whole.wake(),
    metrics: (whole) => whole.metrics(),
    setAside: async (whole) => {
      const after = { partitionkey: 'aside', partitionversion: 100 };
      for (const reader of ['counts', undefined])
        for (const behind of [undefined, after])
          await whole.setAside({ ...(reader ? { reader } : {}), limit: 20, after: behind });
    },
    asideOfPartition: async (whole, session) => {
      const query = { reader: 'counts', partitionkey: 'aside' };
      await whole.asideOfPartition(query);
      await whole.asideOfPartition({ ...query, upTo: 100 }, session);
    },
    replay: (whole) => whole.replay('counts', 'one-of-many-7'),
    start: async (whole) => {
      whole.start();
      await waitFor('all to be read', async () => {
        const { relay, readers } = await whole.metrics();
        return relay.backlog === 0 && readers.counts?.position === relay.lastPosition;
      });
    },
    erasePersonal: (whole) => whole.erasePersonal('one-of-many-9'),
    stop: (whole) => whole.stop(),
  });
}

describe('the queries of the spine', () => {
  it('are asked by what is known here', () => {
    const source = join(import.meta.dirname, '../src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (path) => !path.endsWith('.test.ts'),
    );
    const opening = files.filter(
      (path) => path.endsWith('.ts') && /\.collection[<(]/.test(readFileSync(join(source, path), 'utf8')),
    );
    // The watch has a client of its own and a change stream, which has no plan; the lease, the relay and readers are in the whole.
    expect(opening.toSorted()).toEqual([
      ...['lease-rows.ts', 'outbox.ts', 'reader/reader-store.ts', 'relay/assigner.ts'],
      ...['relay/outbox-watch.ts', 'relay/relay.ts', 'spine.ts'],
    ]);
    expect(stores.flatMap(({ unmatched }) => unmatched)).toEqual([]);
  });

  it('are each explained by an index, and look at little more than they find', async () => {
    const complaints: string[] = [];
    for (const store of stores)
      for (const method of store.methods) complaints.push(...(await explainer.outcome(store, method)).complaints);
    expect(complaints).toEqual([]);
    expect(explainer.unneeded()).toEqual([]);
    expect(await explainer.unusedIndexes()).toEqual([]);
  }, 120_000);
});
