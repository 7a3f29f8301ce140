/** What the provider keeps, as it names them. */
export const recordKinds = ['Session', 'Interaction', 'Grant', 'AuthorizationCode', 'RefreshToken'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What is asked for of a record besides its id; everything else is the provider's own affair. */
export interface RecordFacts {
  /** What it was issued under. */
  readonly grantId: string | undefined;
  /** Of a browser's sign-in. */
  readonly browserId: string | undefined;
  /** Who signed in. */
  readonly accountId: string | undefined;
}

/** Kinds whose ids are all that it takes to use them: of these a digest is kept instead, and nothing else has the id. */
const secretKinds: readonly RecordKind[] = ['AuthorizationCode', 'RefreshToken'];

export const isSecret = (kind: RecordKind): boolean => secretKinds.includes(kind);

export const isRecordKind = (name: string): name is RecordKind => recordKinds.some((kind) => kind === name);

type Payload = Readonly<Record<string, unknown>>;

const textIn = (payload: Payload, field: string): string | undefined => {
  const value = payload[field];
  return typeof value === 'string' ? value : undefined;
};

const within = (payload: Payload, ...path: readonly string[]): Payload =>
  path.reduce<Payload>((inner, field) => Object(inner[field]), payload);

/** Of an entry that is under way: who signed in by it, or was signed in before. */
const entering = (payload: Payload): string | undefined =>
  textIn(within(payload, 'result', 'login'), 'accountId') ?? textIn(within(payload, 'session'), 'accountId');

/**
 * What something was issued under. An entry that is under way names the grant that was there when it began, and is not issued under it: by
 * it somebody else may sign in, and what was there ends before it goes on.
 */
function grantIn(kind: RecordKind, payload: Payload): string | undefined {
  if (kind === 'Interaction') return undefined;
  return textIn(payload, kind === 'Grant' ? 'jti' : 'grantId');
}

/** Reads off what is asked for. */
export function factsOf(kind: RecordKind, payload: Payload): RecordFacts {
  const isSession = kind === 'Session';
  return {
    grantId: grantIn(kind, payload),
    browserId: isSession ? textIn(payload, 'uid') : undefined,
    accountId: kind === 'Interaction' ? entering(payload) : textIn(payload, 'accountId'),
  };
}
