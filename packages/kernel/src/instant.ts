/** A point in time, to the millisecond. Pure code is given it, and never asks for the present one. */
export type Instant = Date;

/** The instant so many milliseconds later; earlier when negative. */
export const plusMs = (instant: Instant, milliseconds: number): Instant => new Date(instant.getTime() + milliseconds);

/** Milliseconds from one instant to another; negative when the second is the earlier one. */
export const msBetween = (from: Instant, to: Instant): number => to.getTime() - from.getTime();

/** The instant so many milliseconds after the beginning of 1970, UTC. */
export const instantAt = (milliseconds: number): Instant => new Date(milliseconds);

/** The instant of a text as `toISOString` writes it; an invalid one where it is none. */
export const instantOf = (text: string): Instant => new Date(text);
