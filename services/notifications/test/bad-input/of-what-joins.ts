import { newId } from '@millepiani/kernel/new-id';
import { typeOf } from '../endpoints-given.ts';
import type { Given } from './given.ts';
import { ofAnEndpoint } from './of-endpoints.ts';
import { nobody, type Refused, type RefusedBy, readsOnly } from './refused.ts';

const filters: readonly (readonly [what: string, filter: string, code: string])[] = [
  ['a filter that cannot parse', 'event.data.amount.currency ==', 'FILTER_INVALID'],
  ['a filter with half a text in it', 'subject == "com_', 'FILTER_INVALID'],
  ['a filter of nothing', '', 'FILTER_INVALID'],
  ['a filter that says neither yes nor no', 'subject', 'FILTER_INVALID'],
  ['a filter of what an event does not have', 'colour == "red"', 'FILTER_INVALID'],
  ['a filter that compares what cannot be', 'subject > 3', 'FILTER_INVALID'],
  ['a filter with a pattern', 'subject.matches("(a+)+$")', 'FILTER_INVALID'],
  ['a filter that makes texts', '(subject + subject + subject) == ""', 'FILTER_INVALID'],
  ['a filter that looks at each of each', 'event.data.a.all(x, x.all(y, y == 1))', 'FILTER_INVALID'],
  ['a filter of 1,001 characters', `subject == "${'x'.repeat(989)}"`, 'FILTER_TOO_LONG'],
];

const filtering: readonly Refused[] = filters.map(([what, filter, code]) => [
  what,
  ({ endpointId }: Given) => ({ endpointId, filter }),
  code,
  ['filter'],
]);

const registered = (change: object) => () => ({
  ...{ url: 'https://127.0.0.2/events', types: [typeOf('commission.won')] },
  ...change,
});
/** What joins what is refused of a new endpoint. */
export const registeringMore: readonly Refused[] = [
  ...filters.map(([what, filter, code]): Refused => [what, registered({ filter }), code, ['filter']]),
  ['no kind of signature', registered({ signatures: [] }), 'NO_SIGNATURE_KIND', ['signatures']],
];

const threads = (change: object): readonly Refused[] => [
  ['of no id', () => ({ threadId: 'x', ...change }), 'INVALID_ID', ['threadId']],
  ['of an operator', () => ({ threadId: '{"$gt":""}', ...change }), 'INVALID_ID', ['threadId']],
  ['by a token that reads only', () => ({ threadId: newId('com'), ...change }), 'FORBIDDEN', [], readsOnly],
  ['by nobody', () => ({ threadId: newId('com'), ...change }), 'FORBIDDEN', [], nobody],
];

// A point of P-256 and sixteen bytes, as a browser would have them.
const p256dh = 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM';
const auth = 'tBHItJI5svbpez7KI4CCXg';
const device = (change: object) => () => ({ url: 'https://127.0.0.2/push', p256dh, auth, ...change });
const pushing: readonly Refused[] = [
  ['no URL', device({ url: '' }), 'INVALID_URL', ['url']],
  ['ftp', device({ url: 'ftp://93.184.216.34/' }), 'URL_NOT_HTTPS', ['url']],
  ['a public address by http', device({ url: 'http://93.184.216.34/' }), 'PRIVATE_ADDRESS', ['url']],
  ['credentials', device({ url: 'https://a:b@127.0.0.2/' }), 'URL_HAS_CREDENTIALS', ['url']],
  ['a private address', device({ url: 'https://10.0.0.1/' }), 'PRIVATE_ADDRESS', ['url']],
  ['the metadata address', device({ url: 'https://169.254.169.254/' }), 'PRIVATE_ADDRESS', ['url']],
  ['a key that is no point', device({ p256dh: 'AAAA' }), 'INVALID_P256DH', ['p256dh']],
  ['a secret of fifteen bytes', device({ auth: Buffer.alloc(15).toString('base64url') }), 'INVALID_AUTH', ['auth']],
  ['a label of 61 characters', device({ label: 'x'.repeat(61) }), 'LABEL_TOO_LONG', ['label']],
  ['a device of nobody', device({}), 'FORBIDDEN', [], nobody],
  [
    'a device by an application that may act for the person no more',
    device({}),
    'APPLICATION_LET_OUT',
    [],
    ({ byLetOut }) => byLetOut,
  ],
];

const removing: readonly Refused[] = [
  ['no id', () => ({ subscriptionId: 'x' }), 'INVALID_ID', ['subscriptionId']],
  [
    'one that there is not',
    () => ({ subscriptionId: newId('psh') }),
    'PUSH_SUBSCRIPTION_NOT_FOUND',
    ['subscriptionId'],
  ],
];

const letters: readonly Refused[] = [
  ['no id', () => ({ deadLetterId: 'x', expectedVersion: 1 }), 'INVALID_ID', ['deadLetterId']],
  [
    'one that there is not',
    () => ({ deadLetterId: newId('ddl'), expectedVersion: 1 }),
    'DEAD_LETTER_NOT_FOUND',
    ['deadLetterId'],
  ],
];

/** What is refused of what joins: filters and keys, threads, devices, dead letters, mailboxes. */
export const refusedOfWhatJoins: RefusedBy = {
  setEndpointFilter: [...ofAnEndpoint, ...filtering],
  expireOldSecret: ofAnEndpoint,
  archiveNotificationThread: threads({}),
  muteNotificationThread: threads({ isMuted: true }),
  registerPushSubscription: pushing,
  removePushSubscription: removing,
  replayDeadLetter: letters,
  dismissDeadLetter: letters,
  restoreMailbox: [
    ['a version that is not there', () => ({ expectedVersion: 7 }), 'VERSION_CONFLICT', ['expectedVersion']],
    ['one that gets its mail', () => ({ expectedVersion: 0 }), 'MAILBOX_OPEN', []],
    ['nobody’s', () => ({ expectedVersion: 0 }), 'FORBIDDEN', [], nobody],
  ],
};
