import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmtpSender } from '@millepiani/mail/smtp-sender';
import { freshDatabase } from '@millepiani/testing/databases';
import { type ExplainedStore, Explainer, type Outcome } from '@millepiani/testing/queries/explained-store';
import { monitored, Recorder } from '@millepiani/testing/queries/recorder';
import { DirectoryFeed } from '../src/directory/directory-feed.store.ts';
import { jobs } from '../src/workers.ts';
import { type OpenMembers, openMembers } from './members-in-process.ts';
import { casesOfDirectory } from './queries/cases-of-directory.ts';
import { casesOfEntering } from './queries/cases-of-entering.ts';
import { casesOfOrganizations } from './queries/cases-of-organizations.ts';
import { casesOfPeople } from './queries/cases-of-people.ts';
import { casesOfShared } from './queries/cases-of-shared.ts';
import { casesOfSkills } from './queries/cases-of-skills.ts';
import { casesOfWork } from './queries/cases-of-work.ts';
import { exceptions } from './queries/exceptions.ts';
import { inMinutes } from './queries/many.ts';
import { populate, unpopulated } from './queries/populate.ts';
import { populateShared } from './queries/rows-of-shared.ts';

// Nobody is written to: without a server mails are not even asked for.
const sender = new SmtpSender({ url: 'smtp://127.0.0.1:9', from: 'Millepiani <post@millepiani.example>' });
const database = freshDatabase('members_queries');
let service: OpenMembers;
let stores: readonly ExplainedStore[];
let explainer: Explainer;
beforeAll(async () => {
  service = await openMembers(monitored(database.uri), () => inMinutes(300), sender);
  await populate(service.connection);
  await populateShared(service.connection);
  const { members, connection } = service;
  const cases = [casesOfPeople, casesOfOrganizations, casesOfSkills, casesOfWork, casesOfEntering].flatMap((of) =>
    of(members),
  );
  const feed = new DirectoryFeed(connection.getClient().db());
  stores = [...cases, ...casesOfDirectory(members, feed), ...casesOfShared(connection)];
  explainer = new Explainer(connection.getClient(), new Recorder(connection.getClient()), exceptions);
}, 120_000);
afterAll(async () => {
  await service.close();
  sender.close();
  await database.drop();
});

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .toSorted();
const isStore = (path: string) => path.endsWith('.store.ts');

/** The classes that a store's file exports, but for what it throws. */
async function classesIn(path: string): Promise<readonly (readonly [string, unknown])[]> {
  const exported: Readonly<Record<string, unknown>> = await import(join(source, path));
  return Object.entries(exported).filter(
    ([, value]) => typeof value === 'function' && /^class\s/.test(String(value)) && !(value.prototype instanceof Error),
  );
}

describe('the queries of members', () => {
  it('are asked by stores alone', () => {
    const opening = /\.(model|collection)\s*[<(]|\.db\(/;
    const others = files.filter((path) => !isStore(path) && opening.test(readFileSync(join(source, path), 'utf8')));
    expect(others.map((path) => `${path} opens a collection: put what it asks into a store`)).toEqual([]);
  });

  it('are asked of collections with many rows', () => {
    expect(unpopulated(service.connection)).toEqual([]);
  });

  it('are all asked here: every class of a store’s file, and each of its methods', async () => {
    const known = new Set(stores.map(({ of }) => of));
    const classes = await Promise.all(files.filter(isStore).map(classesIn));
    const missing = classes.flat().filter(([, value]) => !known.has(value));
    expect(classes.flat().length).toBeGreaterThan(30);
    expect(missing.map(([name]) => `${name} has no cases: give it some in queries/cases-of-….ts`)).toEqual([]);
    expect(stores.flatMap(({ unmatched }) => unmatched)).toEqual([]);
  });

  it('are each explained by an index, and look at little more than they find', async () => {
    const complaints: string[] = [];
    const figures = { methods: 0, shapes: 0 };
    for (const store of stores)
      for (const method of store.methods) {
        const outcome = await explainer.outcome(store, method);
        complaints.push(...outcome.complaints);
        figures.methods += 1;
        figures.shapes += outcome.explanations.length;
      }
    expect(complaints).toEqual([]);
    expect(figures.methods).toBeGreaterThan(200);
    expect(figures.shapes).toBeGreaterThan(300);
  }, 240_000);

  it('that the reconciler asks every few seconds on every replica are, too', async () => {
    const { whatIsDue } = jobs(() => service.members);
    const reconciler: ExplainedStore = {
      ...{ name: 'whatIsDue', of: undefined, methods: Object.keys(whatIsDue), unmatched: [] },
      call: async (name) => {
        await Object.entries(whatIsDue).find(([one]) => one === name)?.[1]();
        return true;
      },
    };
    const outcomes: Outcome[] = [];
    for (const method of reconciler.methods) outcomes.push(await explainer.outcome(reconciler, method));
    expect(outcomes.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('have no exception that nothing needs, and no index that nothing uses', async () => {
    expect(explainer.unneeded()).toEqual([]);
    // The relay's, whose questions are explained beside it.
    expect(await explainer.unusedIndexes()).toEqual(['outbox pending']);
  });
});
