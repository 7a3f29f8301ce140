/** How the clock on the wall stands, without saying in which zone: `2027-01-11T09:00:00`, with milliseconds where there are any. */
export type LocalDateTime = string & { readonly __localDateTime: true };

/** A day of the calendar, counted from 1 January 1970, which is 0. */
export type EpochDay = number;

/** The form of a {@link LocalDateTime}: years 1000 to 9999. */
export const localDateTimeForm =
  /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?$/;

/** Milliseconds of one day by the clock. */
export const dayMs = 86_400_000;

/** Where a local time is on a line without zones: milliseconds from 1970-01-01T00:00:00. */
export const wallMs = (local: LocalDateTime): number => Date.parse(`${local}Z`);

/** The local time at a place of that line. */
export function localAt(ms: number): LocalDateTime {
  const text = new Date(ms).toISOString().slice(0, -1);
  return (text.endsWith('.000') ? text.slice(0, -4) : text) as LocalDateTime;
}

/** Reads a local time; undefined where the text is none, or its day is in no calendar. */
export function readLocal(text: string): LocalDateTime | undefined {
  if (!localDateTimeForm.test(text)) return undefined;
  const ms = Date.parse(`${text}Z`);
  // Of 31 February the engine would make a day of March.
  return Number.isNaN(ms) || localAt(ms).slice(0, 10) !== text.slice(0, 10) ? undefined : localAt(ms);
}

/** The day of a place on the line. */
export const epochDayOf = (ms: number): EpochDay => Math.floor(ms / dayMs);

/** A day by ISO 8601: `2027-01-11`. */
export const dayText = (day: EpochDay): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day by its ISO 8601 text. */
export const epochDay = (text: string): EpochDay => epochDayOf(Date.parse(`${text}T00:00:00Z`));
