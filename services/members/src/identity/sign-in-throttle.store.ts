import { createHash } from 'node:crypto';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';

interface FailureDocument {
  _id: string;
  count: number;
  until: Date;
}

const schema = new Schema<FailureDocument>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    until: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ until: 1 }, { expireAfterSeconds: 0 });

const windowMs = 15 * 60_000;

/** Whom an attempt counts against, and how many failures in a quarter of an hour are borne. */
const counters = (email: string, address: string) => [
  { name: `pair:${email}:${address}`, most: 10 },
  { name: `account:${email}`, most: 100 },
  { name: `address:${address}`, most: 100 },
];

const key = (name: string): string => createHash('sha256').update(name).digest('base64url');

/**
 * Counts sign-ins that failed, per account and per address. Ten from one address against one account stop that address at that
 * account; a hundred stop the account or the address altogether. So a stranger cannot easily lock somebody out, nor try
 * many passwords or many accounts.
 */
export class SignInThrottle {
  readonly #model: Model<FailureDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<FailureDocument>('SignInFailure', schema, 'sign_in_failures');
  }

  /**
   * Counts an attempt, and says whether it may be made. Counted before the password is looked at, so that many attempts
   * at once are no way around.
   */
  async attempt(email: string, address: string, now: Date): Promise<boolean> {
    const counted = counters(email, address).map(async ({ name, most }) => (await this.#count(name, now)) <= most);
    return (await Promise.all(counted)).every((allowed) => allowed);
  }

  /** Takes a successful attempt back, and forgets the failures of this pair: the owner of the account was there. */
  async succeeded(email: string, address: string): Promise<void> {
    const [pair, ...others] = counters(email, address).map(({ name }) => key(name));
    await this.#model.deleteOne({ _id: pair ?? '' });
    await this.#model.updateMany({ _id: mongoose.trusted({ $in: others }) }, { $inc: { count: -1 } });
  }

  /** The window begins with the first attempt. */
  async #count(name: string, now: Date): Promise<number> {
    const running = { $gt: ['$until', now] };
    const until = new Date(now.getTime() + windowMs);
    const set = {
      count: { $cond: [running, { $add: ['$count', 1] }, 1] },
      until: { $cond: [running, '$until', until] },
    };
    const row = await this.#model
      .findOneAndUpdate({ _id: key(name) }, [{ $set: set }], {
        upsert: true,
        updatePipeline: true,
        returnDocument: 'after',
      })
      .lean();
    return Number(row?.count ?? 0);
  }
}
