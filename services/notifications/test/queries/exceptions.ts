import type { Exceptions } from '@millepiani/testing/queries/explained-store';

/** What asks for more than an index gives, and why that is well. */
export const exceptions: Exceptions = {};
