/** A point in time, to the millisecond. Pure code is given it, and never asks for the present one. */
export type Instant = Date;

/** The instant so many milliseconds later; earlier when negative. */
export const plusMs = (instant: Instant, milliseconds: number): Instant => new Date(instant.getTime() + milliseconds);

/** Milliseconds from one instant to another; negative when the second is the earlier one. */
export const msBetween = (from: Instant, to: Instant): number => to.getTime() - from.getTime();
