import type { PersonId } from '@millepiani/kernel/id';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { ThreadId } from '../feed/notification.ts';
import type { MailDigest, NotificationChannel } from './kinds.ts';
import type { LocalTime } from './local-time.ts';
import { defaultPreferences, type PreferenceSet } from './preference-set.ts';

interface PreferencesDocument {
  _id: string;
  /** By kind; of one that is missing the person said nothing. */
  channels: Record<string, string[]>;
  quietHours?: { from: number; to: number; timeZone: string };
  /** Missing of before there was a choice. */
  mailDigest?: string;
  /** Missing of before there was one, as the next. */
  digests?: Record<string, string>;
  mutedThreads?: string[];
  version: number;
}

const number = { type: Number, required: true } as const;

const schema = new Schema<PreferencesDocument>(
  {
    _id: { type: String, required: true },
    channels: { type: Schema.Types.Mixed, required: true },
    quietHours: { type: { _id: false, from: number, to: number, timeZone: { type: String, required: true } } },
    mailDigest: String,
    digests: { type: Schema.Types.Mixed },
    mutedThreads: { type: [String], default: undefined },
    version: number,
  },
  // What is empty is kept as such: nothing was said of any kind.
  { versionKey: false, minimize: false },
);

function toPreferences({ _id, channels, quietHours, version, ...row }: PreferencesDocument): PreferenceSet {
  const defaults = defaultPreferences(_id as PersonId);
  return {
    personId: defaults.personId,
    channels: (channels ?? {}) as Record<string, NotificationChannel[]>,
    quietHours: quietHours && {
      from: quietHours.from as LocalTime,
      to: quietHours.to as LocalTime,
      timeZone: quietHours.timeZone as TimeZone,
    },
    mailDigest: (row.mailDigest as MailDigest | undefined) ?? defaults.mailDigest,
    digests: (row.digests ?? {}) as Record<string, MailDigest>,
    mutedThreads: (row.mutedThreads ?? []) as ThreadId[],
    version,
  };
}

/** How people wish to be told. Who never said so has the defaults, and no document. */
export class PreferenceStore {
  readonly #model: Model<PreferencesDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PreferencesDocument>('PreferenceSet', schema, 'preference_sets');
  }

  /** Puts a set in, or replaces one that was read in the same transaction. */
  async save(session: ClientSession, { personId, quietHours, ...wishes }: PreferenceSet): Promise<void> {
    const row = { ...wishes, mutedThreads: [...wishes.mutedThreads], ...(quietHours ? { quietHours } : {}) };
    await this.#model.replaceOne({ _id: personId }, row, { session, upsert: true });
  }

  /** Forgets how somebody wished to be told. */
  async forget(personId: PersonId): Promise<void> {
    await this.#model.deleteOne({ _id: personId });
  }

  /** One person's set. */
  async find(personId: PersonId, session?: ClientSession): Promise<PreferenceSet> {
    const row = await this.#model
      .findById(personId)
      .session(session ?? null)
      .lean();
    return row ? toPreferences(row) : defaultPreferences(personId);
  }

  /** Many people's sets, in their order. */
  async findMany(personIds: readonly PersonId[], session: ClientSession): Promise<readonly PreferenceSet[]> {
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...personIds] }) })
      .session(session)
      .lean();
    const found = new Map(rows.map((row) => [row._id, toPreferences(row)]));
    return personIds.map((personId) => found.get(personId) ?? defaultPreferences(personId));
  }
}
