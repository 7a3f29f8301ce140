import process from 'node:process';
import { connectStore } from '@millepiani/mongo/connection';
import type { OutboxEvent } from '../src/event.ts';
import { Reader } from '../src/reader/reader.ts';
import { Relay } from '../src/relay/relay.ts';
import { stepsFrom } from '../src/steps.ts';
import { leaveEntry } from './reader-under-test.ts';
import { silent } from './service-under-test.ts';

/** What one process of the kill tests is told. */
export interface ProcessOrder {
  readonly members: string;
  readonly projects: string;
  /** The name of members' database. */
  readonly source: string;
  readonly redisUrl: string;
  readonly prefix: string;
  readonly leaseMs: number;
  readonly crashAt?: string;
}

// Members' relay and a reader of projects in one process, which says when both have their leases.
const order: ProcessOrder = JSON.parse(process.argv[2] ?? '{}');
const { redisUrl, prefix, leaseMs } = order;
const members = await connectStore({ uri: order.members, appName: 'relay' });
const projects = await connectStore({ uri: order.projects, appName: 'reader' });
const step = stepsFrom({ NODE_ENV: 'test', ...(order.crashAt ? { CRASH_AT: order.crashAt } : {}) });
const relay = new Relay({
  ...{
    service: 'members',
    connection: members,
    mongodbUri: order.members,
    redisUrl,
    prefix,
    leaseMs,
    log: silent,
    step,
  },
});
const reader = new Reader({
  ...{ name: 'counts', service: 'projects', source: 'members', types: ['millepiani.members.thing.told'] },
  ...{ handle: leaveEntry, connection: projects, place: { redisUrl, prefix }, leaseMs, log: silent, step },
  sourceOutbox: projects.getClient().db(order.source).collection<OutboxEvent>('outbox'),
});
relay.start();
reader.start();
const saying = setInterval(async () => {
  if (!((await relay.metrics()).isActive && (await reader.metrics()).isActive)) return;
  clearInterval(saying);
  process.stdout.write('active\n');
}, 50);
