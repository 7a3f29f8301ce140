import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const writes = ['insert', 'update', 'delete', 'findAndModify'] as const;
const services = ['members', 'projects', 'witness'];

/** What is written by itself on purpose: leases, attempts to sign in, counts that may be off, what lies aside. */
const byThemselves = [
  'spine_leases',
  'attempts',
  'community_reports',
  'skill_gap_days',
  'team_proposals',
  'reader_set_aside',
];

/** Which operations mongod is to log whatever they take: the services' writes that are in no transaction. */
const outside = {
  appName: { $in: services },
  'command.autocommit': { $exists: false },
  $or: writes.map((write) => ({ [`command.${write}`]: { $exists: true, $nin: byThemselves } })),
};

/** mongod's configuration by which it logs these, and what is slow as ever. */
export const loggingOutside = `operationProfiling:
  mode: 'off'
  filter: '${JSON.stringify({ $or: [{ millis: { $gte: 100 } }, outside] })}'
`;

const operation = z.object({
  t: z.object({ $date: z.string() }),
  msg: z.literal('Slow query'),
  attr: z.object({ appName: z.string(), command: z.record(z.string(), z.unknown()), errName: z.string().optional() }),
});

const longest = 600;

/** What a line of mongod's log tells of a write that is in no transaction; undefined where it tells of none. */
export function outsideIn(line: string): string | undefined {
  if (!line.includes('"Slow query"')) return undefined;
  const found = operation.safeParse(parsed(line));
  if (!found.success) return undefined;
  const { t, attr } = found.data;
  const { $clusterTime: _, lsid: _id, ...command } = attr.command;
  // A command's name comes first, with the collection's.
  const [name, collection] = Object.entries(command)[0] ?? [];
  const isWrite = writes.some((write) => write === name) && command.autocommit === undefined;
  if (!isWrite || attr.errName !== undefined || !services.includes(attr.appName)) return undefined;
  if (byThemselves.some((one) => one === collection)) return undefined;
  return `${attr.appName}.${collection} at ${t.$date}: ${JSON.stringify(command).slice(0, longest)}`;
}

/** A line may be cut off where its process was killed. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** All that these logs tell of writes that are in no transaction. */
export async function readOutside(logs: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const log of logs) {
    for await (const line of createInterface({ input: createReadStream(log), crlfDelay: Number.POSITIVE_INFINITY })) {
      const found = outsideIn(line);
      if (found !== undefined) all.push(found);
    }
  }
  return all;
}
