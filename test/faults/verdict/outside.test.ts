import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loggingOutside, outsideIn, readOutside } from './outside.ts';

/** A line of mongod's log about an operation. */
const lineOf = (command: object, attr: object = {}): string =>
  JSON.stringify({
    ...{ t: { $date: '2026-11-26T18:00:02.571+00:00' }, s: 'I', c: 'COMMAND', id: 51_803, ctx: 'conn12' },
    ...{ msg: 'Slow query', attr: { type: 'command', ns: 'members.$cmd', appName: 'members', command, ...attr } },
  });

const taking = { findAndModify: 'outbox_partitions', query: { _id: 'com_1' }, update: { $inc: { version: 1 } } };

describe('a line of mongod’s log', () => {
  it('tells of a write that is in no transaction', () => {
    expect(outsideIn(lineOf({ ...taking, lsid: { id: {} }, txnNumber: 7 }))).toBe(
      `members.outbox_partitions at 2026-11-26T18:00:02.571+00:00: ${JSON.stringify({ ...taking, txnNumber: 7 })}`,
    );
  });

  it.each([
    ['insert', { insert: 'outbox', documents: [{ _id: 'evt_1' }] }],
    ['update', { update: 'teams', updates: [{ q: { _id: 'tea_1' }, u: {} }] }],
    ['delete', { delete: 'reader_inbox', deletes: [{ q: {}, limit: 1 }] }],
  ])('tells of a write by %s', (_, command) => {
    expect(outsideIn(lineOf(command))).toContain(`members.${Object.values(command)[0]} at `);
  });

  it.each([
    ['a write in a transaction', lineOf({ ...taking, txnNumber: 7, autocommit: false })],
    ['a write that failed', lineOf(taking, { errName: 'DuplicateKey' })],
    ['what is written by itself on purpose', lineOf({ update: 'spine_leases', updates: [] })],
    ['a slow read', lineOf({ find: 'outbox', filter: {} })],
    ['a part of a write that is told of as a whole', lineOf({ q: { _id: 'evt_1' }, u: { $set: {} } })],
    ['a write of somebody else’s', lineOf(taking, { appName: undefined })],
    ['a line that was cut off', lineOf(taking).slice(0, 200)],
    ['something else', '{"msg":"Connection accepted"}'],
  ])('tells nothing of %s', (_, line) => {
    expect(outsideIn(line)).toBeUndefined();
  });

  it('is never too long to be read', () => {
    const line = lineOf({ insert: 'outbox', documents: [{ text: 'x'.repeat(10_000) }] });
    expect(outsideIn(line)?.length).toBeLessThan(700);
  });
});

describe('the logs', () => {
  it('are all read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'millepiani-outside-'));
    try {
      const logs = ['one', 'two'].map((name) => join(folder, name));
      await Promise.all(logs.map((log) => writeFile(log, `${lineOf({ find: 'outbox' })}\n${lineOf(taking)}\n`)));
      expect(await readOutside(logs)).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are asked for by a filter that YAML can hold', () => {
    const [, filter = ''] = /filter: '([^']*)'\n$/.exec(loggingOutside) ?? [];
    expect(JSON.parse(filter)).toMatchObject({ $or: [{ millis: { $gte: 100 } }, { appName: expect.anything() }] });
  });
});
