import { newId } from '@millepiani/kernel/new-id';
import { commissionTypes, typeOf } from '../endpoints-given.ts';
import type { Given } from './given.ts';
import { nobody, type Refused, type RefusedBy, readsOnly } from './refused.ts';

const at = (url: string) => () => ({ url, types: commissionTypes });
const of =
  (...types: string[]) =>
  () => ({ url: 'https://127.0.0.2/events', types });
const url = ['url'];

type Fault<T> = readonly [what: string, value: T, code: string, path: readonly string[]];

const faultyUrls: readonly Fault<string>[] = [
  ['no URL', '', 'INVALID_URL', url],
  ['a path', '/events', 'INVALID_URL', url],
  ['a URL without a host', 'https://', 'INVALID_URL', url],
  ['a URL of 2,001 characters', `https://127.0.0.2/${'x'.repeat(1_983)}`, 'URL_TOO_LONG', url],
  ['a port that there is not', 'https://127.0.0.2:65536/', 'INVALID_URL', url],
  ['credentials', 'https://ada:word@127.0.0.2/', 'URL_HAS_CREDENTIALS', url],
  ['a name without a word', 'https://ada@127.0.0.2/', 'URL_HAS_CREDENTIALS', url],
  ['a fragment', 'https://127.0.0.2/#a', 'URL_HAS_FRAGMENT', url],
  ['a file', 'file:///etc/passwd', 'URL_NOT_HTTPS', url],
  ['data', 'data:text/plain,a', 'URL_NOT_HTTPS', url],
  ['ftp', 'ftp://127.0.0.2/', 'URL_NOT_HTTPS', url],
  ['gopher', 'gopher://127.0.0.2:6379/_FLUSHALL', 'URL_NOT_HTTPS', url],
  ['a private address', 'https://10.1.2.3/', 'PRIVATE_ADDRESS', url],
  ['a public address by http', 'http://93.184.216.34/', 'PRIVATE_ADDRESS', url],
  ['the metadata address', 'https://169.254.169.254/latest/meta-data/', 'PRIVATE_ADDRESS', url],
  ['a name that stands for this machine', 'https://localhost/', 'PRIVATE_ADDRESS', url],
];

const won = typeOf('commission.won');
const faultyTypes: readonly Fault<readonly string[]>[] = [
  ['no type', [], 'NO_EVENT_TYPE', ['types']],
  ['101 types', Array.from({ length: 101 }, () => won), 'TOO_MANY_EVENT_TYPES', ['types']],
  ['a type that there is not', [won, typeOf('commission.eaten')], 'UNKNOWN_EVENT_TYPE', ['types', '1']],
  ['a type of another version', ['millepiani.projects.commission.won.v9'], 'UNKNOWN_EVENT_TYPE', ['types', '0']],
  [
    'a type that partners do not see',
    ['millepiani.members.member.contact-changed.v1'],
    'UNKNOWN_EVENT_TYPE',
    ['types', '0'],
  ],
  ['a pattern', ['millepiani.*'], 'UNKNOWN_EVENT_TYPE', ['types', '0']],
];

const registering: readonly Refused[] = [
  ...faultyUrls.map(([what, value, code, path]): Refused => [what, at(value), code, path]),
  ...faultyTypes.map(([what, value, code, path]): Refused => [what, of(...value), code, path]),
  [
    'a key that was used for something else',
    ({ usedKey: idempotencyKey }) => ({ ...at('https://127.0.0.2/other')(), idempotencyKey }),
    'IDEMPOTENCY_KEY_REUSED',
    ['idempotencyKey'],
  ],
  ['an endpoint of nobody', at('https://127.0.0.2/'), 'FORBIDDEN', [], nobody],
  ['an endpoint by a token that reads only', at('https://127.0.0.2/'), 'FORBIDDEN', [], readsOnly],
  [
    'an endpoint by an application that may act for the person no more',
    at('https://127.0.0.2/'),
    'APPLICATION_LET_OUT',
    [],
    ({ byLetOut }) => byLetOut,
  ],
];

/** What each mutation refuses that is about one endpoint. */
export const ofAnEndpoint: readonly Refused[] = [
  ['no id', () => ({ endpointId: 'x' }), 'INVALID_ID', ['endpointId']],
  ['an id of something else', ({ notificationId: endpointId }) => ({ endpointId }), 'INVALID_ID', ['endpointId']],
  ['one that there is not', () => ({ endpointId: newId('end') }), 'ENDPOINT_NOT_FOUND', ['endpointId']],
  ['somebody else’s', ({ othersEndpointId: endpointId }) => ({ endpointId }), 'ENDPOINT_NOT_FOUND', ['endpointId']],
  ['one’s own by a token that reads only', ({ endpointId }) => ({ endpointId }), 'FORBIDDEN', [], readsOnly],
  [
    'one’s own by an application that did not register it',
    ({ endpointId }) => ({ endpointId }),
    'REGISTERED_BY_ANOTHER',
    ['endpointId'],
    ({ byLetOut }) => byLetOut,
  ],
  [
    'an application’s by another one',
    ({ letOutId: endpointId }) => ({ endpointId }),
    'REGISTERED_BY_ANOTHER',
    ['endpointId'],
    ({ byLetOut }) => ({ ...byLetOut, clientId: newId('cli') }),
  ],
  [
    'a key of one character',
    ({ endpointId }) => ({ endpointId, idempotencyKey: 'x' }),
    'INVALID_IDEMPOTENCY_KEY',
    ['idempotencyKey'],
  ],
];
/** The same, of a mutation that asks for more than an endpoint. */
const joined = (more: object, all: readonly Refused[] = ofAnEndpoint): readonly Refused[] =>
  all.map(([what, input, ...rest]): Refused => [what, (given) => ({ ...more, ...input(given) }), ...rest]);
