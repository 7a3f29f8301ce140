import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmtpSender } from '@millepiani/mail/smtp-sender';
import { freshDatabase } from '@millepiani/testing/databases';
import { asked, type ExplainedStore, Explainer } from '@millepiani/testing/queries/explained-store';
import { inMinutes, whose } from '@millepiani/testing/queries/many';
import { populateShared } from '@millepiani/testing/queries/populate-shared';
import { populate, unpopulated } from '@millepiani/testing/queries/population';
import { monitored, Recorder } from '@millepiani/testing/queries/recorder';
import { StoreFiles } from '@millepiani/testing/queries/store-files';
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
import { population } from './queries/population.ts';

// Nobody is written to: without a server mails are not even asked for.
const sender = new SmtpSender({ url: 'smtp://127.0.0.1:9', from: 'Millepiani <post@millepiani.example>' });
const database = freshDatabase('members_queries');
let service: OpenMembers;
let stores: readonly ExplainedStore[];
let explainer: Explainer;
beforeAll(async () => {
  service = await openMembers(monitored(database.uri), () => inMinutes(300), sender);
  await populate(service.connection.models, population);
  await populateShared(service.connection.getClient().db(), { service: 'members', partitionOf: whose });
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

const files = new StoreFiles(join(import.meta.dirname, '../src'));

describe('the queries of members', () => {
  it('are asked by stores alone', () => {
    expect(files.opensElsewhere()).toEqual([]);
  });

  it('are asked of collections with many rows', () => {
    expect(unpopulated(service.connection.models, population)).toEqual([]);
  });

  it('are all asked here: every class of a store’s file, and each of its methods', async () => {
    expect(await files.withoutCases(stores)).toEqual([]);
    expect((await files.classes()).length).toBeGreaterThan(30);
  });

  it('are each explained by an index, and look at little more than they find', async () => {
    const { complaints, methods, shapes } = await explainer.ask(stores);
    expect(complaints).toEqual([]);
    expect(methods).toBeGreaterThan(200);
    expect(shapes).toBeGreaterThan(300);
  }, 240_000);

  it('that the reconciler asks every few seconds on every replica are, too', async () => {
    const { whatIsDue } = jobs(() => service.members);
    expect((await explainer.ask([asked('whatIsDue', whatIsDue)])).complaints).toEqual([]);
  });

  it('have no exception that nothing needs, and no index that nothing uses', async () => {
    expect(explainer.unneeded()).toEqual([]);
    // The relay's, whose questions are explained beside it.
    expect(await explainer.unusedIndexes()).toEqual(['outbox pending']);
  });
});
