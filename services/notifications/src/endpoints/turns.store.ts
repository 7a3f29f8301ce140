import { randomUUID } from 'node:crypto';
import { type Collection, MongoServerError } from 'mongodb';
import type { Connection } from 'mongoose';
import type { EndpointId } from './endpoint.ts';

interface TurnDocument {
  /** The endpoint's id. */
  _id: string;
  until: Date;
  holder: string;
}

/** That somebody is at an endpoint's deliveries. */
export interface Turn {
  readonly endpointId: EndpointId;
  readonly holder: string;
}

const duplicateKey = 11_000;

/** Two made it at the same time, and this one was the second. */
function lostRace(error: unknown): undefined {
  if (error instanceof MongoServerError && error.code === duplicateKey) return;
  throw error;
}

/**
 * Who is at which endpoint's deliveries: one at a time, by the database's own clock. It saves work and keeps the order; that
 * nothing is delivered as if it were new, the receiver knows by the delivery's id.
 */
export class TurnStore {
  readonly #turns: Collection<TurnDocument>;

  constructor(connection: Connection) {
    this.#turns = connection.getClient().db().collection<TurnDocument>('endpoint_turns');
  }

  /** Takes an endpoint's deliveries for so long; undefined where somebody else has them. */
  async take(endpointId: EndpointId, ms: number): Promise<Turn | undefined> {
    const holder = randomUUID();
    const until = { $add: ['$$NOW', ms] };
    const isOver = { $lte: ['$until', '$$NOW'] };
    const taken = await this.#turns.updateOne({ _id: endpointId, $expr: isOver }, [{ $set: { holder, until } }]);
    if (taken.matchedCount === 1) return { endpointId, holder };
    // There is none, or somebody has it: made where there is none, and left as it is otherwise.
    const kept = { holder: { $ifNull: ['$holder', holder] }, until: { $ifNull: ['$until', until] } };
    const made = await this.#turns.updateOne({ _id: endpointId }, [{ $set: kept }], { upsert: true }).catch(lostRace);
    return made?.upsertedCount === 1 ? { endpointId, holder } : undefined;
  }

  /** Gives them back, unless somebody else has them by now. */
  async release({ endpointId, holder }: Turn): Promise<void> {
    await this.#turns.deleteOne({ _id: endpointId, holder });
  }
}
