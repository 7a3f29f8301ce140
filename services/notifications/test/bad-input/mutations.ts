import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { commissionTypes, typeOf } from '../endpoints-given.ts';
import type { Given } from './given.ts';

/** An input that is refused: what is wrong with it, by which code, and where in the input. */
export type Refused = readonly [
  what: string,
  input: (given: Given) => object,
  code: string,
  path: readonly string[],
  actor?: (given: Given) => TestActor | undefined,
];

const people = (count: number) => Array.from({ length: count }, () => newId('per'));
const announced = (change: object) => () => ({ subject: 'Hi', body: 'There.', recipientIds: people(1), ...change });
const nobody = () => undefined;
const readsOnly = ({ person }: Given) => ({ id: person.id, scopes: ['notifications:read'] });

const announcing: readonly Refused[] = [
  ['no subject', announced({ subject: '' }), 'TOO_SHORT', ['subject']],
  ['a subject of blanks', announced({ subject: ' \t ' }), 'TOO_SHORT', ['subject']],
  ['a subject of 121 characters', announced({ subject: 'x'.repeat(121) }), 'TOO_LONG', ['subject']],
  ['a subject that would begin another header', announced({ subject: 'Hi\r\nBcc: a@b.example' }), 'FORBIDDEN_CHARACTER', ['subject']],
  ['a subject with NUL in it', announced({ subject: 'a\u0000b' }), 'FORBIDDEN_CHARACTER', ['subject']],
  ['a subject that reads backwards', announced({ subject: 'a\u202eb' }), 'FORBIDDEN_CHARACTER', ['subject']],
  ['no text', announced({ body: '' }), 'TOO_SHORT', ['body']],
  ['a text of 4,001 characters', announced({ body: 'x'.repeat(4_001) }), 'TOO_LONG', ['body']],
  ['a text with half a character in it', announced({ body: 'a\ud800' }), 'FORBIDDEN_CHARACTER', ['body']],
  ['nobody to tell', announced({ recipientIds: [] }), 'NO_RECIPIENT', ['recipientIds']],
  ['501 to tell', announced({ recipientIds: people(501) }), 'TOO_MANY_RECIPIENTS', ['recipientIds']],
  ['somebody twice', ({ person }) => announced({ recipientIds: [person.id, newId('per'), person.id] })(), 'DUPLICATE_RECIPIENT', ['recipientIds', '2']],
  ['an organization to tell', announced({ recipientIds: [newId('org')] }), 'INVALID_ID', ['recipientIds', '0']],
  ['an operator in place of an id', announced({ recipientIds: ['{"$ne":null}'] }), 'INVALID_ID', ['recipientIds', '0']],
  ['about what is no commission', announced({ aboutId: newId('per') }), 'INVALID_ID', ['aboutId']],
  ['a key of seven characters', announced({ idempotencyKey: '1234567' }), 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ['a key of 129 characters', announced({ idempotencyKey: 'x'.repeat(129) }), 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ['a key with a blank in it', announced({ idempotencyKey: 'one two three' }), 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ['a member', announced({}), 'FORBIDDEN', [], ({ person }) => ({ ...person, scopes: ['notifications:write'] })],
  ['nobody', announced({}), 'FORBIDDEN', [], nobody],
];

const marking: readonly Refused[] = [
  ['nothing', () => ({}), 'IDS_OR_UP_TO', []],
  ['both', ({ notificationId: upTo }) => ({ ids: [upTo], upTo }), 'IDS_OR_UP_TO', []],
  ['none', () => ({ ids: [] }), 'NO_ID', ['ids']],
  ['101', () => ({ ids: Array.from({ length: 101 }, () => newId('ntf')) }), 'TOO_MANY_IDS', ['ids']],
  ['no id', ({ notificationId }) => ({ ids: [notificationId, 'x'] }), 'INVALID_ID', ['ids', '1']],
  ['up to no id', () => ({ upTo: '' }), 'INVALID_ID', ['upTo']],
  ['up to an announcement', () => ({ upTo: newId('ann') }), 'INVALID_ID', ['upTo']],
  ['one that there is not', () => ({ ids: [newId('ntf')] }), 'NOTIFICATION_NOT_FOUND', ['ids', '0']],
  ['one’s own and somebody else’s', ({ notificationId: own, othersNotificationId }) => ({ ids: [own, othersNotificationId] }), 'NOTIFICATION_NOT_FOUND', ['ids', '1']],
  ['up to somebody else’s', ({ othersNotificationId: upTo }) => ({ upTo }), 'NOTIFICATION_NOT_FOUND', ['upTo']],
  ['by a token that reads only', ({ notificationId }) => ({ ids: [notificationId] }), 'FORBIDDEN', [], readsOnly],
  ['by nobody', ({ notificationId }) => ({ ids: [notificationId] }), 'FORBIDDEN', [], nobody],
];

const archiving: readonly Refused[] = [
  ['no id', () => ({ notificationId: 'ntf_1' }), 'INVALID_ID', ['notificationId']],
  ['one that there is not', () => ({ notificationId: newId('ntf') }), 'NOTIFICATION_NOT_FOUND', ['notificationId']],
  ['somebody else’s', ({ othersNotificationId: notificationId }) => ({ notificationId }), 'NOTIFICATION_NOT_FOUND', ['notificationId']],
  ['by a token that reads only', ({ notificationId }) => ({ notificationId }), 'FORBIDDEN', [], readsOnly],
];

const quiet = (change: object) => () => ({ expectedVersion: 0, quietHours: { from: '22:00', to: '07:00', timeZone: 'Europe/Rome', ...change } });
const off = { kind: 'TEAM', channels: [] };

const preferring: readonly Refused[] = [
  ['a version that is not there yet', () => ({ expectedVersion: 7 }), 'VERSION_CONFLICT', ['expectedVersion']],
  ['a version below none', () => ({ expectedVersion: -1 }), 'VERSION_CONFLICT', ['expectedVersion']],
  ['a kind twice', () => ({ expectedVersion: 0, channels: [off, { ...off, kind: 'WORK' }, off] }), 'DUPLICATE_KIND', ['channels', '2', 'kind']],
  ['a zone that does not exist', quiet({ timeZone: 'Europe/Millepiani' }), 'UNKNOWN_TIME_ZONE', ['quietHours', 'timeZone']],
  ['an offset for a zone', quiet({ timeZone: '+01:00' }), 'UNKNOWN_TIME_ZONE', ['quietHours', 'timeZone']],
  ['a path for a zone', quiet({ timeZone: '../../etc/passwd' }), 'UNKNOWN_TIME_ZONE', ['quietHours', 'timeZone']],
  ['no zone', quiet({ timeZone: '' }), 'UNKNOWN_TIME_ZONE', ['quietHours', 'timeZone']],
  ['an hour that no clock has', quiet({ from: '24:00' }), 'INVALID_TIME', ['quietHours', 'from']],
  ['a minute that no clock has', quiet({ to: '07:60' }), 'INVALID_TIME', ['quietHours', 'to']],
  ['a time in words', quiet({ from: '10 pm' }), 'INVALID_TIME', ['quietHours', 'from']],
  ['a time with seconds', quiet({ from: '22:00:00' }), 'INVALID_TIME', ['quietHours', 'from']],
  ['a time in other digits', quiet({ from: '２２:００' }), 'INVALID_TIME', ['quietHours', 'from']],
  ['quiet hours of no length', quiet({ to: '22:00' }), 'EMPTY_QUIET_HOURS', ['quietHours', 'to']],
  ['wishes of nobody', quiet({}), 'FORBIDDEN', [], nobody],
  ['wishes by a token that reads only', quiet({}), 'FORBIDDEN', [], readsOnly],
];

const at = (url: string) => () => ({ url, types: commissionTypes });
const of = (...types: string[]) => () => ({ url: 'https://127.0.0.2/events', types });
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
  ['a type that there is not', of(typeOf('commission.won'), typeOf('commission.eaten')), 'UNKNOWN_EVENT_TYPE', ['types', '1']],
  ['a type of another version', of('millepiani.projects.commission.won.v9'), 'UNKNOWN_EVENT_TYPE', ['types', '0']],
  ['a type that partners do not see', of('millepiani.members.member.contact-changed.v1'), 'UNKNOWN_EVENT_TYPE', ['types', '0']],
  ['a pattern', of('millepiani.*'), 'UNKNOWN_EVENT_TYPE', ['types', '0']],
  ['a key that was used for something else', ({ usedKey: idempotencyKey }) => ({ ...at('https://127.0.0.2/other')(), idempotencyKey }), 'IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']],
  ['an endpoint of nobody', at('https://127.0.0.2/'), 'FORBIDDEN', [], nobody],
  ['an endpoint by a token that reads only', at('https://127.0.0.2/'), 'FORBIDDEN', [], readsOnly],
];

/** What each mutation refuses that is about one endpoint. */
const ofAnEndpoint: readonly Refused[] = [
  ['no id', () => ({ endpointId: 'x' }), 'INVALID_ID', ['endpointId']],
  ['an id of something else', ({ notificationId: endpointId }) => ({ endpointId }), 'INVALID_ID', ['endpointId']],
  ['one that there is not', () => ({ endpointId: newId('end') }), 'ENDPOINT_NOT_FOUND', ['endpointId']],
  ['somebody else’s', ({ othersEndpointId: endpointId }) => ({ endpointId }), 'ENDPOINT_NOT_FOUND', ['endpointId']],
  ['one’s own by a token that reads only', ({ endpointId }) => ({ endpointId }), 'FORBIDDEN', [], readsOnly],
  ['a key of one character', ({ endpointId }) => ({ endpointId, idempotencyKey: 'x' }), 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
];
const disabled: Refused = ['one that is disabled', ({ disabledId: endpointId }) => ({ endpointId }), 'ENDPOINT_DISABLED', ['endpointId']];

const behind = (after: string) => ({ endpointId }: Given) => ({ endpointId, after });
const inBase64 = (text: string) => Buffer.from(text).toString('base64url');
const after = ['after'];

const replaying: readonly Refused[] = [
  ...ofAnEndpoint,
  disabled,
  ['behind what is no cursor', behind('x'), 'CURSOR_INVALID', after],
  ['behind a cursor of another list', behind(inBase64(newId('dlv'))), 'CURSOR_INVALID', after],
  ['behind a place below the first', behind(inBase64('1;projects.0.0123456789ab')), 'CURSOR_INVALID', after],
  ['behind a place beyond all numbers', behind(inBase64('1;projects.9999999999999999.0123456789ab')), 'CURSOR_INVALID', after],
  ['behind two places of one service', behind(inBase64('1;projects.1.0123456789ab;projects.2.0123456789ab')), 'CURSOR_INVALID', after],
  ['behind 1,001 characters', behind('M'.repeat(1_001)), 'CURSOR_INVALID', after],
  ['behind a place that no log has', behind(inBase64('1;projects.7.0123456789ab')), 'CURSOR_EXPIRED', after],
  ['behind a place of no service', behind(inBase64('1;nobody.7.0123456789ab')), 'CURSOR_EXPIRED', after],
];

const handledAgain: readonly Refused[] = [
  ['of no reaction', () => ({ reaction: 'x', partitionKey: 'x' }), 'UNKNOWN_REACTION', ['reaction']],
  ['of nothing that lies aside', () => ({ reaction: 'tell-of-projects', partitionKey: newId('com') }), 'NOTHING_SET_ASIDE', ['partitionKey']],
  ['for who does not administer', () => ({ reaction: 'tell-of-projects', partitionKey: 'x' }), 'FORBIDDEN', [], ({ person }) => person],
];

/** What each mutation refuses. */
export const refusedBy: Readonly<Record<string, readonly Refused[]>> = {
  announce: announcing,
  markNotificationsRead: marking,
  archiveNotification: archiving,
  setNotificationPreferences: preferring,
  registerEndpoint: registering,
  rotateEndpointSecret: ofAnEndpoint,
  sendTestEvent: [...ofAnEndpoint, disabled],
  disableEndpoint: ofAnEndpoint,
  enableEndpoint: ofAnEndpoint,
  replayDeliveries: replaying,
  replayNotificationsEvents: handledAgain,
};
