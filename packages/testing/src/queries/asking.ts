/** The first page of a list. */
export const first = { limit: 20, after: undefined } as const;

/** The page behind a key. */
export const behind = (after: string) => ({ limit: 20, after });

/** A case asked for a row that was not put in. */
class NotThere extends TypeError {
  constructor() {
    super('The case asks for a row that is not there.');
  }
}

/** What is there, as it was put in. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new NotThere();
  return value;
}
