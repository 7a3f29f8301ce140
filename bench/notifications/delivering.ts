import { randomBytes } from 'node:crypto';
import { toCloudEvent } from '@millepiani/events/envelope';
import { fullType } from '@millepiani/events/type-name';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore } from '@millepiani/mongo/connection';
import { Queue } from 'bullmq';
import { opened } from '../../services/notifications/test/commissions-given.ts';
import { startCommunity } from '../../test/siege/community/community.ts';
import { OwnProcess } from '../../test/siege/community/own-process.ts';
import { registerAll } from '../../test/siege/community/partners.ts';
import { commissionOf } from '../../test/siege/receiver/numbers.ts';
import type { BenchConfig } from '../config.ts';
import { Commands } from '../spine/workload.ts';
import type { Commit } from './load.ts';
import { type Bodied, type FromSender, type Job, queueName, type ToSender } from './messages.ts';
import type { Variant } from './options.ts';

/** What is to be delivered by, and where to. */
export interface DeliveringOptions {
  readonly config: BenchConfig;
  /** Begins all names in the databases and in Redis. */
  readonly name: string;
  readonly urls: readonly string[];
}

/** Something that delivers. */
export interface Delivering {
  /** By which each endpoint's posts are signed. */
  readonly secrets: readonly string[];
  readonly commit: Commit;
  readonly close: () => Promise<void>;
}

const leadId = newId('org');
const openedBy = newId('per');
const openedEvent = (number: number) => opened({ commissionId: commissionOf(number), openedBy, leadId });

/** The body of the same event as the service would post it. */
function bodyOf(number: number): Bodied {
  const { type: name, subject, partition: partitionkey, visibility, aggregateVersion, data } = openedEvent(number);
  const _id = newId('evt');
  const type = fullType('projects', name);
  const versions = { aggregateversion: aggregateVersion, partitionversion: 1, position: number + 1 };
  const at = { time: new Date(), source: 'urn:millepiani:projects', actor: 'system:projects' };
  const event = toCloudEvent({ _id, type, subject, partitionkey, visibility, ...versions, ...at, data });
  return { id: _id, body: JSON.stringify(event) };
}

const uriIn = ({ mongodbUri }: BenchConfig, name: string): string => {
  const url = new URL(mongodbUri);
  url.pathname = `/${name}`;
  if (!url.searchParams.has('authSource')) url.searchParams.set('authSource', 'admin');
  return url.href;
};

/** The service: a command's transaction with its event, a relay, and one process of notifications. */
async function byService({ config, name, urls }: DeliveringOptions): Promise<Delivering> {
  const uriOf = (database: string) => uriIn(config, database);
  const community = await startCommunity({ uriOf, name, redisUrl: config.redisUrl, replicas: 1 });
  const endpoints = await registerAll(community, urls);
  return {
    secrets: endpoints.map(({ secret }) => secret),
    commit: (number) => community.projects.tell(openedEvent(number)),
    close: community.close,
  };
}

const ownSecrets = (urls: readonly string[]): readonly string[] =>
  urls.map(() => `whsec_${randomBytes(32).toString('base64')}`);

async function startSender(variant: 'plain' | 'queue', { config, name, urls }: DeliveringOptions) {
  const secrets = ownSecrets(urls);
  const sender = new OwnProcess<ToSender, FromSender>(new URL('./process.ts', import.meta.url));
  await sender.ask({ open: { variant, urls, secrets, redisUrl: config.redisUrl, prefix: name } }, 'ready');
  return { secrets, sender };
}

/** The same bodies, handed from process to process, and posted. Nothing is kept anywhere. */
async function plainly(options: DeliveringOptions): Promise<Delivering> {
  const { secrets, sender } = await startSender('plain', options);
  return {
    secrets,
    commit: async (number) => sender.tell({ post: bodyOf(number) }),
    close: () => sender.close(),
  };
}

/** A command's transaction, and then a queue's job for each endpoint: what most would build. What dies in between is lost. */
async function byQueue(options: DeliveringOptions): Promise<Delivering> {
  const { secrets, sender } = await startSender('queue', options);
  const connection = await connectStore({ uri: uriIn(options.config, options.name), appName: 'bench-queue' });
  const commands = new Commands(connection);
  await commands.prepare();
  const queue = new Queue<Job>(queueName, { connection: { url: options.config.redisUrl }, prefix: options.name });
  const opts = { removeOnComplete: true, attempts: 10, backoff: { type: 'exponential', delay: 5_000 } };
  return {
    secrets,
    commit: async (number) => {
      await commands.run({ number, aggregate: commissionOf(number), isEmitting: false });
      const bodied = bodyOf(number);
      await queue.addBulk(
        options.urls.map((_, endpoint) => ({ name: 'deliver', data: { ...bodied, endpoint }, opts })),
      );
    },
    close: async () => {
      await queue.close();
      await sender.close();
      await connection.close();
    },
  };
}

/** Starts what delivers. */
export const deliver: Readonly<Record<Variant, (options: DeliveringOptions) => Promise<Delivering>>> = {
  webhooks: byService,
  plain: plainly,
  queue: byQueue,
};
