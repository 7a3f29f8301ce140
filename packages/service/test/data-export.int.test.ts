import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { DataExport } from '../src/data-export/data-export.ts';
import { type Section, without } from '../src/data-export/section.ts';

const database = freshDatabase('data_export');
let connection: Connection;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const section = (name: string, collection: string, change: Partial<Section> = {}): Section => ({
  ...{ name, collection, description: `All ${name}.`, of: (personId) => ({ who: personId }) },
  ...change,
});
const sections = [
  section('notes', 'notes'),
  section('nothing', 'nothing'),
  section('letters', 'letters', { pick: without('secret') }),
  section('steps', 'steps', { orderedBy: 'at' }),
];
const row = (at: number, who: PersonId, more: object = {}) => ({
  _id: `row_${String(at).padStart(6, '0')}_${who.slice(-6)}`,
  who,
  at,
  ...more,
});
const put = (collection: string, all: readonly { readonly _id: string }[]) =>
  connection
    .getClient()
    .db()
    .collection<{ _id: string }>(collection)
    .insertMany([...all]);

/** All pages, by their cursors. */
async function pagesOf(personId: PersonId) {
  const data = new DataExport(connection, sections);
  const pages = [];
  let after: string | undefined;
  do {
    const page = await data.page(personId, after);
    if (!page.ok) throw new RangeError(page.error[0]?.code);
    pages.push(page.value.sections);
    after = page.value.next;
  } while (after !== undefined);
  return pages;
}
const idsIn = (pages: Awaited<ReturnType<typeof pagesOf>>, name: string) =>
  pages
    .flatMap((page) => page.filter((one) => one.name === name).flatMap(({ rows }) => rows as { id: string }[]))
    .map(({ id }) => id);

describe('what is kept of somebody', () => {
  it('is all of theirs and nothing of others, with what is empty', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    await put('notes', [row(1, ada, { minor: 2n ** 60n }), row(2, bruno)]);
    await put('letters', [row(1, ada, { secret: 's', at: new Date('2026-11-26T09:00:00Z') })]);
    expect(await pagesOf(ada)).toEqual([
      [
        {
          name: 'notes',
          description: 'All notes.',
          rows: [{ id: row(1, ada)._id, who: ada, at: 1, minor: '1152921504606846976' }],
        },
        { name: 'nothing', description: 'All nothing.', rows: [] },
        {
          name: 'letters',
          description: 'All letters.',
          rows: [{ id: row(1, ada)._id, who: ada, at: '2026-11-26T09:00:00.000Z' }],
        },
        { name: 'steps', description: 'All steps.', rows: [] },
      ],
    ]);
  });

  it.each([1, 499, 500, 501, 1_000, 1_001])(
    'given %i rows, each is there once, in order, in pages that are bounded',
    async (count) => {
      const ada = newId('per');
      const all = Array.from({ length: count }, (_, at) => row(at, ada));
      await put('notes', all);
      await put('letters', all.slice(0, 3));
      const pages = await pagesOf(ada);
      expect(idsIn(pages, 'notes')).toEqual(all.map(({ _id }) => _id));
      expect(idsIn(pages, 'letters')).toEqual(all.slice(0, 3).map(({ _id }) => _id));
      for (const page of pages) expect(page.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(502);
      expect(pages.flat().filter(({ name }) => name === 'nothing')).toHaveLength(1);
    },
  );

  it('given large rows, pages are bounded by what they weigh, and one row is never too large', async () => {
    const ada = newId('per');
    await put(
      'notes',
      Array.from({ length: 7 }, (_, at) => row(at, ada, { text: 'x'.repeat(200_000) })),
    );
    await put('letters', [row(1, ada, { text: 'x'.repeat(2_000_000) })]);
    const pages = await pagesOf(ada);
    expect(idsIn(pages, 'notes')).toHaveLength(7);
    expect(idsIn(pages, 'letters')).toHaveLength(1);
    expect(pages.length).toBeGreaterThan(2);
    const weights = pages.map((page) => JSON.stringify(page.filter(({ name }) => name === 'notes')).length);
    expect(Math.max(...weights)).toBeLessThan(800_000);
  });

  it('given rows that join while it is read, none that were there is left out', async () => {
    const ada = newId('per');
    await put(
      'notes',
      Array.from({ length: 600 }, (_, at) => row(at * 2, ada)),
    );
    const data = new DataExport(connection, sections);
    const first = await data.page(ada, undefined);
    await put('notes', [row(1, ada), row(1_199, ada)]);
    const next = first.ok ? first.value.next : undefined;
    const second = await data.page(ada, next);
    const ids = [first, second].flatMap((page) => (page.ok ? idsIn([page.value.sections], 'notes') : []));
    expect(ids.filter((id) => Number(id.slice(4, 10)) % 2 === 0)).toHaveLength(600);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('given a section with an order of its own, comes in that, whatever the ids', async () => {
    const ada = newId('per');
    const all = Array.from({ length: 1_100 }, (_, at) => ({ ...row(1_100 - at, ada), at }));
    await put('steps', all);
    expect(idsIn(await pagesOf(ada), 'steps')).toEqual(all.map(({ _id }) => _id));
  });

  it.each(['others\nrow_1', 'steps\nrow_1', 'steps\n-1', `steps\n${'9'.repeat(16)}`])(
    'refuses %j, which is no place in it',
    async (place) => {
      const cursor = Buffer.from(place).toString('base64url');
      expect(await new DataExport(connection, sections).page(newId('per'), cursor)).toMatchObject({
        ok: false,
        error: [{ code: 'INVALID_CURSOR', path: ['after'] }],
      });
    },
  );
});
