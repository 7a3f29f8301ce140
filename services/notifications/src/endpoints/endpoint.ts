import { type Failures, fail } from '@millepiani/kernel/failure';
import type { ClientId, Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { oldSecretValidFor, type Pace } from '../retries/schedule.ts';
import { newestOnly, replaced, type SignatureKind, type SigningKey, validAt } from './signing-key.ts';

export type EndpointId = Id<'end'>;

/** In which order an endpoint is sent what happens. */
export type Order = 'PER_SUBJECT' | 'NONE';

/** What there is of an endpoint, however it stands. */
export interface Facts {
  readonly id: EndpointId;
  readonly ownerId: PersonId;
  /** The partner's application that registered it; undefined: its owner did. */
  readonly registeredBy: ClientId | undefined;
  readonly url: string;
  /** Full types, each once. */
  readonly types: readonly string[];
  /** `PER_SUBJECT`: the next event of a subject waits for the one before; others go on. */
  readonly order: Order;
  /** What an event must be besides, in CEL; absent: any of the types will do. */
  readonly filter: string | undefined;
  /** By what deliveries are signed. */
  readonly signatures: readonly SignatureKind[];
  /** Newest first: of each kind one that stays, and one before it at most. */
  readonly secrets: readonly SigningKey[];
  readonly registeredAt: Instant;
  readonly version: number;
}

/** How an endpoint fares that is delivered to. */
export interface Faring {
  /** Failures in a row since something went well; those at the same time are one. */
  readonly failures: number;
  /** When the first of them was. */
  readonly failingSince: Instant | undefined;
  /** It is left alone until then, whatever there is for it. */
  readonly restsUntil: Instant | undefined;
}

/** An endpoint that is delivered to. */
export interface ActiveEndpoint extends Facts, Faring {
  readonly state: 'ACTIVE';
}

/** An endpoint that has failed for a while: it is tried with one event at a time, and all else waits. */
export interface DegradedEndpoint extends Facts, Faring {
  readonly state: 'DEGRADED';
  readonly degradedAt: Instant;
}

/** Why an endpoint's application is let in no more: its owner took back what they had allowed it, or it was revoked itself. */
export type LetOutReason = 'CONSENT_REVOKED' | 'CLIENT_REVOKED';

/** Why nothing is delivered to an endpoint. */
export type DisabledReason = 'GONE' | 'FAILING' | 'BY_OWNER' | LetOutReason;

/** An endpoint that nothing is delivered to. */
export interface DisabledEndpoint extends Facts {
  readonly state: 'DISABLED';
  readonly reason: DisabledReason;
  readonly disabledAt: Instant;
}

/** Where a partner has events delivered. */
export type Endpoint = ActiveEndpoint | DegradedEndpoint | DisabledEndpoint;

/** An endpoint that events are delivered to, or are tried to be. */
export type ServedEndpoint = ActiveEndpoint | DegradedEndpoint;

/** What happens to an endpoint, and is told others. */
export type EndpointEvent =
  | {
      readonly type: 'endpoint.registered';
      readonly types: readonly string[];
      readonly registeredBy: ClientId | undefined;
    }
  | { readonly type: 'endpoint.secret-rotated'; readonly oldValidUntil: Instant }
  | { readonly type: 'endpoint.old-secret-expired' }
  | { readonly type: 'endpoint.filter-changed'; readonly isFiltered: boolean }
  | { readonly type: 'endpoint.tested' }
  | { readonly type: 'endpoint.changed'; readonly types: readonly string[]; readonly order: Order }
  | { readonly type: 'endpoint.degraded'; readonly failingSince: Instant }
  | { readonly type: 'endpoint.recovered' }
  | { readonly type: 'endpoint.deleted' }
  | { readonly type: 'endpoint.disabled'; readonly reason: DisabledReason }
  | { readonly type: 'endpoint.enabled' };

/** An endpoint as it is afterwards, and what happened. */
export interface Change {
  readonly endpoint: Endpoint;
  readonly events: readonly EndpointEvent[];
}

/** To register an endpoint. */
export type Register = Pick<
  Facts,
  'id' | 'ownerId' | 'registeredBy' | 'url' | 'types' | 'order' | 'filter' | 'signatures'
> & {
  /** One of each kind. */
  readonly keys: readonly string[];
  readonly at: Instant;
};

/** The most endpoints that somebody has. */
export const mostEndpoints = 10;
const mostTypes = 100;

/** Reads types of events. Fails with `NO_EVENT_TYPE`, `TOO_MANY_EVENT_TYPES` or `UNKNOWN_EVENT_TYPE`. */
export function parseTypes(types: readonly string[], known: readonly string[]): Result<readonly string[], Failures> {
  if (types.length === 0) return fail('NO_EVENT_TYPE', 'At least one type of event.', ['types']);
  if (types.length > mostTypes) return fail('TOO_MANY_EVENT_TYPES', `At most ${mostTypes} types.`, ['types']);
  const failures = types.flatMap((type, at) =>
    known.includes(type)
      ? []
      : [{ code: 'UNKNOWN_EVENT_TYPE', message: 'Not a type of event that partners see.', path: ['types', at] }],
  );
  return failures.length > 0 ? err(failures) : ok([...new Set(types)]);
}

/** A new endpoint. */
export const register = ({ keys, at, ...facts }: Register): Change => ({
  endpoint: { ...facts, secrets: replaced([], keys, at, at), registeredAt: at, version: 1, ...fresh },
  events: [{ type: 'endpoint.registered', types: facts.types, registeredBy: facts.registeredBy }],
});

/** As one that never failed. */
export const fresh = { state: 'ACTIVE', failures: 0, failingSince: undefined, restsUntil: undefined } as const;

/** What is to be different of an endpoint; undefined stays as it is. */
export type Changes = {
  readonly url: string | undefined;
  readonly types: readonly string[] | undefined;
  readonly order: Order | undefined;
};

/** It is another URL, other types or another order from now on. Another URL is tried at once. */
export function change(
  before: Endpoint,
  { url = before.url, types = before.types, order = before.order }: Changes,
): Change {
  const isSame = url === before.url && order === before.order && types.join() === before.types.join();
  if (isSame) return { endpoint: before, events: [] };
  const rested = before.state === 'DISABLED' || url === before.url ? before : { ...before, restsUntil: undefined };
  const endpoint = { ...rested, url, types, order, version: before.version + 1 };
  return { endpoint, events: [{ type: 'endpoint.changed', types, order }] };
}

/** It is there no more. */
export const remove = (before: Endpoint): Change => ({
  endpoint: { ...before, version: before.version + 1 },
  events: [{ type: 'endpoint.deleted' }],
});

/** There are new keys, one of each kind; those before stay valid for a while, and any older ones go. */
export function rotate(before: Endpoint, keys: readonly string[], at: Instant, pace: Pace): Change {
  const oldValidUntil = plusMs(at, oldSecretValidFor(pace));
  const secrets = replaced(before.secrets, keys, at, oldValidUntil);
  return {
    endpoint: { ...before, secrets, version: before.version + 1 },
    events: [{ type: 'endpoint.secret-rotated', oldValidUntil }],
  };
}

/** What was replaced is signed with no more, from now on: somebody may have got hold of it. Nothing happens where there is none. */
export function expireOld(before: Endpoint, at: Instant): Change {
  const secrets = newestOnly(before.secrets);
  if (validAt(before.secrets, at).length === secrets.length) return { endpoint: before, events: [] };
  return {
    endpoint: { ...before, secrets, version: before.version + 1 },
    events: [{ type: 'endpoint.old-secret-expired' }],
  };
}

/** Another filter holds, or none. Nothing happens where it is the same. */
export function refilter(before: Endpoint, filter: string | undefined): Change {
  if (filter === before.filter) return { endpoint: before, events: [] };
  return {
    endpoint: { ...before, filter, version: before.version + 1 },
    events: [{ type: 'endpoint.filter-changed', isFiltered: filter !== undefined }],
  };
}

/** The keys to sign with. */
export const validSecrets = ({ secrets }: Endpoint, at: Instant): readonly string[] =>
  validAt(secrets, at).map(({ key }) => key);

/** A test is asked for: one that rests is tried at once. Fails with `ENDPOINT_DISABLED`. */
export function test(before: Endpoint): Result<Change, Failures> {
  if (before.state === 'DISABLED') return fail('ENDPOINT_DISABLED', 'Enable it first.', ['endpointId']);
  const endpoint = { ...before, restsUntil: undefined, version: before.version + 1 };
  return ok({ endpoint, events: [{ type: 'endpoint.tested' }] });
}

/** Nothing is delivered to it any more. Nothing happens to one that is disabled already. */
export function disable(before: Endpoint, reason: DisabledReason, at: Instant): Change {
  if (before.state === 'DISABLED') return { endpoint: before, events: [] };
  return {
    endpoint: { ...factsOf(before), state: 'DISABLED', reason, disabledAt: at, version: before.version + 1 },
    events: [{ type: 'endpoint.disabled', reason }],
  };
}

const letOutReasons: readonly string[] = ['CONSENT_REVOKED', 'CLIENT_REVOKED'] satisfies readonly LetOutReason[];

/** Whether its owner alone has it delivered to again, by themselves: the application that registered it was let out. */
export const isOwnersAlone = (endpoint: Endpoint): boolean =>
  endpoint.state === 'DISABLED' && letOutReasons.includes(endpoint.reason);

/**
 * The application that registered it is let in no more. What is disabled for another reason is so for this one from now on, or that application,
 * let in again some day, could enable it. Nothing happens where its owner alone may already.
 */
export function letOut(before: Endpoint, reason: LetOutReason, at: Instant): Change {
  if (isOwnersAlone(before)) return { endpoint: before, events: [] };
  return {
    endpoint: { ...factsOf(before), state: 'DISABLED', reason, disabledAt: at, version: before.version + 1 },
    events: [{ type: 'endpoint.disabled', reason }],
  };
}

/** It is delivered to again, by its owner or by a partner's application. Nothing happens to one that is. Fails with `OWNER_ENABLES_ALONE`. */
export function enable(before: Endpoint, partner: ClientId | undefined): Result<Change, Failures> {
  if (before.state !== 'DISABLED') return ok({ endpoint: before, events: [] });
  if (partner !== undefined && isOwnersAlone(before)) {
    return fail(
      'OWNER_ENABLES_ALONE',
      'The application that registered it was let in no more: its owner enables it again, by themselves.',
      ['endpointId'],
    );
  }
  return ok({
    endpoint: { ...factsOf(before), ...fresh, version: before.version + 1 },
    events: [{ type: 'endpoint.enabled' }],
  });
}

/** What there is of it however it stands. */
export function factsOf({ id, ownerId, url, types, filter, signatures, order, secrets, ...rest }: Endpoint): Facts {
  const { registeredAt, registeredBy, version } = rest;
  return { id, ownerId, url, types, filter, signatures, order, secrets, registeredAt, registeredBy, version };
}
