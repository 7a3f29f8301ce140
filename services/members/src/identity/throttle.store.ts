import { createHash } from 'node:crypto';
import { plusMs } from '@millepiani/kernel/instant';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import { type Limit, windowMs } from './limits.ts';

interface AttemptDocument {
  _id: string;
  count: number;
  until: Date;
  /** Digests of what was tried, where the same again is none more. */
  different?: string[];
}

const schema = new Schema<AttemptDocument>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    until: { type: Date, required: true },
    different: { type: [String], default: undefined },
  },
  { versionKey: false },
);
schema.index({ until: 1 }, { expireAfterSeconds: 0 });

const key = (name: string): string => createHash('sha256').update(name).digest('base64url');

/** Counts attempts, each counter in windows of a quarter of an hour. */
export class Throttle {
  readonly #model: Model<AttemptDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AttemptDocument>('Attempt', schema, 'attempts');
  }

  /**
   * Counts an attempt against each limit in turn, and says whether it may be made. Counted before anything is looked at, so
   * that many attempts at once are no way around; and no further than to the limit that refuses, so that what one counter
   * has stopped does not fill the next.
   */
  async attempt(limits: readonly Limit[], now: Date): Promise<boolean> {
    for (const limit of limits) if ((await this.#count(limit, now)) > limit.most) return false;
    return true;
  }

  /** Takes an attempt back that was no failure; the first counter, the narrowest, is forgotten altogether. */
  async succeeded(limits: readonly Limit[]): Promise<void> {
    const [first = '', ...others] = limits.map(({ counter }) => key(counter));
    await this.#model.deleteOne({ _id: first });
    await this.#model.updateMany({ _id: mongoose.trusted({ $in: others }) }, { $inc: { count: -1 } });
  }

  /** The window begins with the first attempt. */
  async #count({ counter, most, different }: Limit, now: Date): Promise<number> {
    const running = { $gt: ['$until', now] };
    const until = { $cond: [running, '$until', plusMs(now, windowMs)] };
    const steps =
      different === undefined
        ? [{ $set: { until, count: { $cond: [running, { $add: ['$count', 1] }, 1] } } }]
        : [
            { $set: { until, different: withOneMore(running, key(different), most) } },
            { $set: { count: { $size: '$different' } } },
          ];
    const options = { upsert: true, updatePipeline: true, returnDocument: 'after' } as const;
    const row = await this.#model.findOneAndUpdate({ _id: key(counter) }, steps, options).lean();
    return Number(row?.count ?? 0);
  }
}

/**
 * What was tried in a window that runs, and this: one beyond what is borne at most, so that a counter does not grow without end. What is
 * beyond is not kept for the next one to stand in its place.
 */
function withOneMore(running: object, name: string, most: number): object {
  const before = { $cond: [running, { $ifNull: ['$different', []] }, []] };
  const borne = { $slice: [before, most] };
  return { $cond: [{ $in: [name, borne] }, borne, { $concatArrays: [borne, [name]] }] };
}
