import { withoutVersion } from '@millepiani/events/type-name';
import { type CommissionId, isId, type ProjectId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import type { OutboxEvent } from '@millepiani/spine/event';
import { outboxName } from '@millepiani/spine/outbox';
import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import type { SeenTypes, TimelineEntry } from './timeline.ts';
import { wordsOf } from './words.events.ts';

/** Of which commission or project, and what of it may be shown. */
export interface TimelineQuestion {
  readonly partition: CommissionId | ProjectId;
  readonly seen: readonly SeenTypes[];
}

const prefix = 'millepiani.projects.';

/**
 * What happened, as the service's own log has it: written with the state in one transaction, and kept for ever. By the numbers of the
 * partition, which are given then; where an event stands in the whole log is not asked.
 */
export class TimelineStore {
  readonly #events: Collection<OutboxEvent>;

  constructor(connection: Connection) {
    this.#events = connection.getClient().db().collection<OutboxEvent>(outboxName);
  }

  /** One more than a page of it, in order, behind a number. */
  async page({ partition, seen }: TimelineQuestion, { limit, after }: PageRequest): Promise<readonly TimelineEntry[]> {
    if (seen.length === 0) return [];
    const rows = await this.#events
      .find({
        partitionkey: partition,
        partitionversion: { $gt: Number(after ?? 0) },
        $or: seen.map(({ visibility, types }) => ({ visibility, type: { $in: [...types] } })),
      })
      .sort({ partitionversion: 1 })
      .limit(limit + 1)
      .toArray();
    return rows.map(toEntry);
  }
}

function toEntry({ _id, partitionversion, time, type, subject, actor = '', data }: OutboxEvent): TimelineEntry {
  return {
    ...{ id: _id, number: Number(partitionversion), at: time },
    // A part of something, as a commission's milestones, is told apart by a fragment.
    aboutId: subject.replace(/#.*$/, ''),
    what: withoutVersion(type).slice(prefix.length),
    words: wordsOf(type, data),
    by: isId(actor, 'per') ? actor : undefined,
  };
}
