import { generateKeyPairSync } from 'node:crypto';
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
import { PushSender } from '../src/push/push-sender.adapter.ts';
import { Vapid } from '../src/push/vapid.adapter.ts';
import { Sealing } from '../src/sealing/sealing.adapter.ts';
import { jobs } from '../src/workers.ts';
import { openNotifications, withoutOthers } from './notifications-in-process.ts';
import { casesOfCopies } from './queries/cases-of-copies.ts';
import { casesOfFeeds, casesOfWishes } from './queries/cases-of-feeds.ts';
import { casesOfPost } from './queries/cases-of-post.ts';
import { casesOfExport, casesOfMails } from './queries/cases-of-sending.ts';
import { casesOfDeliveries, casesOfEndpoints, casesOfLogs } from './queries/cases-of-webhooks.ts';
import { exceptions } from './queries/exceptions.ts';
import { population } from './queries/population.ts';

const database = freshDatabase('notifications_queries');
const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const vapid = new Vapid({ jwk: { ...jwk, kty: 'EC' }, subject: 'mailto:post@c.example' });
const pushSender = new PushSender({ vapid, allowedNetworks: [] });
let service: Awaited<ReturnType<typeof openNotifications>>;
let stores: readonly ExplainedStore[];
let explainer: Explainer;
beforeAll(async () => {
  service = await openNotifications(monitored(database.uri), {
    clock: { now: () => inMinutes(300) },
    databaseOf: () => database.name,
    // Without them nobody looks for mails and messages that are due. Nothing is sent.
    mail: { ...withoutOthers.mail, sender: new SmtpSender({ url: 'smtp://127.0.0.1:9', from: 'post@c.example' }) },
    push: { ...withoutOthers.push, sender: pushSender },
    sealing: new Sealing(['by which they are sealed here']),
  });
  const { notifications, connection } = service;
  const client = connection.getClient();
  await populate(connection.models, population);
  await populateShared(client.db(), { service: 'projects', partitionOf: whose });
  const cases = [
    ...[casesOfFeeds, casesOfWishes, casesOfCopies, casesOfMails, casesOfPost],
    ...[casesOfEndpoints, casesOfDeliveries, casesOfLogs],
  ];
  stores = [...cases.flatMap((of) => of(notifications)), ...casesOfExport(connection)];
  explainer = new Explainer(client, new Recorder(client), exceptions);
}, 120_000);
afterAll(async () => {
  await service.close();
  await pushSender.close();
  await database.drop();
});

const files = new StoreFiles(join(import.meta.dirname, '../src'));

describe('the queries of notifications', () => {
  it('are asked by stores alone', () => {
    expect(files.opensElsewhere()).toEqual([]);
  });

  it('are asked of collections with many rows', () => {
    expect(unpopulated(service.connection.models, population)).toEqual([]);
  });

  it('are all asked here: every class of a store’s file, and each of its methods', async () => {
    expect(await files.withoutCases(stores)).toEqual([]);
    expect((await files.classes()).length).toBeGreaterThan(15);
  });

  it('are each explained by an index, and look at little more than they find', async () => {
    const { complaints, methods, shapes } = await explainer.ask(stores);
    expect(complaints).toEqual([]);
    expect(methods).toBeGreaterThan(80);
    expect(shapes).toBeGreaterThan(100);
  }, 240_000);

  it('that the reconciler asks every few seconds on every replica are, too', async () => {
    const { whatIsDue } = jobs(() => service.notifications);
    expect((await explainer.ask([asked('whatIsDue', whatIsDue)])).complaints).toEqual([]);
  });

  it('have no exception that nothing needs, and no index that nothing uses', async () => {
    expect(explainer.unneeded()).toEqual([]);
    // The relay's, whose questions are explained beside it.
    expect(await explainer.unusedIndexes()).toEqual(['outbox pending']);
  });
});