const disabled: Refused = [
  'one that is disabled',
  ({ disabledId: endpointId }) => ({ endpointId }),
  'ENDPOINT_DISABLED',
  ['endpointId'],
];

const change =
  (more: object) =>
  ({ endpointId }: Given) => ({ endpointId, expectedVersion: 1, ...more });
const changing: readonly Refused[] = [
  ...joined({ expectedVersion: 1 }),
  ...faultyUrls.map(([what, value, code, path]): Refused => [what, change({ url: value }), code, path]),
  ...faultyTypes.map(([what, value, code, path]): Refused => [what, change({ types: value }), code, path]),
  ...[-1, 0, 7].map(
    (expectedVersion): Refused => [
      `version ${expectedVersion}, which it has not`,
      change({ expectedVersion, order: 'NONE' }),
      'VERSION_CONFLICT',
      ['expectedVersion'],
    ],
  ),
];

const enabling: readonly Refused[] = [
  ...ofAnEndpoint,
  [
    'what its owner alone enables, by the application that registered it',
    ({ letOutId: endpointId }) => ({ endpointId }),
    'OWNER_ENABLES_ALONE',
    ['endpointId'],
    ({ byLetOut }) => byLetOut,
  ],
];
const skipping = ([what, ...rest]: Refused): Refused => [`${what}, skipping what was missed`, ...rest];

const anEvent = newId('evt');
const part =
  (more: object) =>
  ({ endpointId }: Given) => ({ endpointId, ...more });
const event = (eventId: string) => part({ eventId });
const again: readonly Refused[] = [
  ...joined({ eventId: anEvent }, [...ofAnEndpoint, disabled]),
  ['what is no id', event('x'), 'INVALID_ID', ['eventId']],
  ['an operator in place of an id', event('{"$gt":""}'), 'INVALID_ID', ['eventId']],
  ['a delivery in place of an event', event(newId('dlv')), 'INVALID_ID', ['eventId']],
  ['an event that there is not', event(anEvent), 'EVENT_NOT_FOUND', ['eventId']],
  [
    'an event that partners do not see',
    ({ endpointId, innerEventId: eventId }) => ({ endpointId, eventId }),
    'EVENT_NOT_FOUND',
    ['eventId'],
  ],
];

const behind =
  (after: string) =>
  ({ endpointId }: Given) => ({ endpointId, after });
const inBase64 = (text: string) => Buffer.from(text).toString('base64url');
const after = ['after'];
const anInstant = '2026-01-01T00:00:00Z';

const replaying: readonly Refused[] = [
  ...ofAnEndpoint,
  disabled,
  ['behind what is no cursor', behind('x'), 'CURSOR_INVALID', after],
  ['behind a cursor of another list', behind(inBase64(newId('dlv'))), 'CURSOR_INVALID', after],
  ['behind a place below the first', behind(inBase64('1;projects.0.0123456789ab')), 'CURSOR_INVALID', after],
  [
    'behind a place beyond all numbers',
    behind(inBase64('1;projects.9999999999999999.0123456789ab')),
    'CURSOR_INVALID',
    after,
  ],
  [
    'behind two places of one service',
    behind(inBase64('1;projects.1.0123456789ab;projects.2.0123456789ab')),
    'CURSOR_INVALID',
    after,
  ],
  ['behind 1,001 characters', behind('M'.repeat(1_001)), 'CURSOR_INVALID', after],
  ['behind a place that no log has', behind(inBase64('1;projects.7.0123456789ab')), 'CURSOR_EXPIRED', after],
  ['behind a place of no service', behind(inBase64('1;nobody.7.0123456789ab')), 'CURSOR_EXPIRED', after],
  ['a sixth part at a time', ({ fullId: endpointId }) => ({ endpointId }), 'TOO_MANY_REPLAYS', ['endpointId']],
  ['up to what is no cursor', part({ until: 'x' }), 'CURSOR_INVALID', ['until']],
  ['up to nothing', part({ until: '' }), 'CURSOR_INVALID', ['until']],
  [
    'up to a place that no log has',
    part({ until: inBase64('1;projects.7.0123456789ab') }),
    'CURSOR_EXPIRED',
    ['until'],
  ],
  ['from a cursor and from a time', part({ after: inBase64('1'), since: anInstant }), 'INVALID_RANGE', ['since']],
  ['up to a cursor and up to a time', part({ until: inBase64('1'), before: anInstant }), 'INVALID_RANGE', ['before']],
];

const handledAgain: readonly Refused[] = [
  ['of no reaction', () => ({ reaction: 'x', partitionKey: 'x' }), 'UNKNOWN_REACTION', ['reaction']],
  [
    'of nothing that lies aside',
    () => ({ reaction: 'tell-of-projects', partitionKey: newId('com') }),
    'NOTHING_SET_ASIDE',
    ['partitionKey'],
  ],
  [
    'for who does not administer',
    () => ({ reaction: 'tell-of-projects', partitionKey: 'x' }),
    'FORBIDDEN',
    [],
    ({ person }) => person,
  ],
];

/** What is refused of webhooks, and of events that lie aside. */
export const refusedOfEndpoints: RefusedBy = {
  registerEndpoint: registering,
  rotateEndpointSecret: ofAnEndpoint,
  sendTestEvent: [...ofAnEndpoint, disabled],
  disableEndpoint: ofAnEndpoint,
  enableEndpoint: [...enabling, ...joined({ skipMissed: true }, enabling).map(skipping)],
  updateEndpoint: changing,
  deleteEndpoint: ofAnEndpoint,
  redeliver: again,
  replayDeliveries: replaying,
  replayNotificationsEvents: handledAgain,
};
