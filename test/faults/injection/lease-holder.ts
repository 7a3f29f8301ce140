import { setTimeout as sleep } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import type { Replica } from '../processes/replica.ts';
import type { Group } from '../schedule/fault.ts';
import { readerOf } from '../witness/effects.ts';

interface Lease {
  _id: string;
  epoch: number;
  expiresAt: Date;
}

const leaseIds: Readonly<Record<Group, string>> = {
  members: 'relay',
  projects: 'relay',
  witness: `reader:${readerOf('members')}`,
};

// A holder renews its lease before two of its four seconds are over.
const looks = { count: 25, everyMs: 100 } as const;

const look = (client: MongoClient, group: Group) =>
  client.db(group).collection<Lease>('spine_leases').findOne({ _id: leaseIds[group] });

/** Whether nobody renews the lease for some time: while one replica stands still, that tells that it has it. */
async function isAbandoned(client: MongoClient, group: Group): Promise<boolean> {
  // What was under way when it was stopped has arrived by then.
  await sleep(100);
  const first = await look(client, group);
  for (let count = 0; count < looks.count; count += 1) {
    await sleep(looks.everyMs);
    const now = await look(client, group);
    if (now?.expiresAt.getTime() !== first?.expiresAt.getTime()) return now?.epoch !== first?.epoch;
  }
  return true;
}

/** Stops the replica that has its group's lease (a service's relay's), and leaves it so; undefined when none is found. */
export async function stopHolder(client: MongoClient, replicas: readonly Replica[]): Promise<Replica | undefined> {
  for (const replica of replicas) {
    replica.signal('SIGSTOP');
    if (await isAbandoned(client, replica.group).catch(() => false)) return replica;
    replica.signal('SIGCONT');
  }
  return undefined;
}
