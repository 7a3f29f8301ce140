/** What the provider keeps, as it names them. */
export const recordKinds = ['Session', 'Interaction', 'Grant', 'AuthorizationCode', 'RefreshToken'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What is asked for of a record besides its id; everything else is the provider's own affair. */
export interface RecordFacts {
  /** What it was issued under. */
  readonly grantId: string | undefined;
  /** Of a browser's sign-in. */
  readonly browserId: string | undefined;
  /** Whose sign-in in a browser it is. */
  readonly accountId: string | undefined;
}

/** Kinds whose ids are all that it takes to use them: of these a digest is kept instead, and nothing else has the id. */
const secretKinds: readonly RecordKind[] = ['AuthorizationCode', 'RefreshToken'];

export const isSecret = (kind: RecordKind): boolean => secretKinds.includes(kind);

export const isRecordKind = (name: string): name is RecordKind => recordKinds.some((kind) => kind === name);

const textIn = (payload: Readonly<Record<string, unknown>>, field: string): string | undefined => {
  const value = payload[field];
  return typeof value === 'string' ? value : undefined;
};

/** Reads off what is asked for. */
export function factsOf(kind: RecordKind, payload: Readonly<Record<string, unknown>>): RecordFacts {
  const isSession = kind === 'Session';
  return {
    grantId: kind === 'Grant' ? textIn(payload, 'jti') : textIn(payload, 'grantId'),
    browserId: isSession ? textIn(payload, 'uid') : undefined,
    accountId: isSession ? textIn(payload, 'accountId') : undefined,
  };
}
