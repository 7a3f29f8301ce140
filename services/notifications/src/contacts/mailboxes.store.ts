import type { PersonId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type Mailbox, newMailbox, type SuppressionReason } from './mailbox.ts';

interface MailboxDocument {
  /** The person's id. */
  _id: string;
  softBounces: number;
  softSince?: Date;
  suppressed?: { reason: string; since: Date };
  version: number;
}

const number = { type: Number, required: true } as const;

const schema = new Schema<MailboxDocument>(
  {
    _id: { type: String, required: true },
    softBounces: number,
    softSince: Date,
    suppressed: {
      type: { _id: false, reason: { type: String, required: true }, since: { type: Date, required: true } },
    },
    version: number,
  },
  { versionKey: false },
);

const toMailbox = ({ _id, softBounces, softSince, suppressed, version }: MailboxDocument): Mailbox => ({
  personId: _id as PersonId,
  softBounces: Number(softBounces),
  softSince,
  suppressed: suppressed && { reason: suppressed.reason as SuppressionReason, since: suppressed.since },
  version: Number(version),
});

/** How it fares where people get mail. Of whom nothing bad was heard there is no document. */
export class MailboxStore {
  readonly #model: Model<MailboxDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<MailboxDocument>('Mailbox', schema, 'mailboxes');
  }

  /** One person's mailbox. */
  async find(personId: PersonId, session?: ClientSession): Promise<Mailbox> {
    const row = await this.#model
      .findById(personId)
      .session(session ?? null)
      .lean();
    return row ? toMailbox(row) : newMailbox(personId);
  }

  /** Puts a mailbox in, or replaces one that was read in the same transaction. */
  async save(
    session: ClientSession,
    { personId, softSince, suppressed, softBounces, version }: Mailbox,
  ): Promise<void> {
    const row = { softBounces, version, ...(softSince ? { softSince } : {}), ...(suppressed ? { suppressed } : {}) };
    await this.#model.replaceOne({ _id: personId }, row, { session, upsert: true });
  }

  /** Forgets what was heard of somebody's mailbox. */
  async forget(personId: PersonId): Promise<void> {
    await this.#model.deleteOne({ _id: personId });
  }
}
