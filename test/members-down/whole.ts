import type { OutboxEvent } from '@millepiani/spine/event';
import type { Db } from 'mongodb';
import { judgeLog } from '../faults/verdict/judge-log.ts';
import { toEvent } from '../faults/verdict/read-facts.ts';
import type { Source } from '../faults/witness/effects.ts';

/** What is wrong with what a service told, and with what it heard: in words. */
export async function wrongIn(source: Source, db: Db): Promise<readonly string[]> {
  const log = (await db.collection<OutboxEvent>('outbox').find().toArray()).map(toEvent);
  const aside = await db.collection<{ _id: string }>('reader_set_aside').find().toArray();
  const findings = judgeLog({ source, log, effects: [], stream: [] });
  return [...findings.map(({ kind, what }) => `${kind}: ${what}`), ...aside.map(({ _id }) => `set aside: ${_id}`)];
}
