import { createHash } from 'node:crypto';
import { plusMs } from '@millepiani/kernel/instant';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import { type Limit, windowMs } from './limits.ts';

interface AttemptDocument {
  _id: string;
  count: number;
  until: Date;
}

const schema = new Schema<AttemptDocument>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    until: { type: Date, required: true },
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
    for (const { counter, most } of limits) if ((await this.#count(counter, now)) > most) return false;
    return true;
  }

  /** Takes an attempt back that was no failure; the first counter, the narrowest, is forgotten altogether. */
  async succeeded(limits: readonly Limit[]): Promise<void> {
    const [first = '', ...others] = limits.map(({ counter }) => key(counter));
    await this.#model.deleteOne({ _id: first });
    await this.#model.updateMany({ _id: mongoose.trusted({ $in: others }) }, { $inc: { count: -1 } });
  }

  /** The window begins with the first attempt. */
  async #count(counter: string, now: Date): Promise<number> {
    const running = { $gt: ['$until', now] };
    const set = {
      count: { $cond: [running, { $add: ['$count', 1] }, 1] },
      until: { $cond: [running, '$until', plusMs(now, windowMs)] },
    };
    const options = { upsert: true, updatePipeline: true, returnDocument: 'after' } as const;
    const row = await this.#model.findOneAndUpdate({ _id: key(counter) }, [{ $set: set }], options).lean();
    return Number(row?.count ?? 0);
  }
}
