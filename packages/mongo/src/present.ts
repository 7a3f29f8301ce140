/** Only the fields that are there: one that is undefined would be stored as null. */
export const present = <T extends object>(facts: T): T =>
  // What is left out is undefined in the type as well.
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
