import type { Id } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { Schema } from 'mongoose';
import type { EndReason, Session } from './session.ts';

/** A session as it is stored. */
export interface SessionDocument {
  _id: string;
  personId: string;
  clientId: string;
  browserId?: string;
  network: string;
  device?: string;
  startedAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  endedAt?: Date;
  endReason?: EndReason;
  /** When the row goes. */
  purgeAt: Date;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

/** How long a row is kept once its session is over, in milliseconds: for who looks into what happened. */
const keptMs = 30 * 86_400_000;

/** The collection's form and indexes. */
export const sessionSchema = new Schema<SessionDocument>(
  {
    _id: text,
    personId: text,
    clientId: text,
    browserId: String,
    network: text,
    device: String,
    startedAt: instant,
    lastUsedAt: instant,
    expiresAt: instant,
    endedAt: Date,
    endReason: String,
    purgeAt: instant,
  },
  { versionKey: false },
);
// Somebody's open ones, the newest first; those of one application among them.
sessionSchema.index({ personId: 1, endedAt: 1, _id: -1 });
// What somebody entered by one browser.
sessionSchema.index({ browserId: 1 }, { partialFilterExpression: { browserId: { $exists: true } } });
// An application's.
sessionSchema.index({ clientId: 1, endedAt: 1, _id: 1 });
sessionSchema.index({ purgeAt: 1 }, { expireAfterSeconds: 0 });

/** To the document. */
export const toDocument = ({ id, browserId, device, ended, ...facts }: Session): SessionDocument => ({
  _id: id,
  ...facts,
  ...(browserId === undefined ? {} : { browserId }),
  ...(device === undefined ? {} : { device }),
  ...(ended ? { endedAt: ended.at, endReason: ended.reason } : {}),
  purgeAt: ended ? plusMs(ended.at, keptMs) : facts.expiresAt,
});

/** From the document. */
export const fromDocument = (row: SessionDocument): Session => ({
  id: row._id as Id<'ses'>,
  personId: row.personId as Id<'per'>,
  clientId: row.clientId,
  browserId: row.browserId ?? undefined,
  network: row.network,
  device: row.device ?? undefined,
  startedAt: row.startedAt,
  lastUsedAt: row.lastUsedAt,
  expiresAt: row.expiresAt,
  ...(row.endedAt && row.endReason ? { ended: { at: row.endedAt, reason: row.endReason } } : {}),
});
