import { z } from 'zod';

const MAX_JSON = 1_048_576;

/** JSON as text, read. */
const json = z
  .string()
  .max(MAX_JSON)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  });

const liveEvent = z.object({
  cursor: z.string().min(1),
  id: z.string().min(1),
  type: z.string().min(1),
  time: z.string().min(1),
  subject: z.string().min(1),
  actorId: z.string().nullable(),
  data: json,
});

/** A part of a commission's events, as the projects service gives it. */
export const eventPage = z.object({
  events: z.array(liveEvent),
  /** Up to where the log was looked at, whatever was shown of it. */
  cursor: z.string().min(1),
  hasMore: z.boolean(),
});

/** A part of a commission's log, whoever may see what of it. */
export const logPart = z.object({
  entries: z.array(
    z.object({
      cursor: z.string().min(1),
      event: liveEvent.nullable(),
      requires: z.array(z.string()),
      changesAccess: z.boolean(),
    }),
  ),
  cursor: z.string().min(1),
  hasMore: z.boolean(),
});

/** What happened to a commission. */
export type LiveEvent = z.output<typeof liveEvent>;
