import { newId } from '@millepiani/kernel/new-id';
import { nobody, type Refused, type RefusedBy, readsOnly } from './refused.ts';

const people = (count: number) => Array.from({ length: count }, () => newId('per'));
const announced = (change: object) => () => ({ subject: 'Hi', body: 'There.', recipientIds: people(1), ...change });

const announcing: readonly Refused[] = [
  ['no subject', announced({ subject: '' }), 'TOO_SHORT', ['subject']],
  ['a subject of blanks', announced({ subject: ' \t ' }), 'TOO_SHORT', ['subject']],
  ['a subject of 121 characters', announced({ subject: 'x'.repeat(121) }), 'TOO_LONG', ['subject']],
  [
    'a subject that would begin another header',
    announced({ subject: 'Hi\r\nBcc: a@b.example' }),
    'FORBIDDEN_CHARACTER',
    ['subject'],
  ],
  ['a subject with NUL in it', announced({ subject: 'a\u0000b' }), 'FORBIDDEN_CHARACTER', ['subject']],
  ['a subject that reads backwards', announced({ subject: 'a\u202eb' }), 'FORBIDDEN_CHARACTER', ['subject']],
  ['no text', announced({ body: '' }), 'TOO_SHORT', ['body']],
  ['a text of 4,001 characters', announced({ body: 'x'.repeat(4_001) }), 'TOO_LONG', ['body']],
  ['a text with half a character in it', announced({ body: 'a\ud800' }), 'FORBIDDEN_CHARACTER', ['body']],
  ['nobody to tell', announced({ recipientIds: [] }), 'NO_RECIPIENT', ['recipientIds']],
  ['501 to tell', announced({ recipientIds: people(501) }), 'TOO_MANY_RECIPIENTS', ['recipientIds']],
  [
    'somebody twice',
    ({ person }) => announced({ recipientIds: [person.id, newId('per'), person.id] })(),
    'DUPLICATE_RECIPIENT',
    ['recipientIds', '2'],
  ],
  ['an organization to tell', announced({ recipientIds: [newId('org')] }), 'INVALID_ID', ['recipientIds', '0']],
  ['an operator in place of an id', announced({ recipientIds: ['{"$ne":null}'] }), 'INVALID_ID', ['recipientIds', '0']],
  ['about what is no commission', announced({ aboutId: newId('per') }), 'INVALID_ID', ['aboutId']],
  [
    'a key of seven characters',
    announced({ idempotencyKey: '1234567' }),
    'INVALID_IDEMPOTENCY_KEY',
    ['idempotencyKey'],
  ],
  [
    'a key of 129 characters',
    announced({ idempotencyKey: 'x'.repeat(129) }),
    'INVALID_IDEMPOTENCY_KEY',
    ['idempotencyKey'],
  ],
  [
    'a key with a blank in it',
    announced({ idempotencyKey: 'one two three' }),
    'INVALID_IDEMPOTENCY_KEY',
    ['idempotencyKey'],
  ],
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
  [
    'one’s own and somebody else’s',
    ({ notificationId: own, othersNotificationId }) => ({ ids: [own, othersNotificationId] }),
    'NOTIFICATION_NOT_FOUND',
    ['ids', '1'],
  ],
  ['up to somebody else’s', ({ othersNotificationId: upTo }) => ({ upTo }), 'NOTIFICATION_NOT_FOUND', ['upTo']],
  ['by a token that reads only', ({ notificationId }) => ({ ids: [notificationId] }), 'FORBIDDEN', [], readsOnly],
  ['by nobody', ({ notificationId }) => ({ ids: [notificationId] }), 'FORBIDDEN', [], nobody],
];

const archiving: readonly Refused[] = [
  ['no id', () => ({ notificationId: 'ntf_1' }), 'INVALID_ID', ['notificationId']],
  ['one that there is not', () => ({ notificationId: newId('ntf') }), 'NOTIFICATION_NOT_FOUND', ['notificationId']],
  [
    'somebody else’s',
    ({ othersNotificationId: notificationId }) => ({ notificationId }),
    'NOTIFICATION_NOT_FOUND',
    ['notificationId'],
  ],
  ['by a token that reads only', ({ notificationId }) => ({ notificationId }), 'FORBIDDEN', [], readsOnly],
];

const quiet = (change: object) => () => ({
  expectedVersion: 0,
  quietHours: { from: '22:00', to: '07:00', timeZone: 'Europe/Rome', ...change },
});
const off = { kind: 'TEAM', channels: [] };

const preferring: readonly Refused[] = [
  ['a version that is not there yet', () => ({ expectedVersion: 7 }), 'VERSION_CONFLICT', ['expectedVersion']],
  ['a version below none', () => ({ expectedVersion: -1 }), 'VERSION_CONFLICT', ['expectedVersion']],
  [
    'a kind twice',
    () => ({ expectedVersion: 0, channels: [off, { ...off, kind: 'WORK' }, off] }),
    'DUPLICATE_KIND',
    ['channels', '2', 'kind'],
  ],
  [
    'a zone that does not exist',
    quiet({ timeZone: 'Europe/Millepiani' }),
    'UNKNOWN_TIME_ZONE',
    ['quietHours', 'timeZone'],
  ],
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

/** What is refused of what people are told. */
export const refusedOfPeople: RefusedBy = {
  announce: announcing,
  markNotificationsRead: marking,
  archiveNotification: archiving,
  setNotificationPreferences: preferring,
};
