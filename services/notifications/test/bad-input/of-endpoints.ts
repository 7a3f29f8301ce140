import { newId } from '@millepiani/kernel/new-id';
import { commissionTypes, typeOf } from '../endpoints-given.ts';
import type { Given } from './given.ts';
import { nobody, type Refused, type RefusedBy, readsOnly } from './refused.ts';

const at = (url: string) => () => ({ url, types: commissionTypes });
const of =
  (...types: string[]) =>
  () => ({ url: 'https://127.0.0.2/events', types });
const url = ['url'];

const registering: readonly Refused[] = [
  ['no URL', at(''), 'INVALID_URL', url],
  ['a path', at('/events'), 'INVALID_URL', url],
  ['a URL without a host', at('https://'), 'INVALID_URL', url],
  ['a URL of 2,001 characters', at(`https://127.0.0.2/${'x'.repeat(1_983)}`), 'URL_TOO_LONG', url],
  ['a port that there is not', at('https://127.0.0.2:65536/'), 'INVALID_URL', url],
  ['credentials', at('https://ada:word@127.0.0.2/'), 'URL_HAS_CREDENTIALS', url],
  ['a name without a word', at('https://ada@127.0.0.2/'), 'URL_HAS_CREDENTIALS', url],
  ['a fragment', at('https://127.0.0.2/#a'), 'URL_HAS_FRAGMENT', url],
  ['a file', at('file:///etc/passwd'), 'URL_NOT_HTTPS', url],
  ['data', at('data:text/plain,a'), 'URL_NOT_HTTPS', url],
  ['ftp', at('ftp://127.0.0.2/'), 'URL_NOT_HTTPS', url],
  ['gopher', at('gopher://127.0.0.2:6379/_FLUSHALL'), 'URL_NOT_HTTPS', url],
  ['a private address', at('https://10.1.2.3/'), 'PRIVATE_ADDRESS', url],
  ['a public address by http', at('http://93.184.216.34/'), 'PRIVATE_ADDRESS', url],
  ['the metadata address', at('https://169.254.169.254/latest/meta-data/'), 'PRIVATE_ADDRESS', url],
  ['a name that stands for this machine', at('https://localhost/'), 'PRIVATE_ADDRESS', url],
  ['no type', of(), 'NO_EVENT_TYPE', ['types']],
  ['101 types', of(...Array.from({ length: 101 }, () => typeOf('commission.won'))), 'TOO_MANY_EVENT_TYPES', ['types']],
  [
    'a type that there is not',
    of(typeOf('commission.won'), typeOf('commission.eaten')),
    'UNKNOWN_EVENT_TYPE',
    ['types', '1'],
  ],
  ['a type of another version', of('millepiani.projects.commission.won.v9'), 'UNKNOWN_EVENT_TYPE', ['types', '0']],
  [
    'a type that partners do not see',
    of('millepiani.members.member.contact-changed.v1'),
    'UNKNOWN_EVENT_TYPE',
    ['types', '0'],
  ],
  ['a pattern', of('millepiani.*'), 'UNKNOWN_EVENT_TYPE', ['types', '0']],
  [
    'a key that was used for something else',
    ({ usedKey: idempotencyKey }) => ({ ...at('https://127.0.0.2/other')(), idempotencyKey }),
    'IDEMPOTENCY_KEY_REUSED',
    ['idempotencyKey'],
  ],
  ['an endpoint of nobody', at('https://127.0.0.2/'), 'FORBIDDEN', [], nobody],
  ['an endpoint by a token that reads only', at('https://127.0.0.2/'), 'FORBIDDEN', [], readsOnly],
];

/** What each mutation refuses that is about one endpoint. */
export const ofAnEndpoint: readonly Refused[] = [
  ['no id', () => ({ endpointId: 'x' }), 'INVALID_ID', ['endpointId']],
  ['an id of something else', ({ notificationId: endpointId }) => ({ endpointId }), 'INVALID_ID', ['endpointId']],
  ['one that there is not', () => ({ endpointId: newId('end') }), 'ENDPOINT_NOT_FOUND', ['endpointId']],
  ['somebody else’s', ({ othersEndpointId: endpointId }) => ({ endpointId }), 'ENDPOINT_NOT_FOUND', ['endpointId']],
  ['one’s own by a token that reads only', ({ endpointId }) => ({ endpointId }), 'FORBIDDEN', [], readsOnly],
  [
    'a key of one character',
    ({ endpointId }) => ({ endpointId, idempotencyKey: 'x' }),
    'INVALID_IDEMPOTENCY_KEY',
    ['idempotencyKey'],
  ],
];
const disabled: Refused = [
  'one that is disabled',
  ({ disabledId: endpointId }) => ({ endpointId }),
  'ENDPOINT_DISABLED',
  ['endpointId'],
];

const behind =
  (after: string) =>
  ({ endpointId }: Given) => ({ endpointId, after });
const inBase64 = (text: string) => Buffer.from(text).toString('base64url');
const after = ['after'];

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
  enableEndpoint: ofAnEndpoint,
  replayDeliveries: replaying,
  replayNotificationsEvents: handledAgain,
};
