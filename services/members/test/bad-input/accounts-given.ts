import { setupToken } from '../members-under-test.ts';
import { counted, guessed, long, none, type Refusal, refused, stranger } from './refusal.ts';

const password = 'correct horse battery';
const somebody = { name: 'Eve', email: 'eve@example.org', password };

/** What is refused of those who come, before anybody knows them. */
export const signUpRefusals: readonly Refusal[] = [
  ...refused('signUp', undefined, [
    ['a name of 10,000 characters', { ...somebody, name: long }, 'TOO_LONG input.name'],
    ['a name that runs backwards', { ...somebody, name: 'Ada\u202eissoR' }, 'FORBIDDEN_CHARACTER input.name'],
    ['a name that shows nothing', { ...somebody, name: '\u200b\u2060' }, 'FORBIDDEN_CHARACTER input.name'],
    ['a name of half a character', { ...somebody, name: 'Ada\ud800' }, 'FORBIDDEN_CHARACTER input.name'],
    ['a name with NUL', { ...somebody, name: 'Ada\u0000' }, 'FORBIDDEN_CHARACTER input.name'],
    ['a name that is a link', { ...somebody, name: 'Ada https://evil.example' }, 'LINK_IN_NAME input.name'],
    ['a name of spaces', { ...somebody, name: ' \t ' }, 'TOO_SHORT input.name'],
    ['two addresses in one', { ...somebody, email: 'a@c.example,b@c.example' }, 'INVALID_EMAIL input.email'],
    ['a header in an address', { ...somebody, email: 'a@c.example\r\nBcc: b@c.example' }, 'INVALID_EMAIL input.email'],
    ['a password that is the address', { ...somebody, password: 'eve@example.org' }, 'WEAK_PASSWORD input.password'],
    ['a zone of no map', { ...somebody, timeZone: '../etc/passwd' }, 'UNKNOWN_TIME_ZONE input.timeZone'],
    [
      'all of it at once',
      { name: '', email: '@', password: '', timeZone: 'Borgo' },
      'TOO_SHORT input.name',
      'INVALID_EMAIL input.email',
      'WEAK_PASSWORD input.password',
      'UNKNOWN_TIME_ZONE input.timeZone',
    ],
  ]),
  ...refused(
    'signUp',
    undefined,
    [['an address that has an account, in capitals', { ...somebody, email: '$FABIO' }, 'EMAIL_TAKEN input.email']],
    counted,
  ),
  ...refused(
    'signIn',
    undefined,
    [
      ['a sign-in of nobody', { email: 'nobody@example.org', password }, 'INVALID_CREDENTIALS input'],
      ['a sign-in by no address', { email: '{"$ne":null}', password }, 'INVALID_CREDENTIALS input'],
      ['a wrong password', { email: '$hanaEmail', password: long }, 'INVALID_CREDENTIALS input'],
      ['a sign-in of who is suspended', { email: '$suspendedEmail', password }, 'MEMBERSHIP_SUSPENDED input'],
      ['a sign-in of who left', { email: '$leftEmail', password }, 'MEMBERSHIP_ENDED input'],
    ],
    guessed,
  ),
  ...refused(
    'signIn',
    undefined,
    [
      [
        'a scope of no role of theirs',
        { email: '$hanaEmail', password, scopes: ['ledger:post'] },
        'UNKNOWN_SCOPE input.scopes.0',
      ],
    ],
    guessed,
  ),
  ...refused(
    'claimAdministration',
    'fabio',
    [
      ['a wrong set-up token', { setupToken: long }, 'WRONG_SETUP_TOKEN input.setupToken'],
      ['administration that is somebody’s', { setupToken }, 'ALREADY_ADMINISTERED input'],
    ],
    guessed,
  ),
  ...refused(
    'claimAdministration',
    stranger(),
    [['administration by who is gone, when it is somebody’s', { setupToken }, 'ALREADY_ADMINISTERED input']],
    guessed,
  ),
  ...refused('claimAdministration', undefined, [['administration by nobody', { setupToken }, 'UNAUTHENTICATED input']]),
  ...refused('grantRole', 'ada', [
    ['a role for nobody', { personId: '$nobody', role: 'BOOKKEEPER' }, 'PERSON_NOT_FOUND input.personId'],
    ['a role for an organization', { personId: '$organization', role: 'BOOKKEEPER' }, 'INVALID_ID input.personId'],
    ['a role for who is no member', { personId: '$registered', role: 'BOOKKEEPER' }, 'NOT_A_MEMBER input.personId'],
  ]),
  ...refused('grantRole', 'fabio', [
    ['a role from a member', { personId: '$fabio', role: 'ADMINISTRATOR' }, 'FORBIDDEN input'],
  ]),
];

const wrong = { password: 'not the password' };

/** What is refused of accounts, contacts, sessions and what applications are allowed. */
export const accountRefusals: readonly Refusal[] = [
  ...refused('changeContact', 'fabio', [
    ['an offset for a zone', { timeZone: '+01:00' }, 'UNKNOWN_TIME_ZONE input.timeZone'],
    ['a zone of 10,000 characters', { timeZone: long }, 'UNKNOWN_TIME_ZONE input.timeZone'],
  ]),
  ...refused('changeName', 'fabio', [
    ['no name', { name: ' ' }, 'TOO_SHORT input.name'],
    ['a name of 10,000 characters', { name: long }, 'TOO_LONG input.name'],
    ['a name that turns', { name: 'Fa\u202ebio' }, 'FORBIDDEN_CHARACTER input.name'],
    ['a name that is a page', { name: 'Fabio www.evil.example' }, 'LINK_IN_NAME input.name'],
  ]),
  ...refused('changeName', undefined, [['a name of nobody', { name: 'Nobody' }, 'FORBIDDEN input']]),
  ...refused('changeName', stranger(), [['a name of who is gone', { name: 'Gone' }, 'PERSON_NOT_FOUND input']]),
  ...refused('changeContact', undefined, [['a contact of nobody', { locale: 'IT' }, 'FORBIDDEN input']]),
  ...refused('changeContact', stranger(), [['a contact of who is gone', { locale: 'IT' }, 'PERSON_NOT_FOUND input']]),
  ...refused('endSession', 'fabio', [
    ['a session that is none', { sessionId: 'x' }, 'INVALID_ID input.sessionId'],
    ['a session that is an operator', { sessionId: '{"$gt":""}' }, 'INVALID_ID input.sessionId'],
    ['a session that never was', { sessionId: none('ses') }, 'SESSION_NOT_FOUND input.sessionId'],
    ['another’s session', { sessionId: '$session' }, 'SESSION_NOT_FOUND input.sessionId'],
  ]),
  ...refused('endAllSessions', undefined, [['the sessions of nobody', {}, 'FORBIDDEN input']]),
  ...refused('revokeConsent', 'fabio', [
    ['a consent that is none', { consentId: '$fabio' }, 'INVALID_ID input.consentId'],
    ['a consent that never was', { consentId: none('con') }, 'CONSENT_NOT_FOUND input.consentId'],
    ['another’s consent', { consentId: '$consent' }, 'CONSENT_NOT_FOUND input.consentId'],
  ]),
  ...refused('eraseAccount', 'fabio', [['an erasure of another', { ...wrong, personId: '$hana' }, 'FORBIDDEN input']]),
  ...refused(
    'eraseAccount',
    'fabio',
    [['an erasure by a wrong password', wrong, 'WRONG_PASSWORD input.password']],
    guessed,
  ),
  ...refused(
    'eraseAccount',
    'fabio',
    [['an erasure of who owns something', { password }, 'OWNS_ORGANIZATION input']],
    counted,
  ),
  ...refused(
    'eraseAccount',
    'ada',
    [
      ['an erasure of the last administrator', { password }, 'LAST_ADMINISTRATOR input'],
      ['an erasure of nobody', { password, personId: '$nobody' }, 'PERSON_NOT_FOUND input.personId'],
    ],
    counted,
  ),
  ...refused('eraseAccount', 'ada', [
    ['an erasure of an organization', { password, personId: '$organization' }, 'INVALID_ID input.personId'],
  ]),
  ...refused('cancelErasure', 'fabio', [
    ['an erasure called off that nobody asked for', {}, 'NOTHING_TO_CANCEL input'],
    ['another’s erasure called off', { personId: '$hana' }, 'FORBIDDEN input'],
  ]),
  ...refused('cancelErasure', 'ada', [
    ['an erasure of no person called off', { personId: 'x' }, 'INVALID_ID input.personId'],
  ]),
];

const client = { name: 'Terzo', grants: ['CLIENT_CREDENTIALS'], scopes: ['events:read'] };
const withCode = { ...client, grants: ['AUTHORIZATION_CODE'], redirectUris: ['https://c.example/back'], scopes: [] };
const uris = (count: number) => Array.from({ length: count }, (_, at) => `https://c.example/${at}`);

/** What is refused of partners' applications, of the service's keys, and of its report. */
export const clientRefusals: readonly Refusal[] = [
  ...refused('registerClient', 'ada', [
    ['an application of 10,000 characters', { ...client, name: long }, 'TOO_LONG input.name'],
    ['an application without a name', { ...client, name: '' }, 'TOO_SHORT input.name'],
    ['an application that runs backwards', { ...client, name: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.name'],
    ['an application that is a link', { ...client, name: 'www.evil.example' }, 'LINK_IN_NAME input.name'],
    ['an application that can do nothing', { ...client, grants: [] }, 'NO_GRANT input.grants'],
    [
      'an application that can do it twice',
      { ...client, grants: ['CLIENT_CREDENTIALS', 'CLIENT_CREDENTIALS'] },
      'DUPLICATE_GRANT input.grants.1',
    ],
    ['nowhere to be sent back to', { ...withCode, redirectUris: [] }, 'REDIRECT_URI_MISSING input.redirectUris'],
    [
      'somewhere to be sent back to, for nobody',
      { ...client, redirectUris: uris(1) },
      'REDIRECT_URI_WITHOUT_USE input.redirectUris',
    ],
    ['too many places', { ...withCode, redirectUris: uris(100) }, 'TOO_MANY_REDIRECT_URIS input.redirectUris'],
    [
      'a place twice',
      { ...withCode, redirectUris: [...uris(1), ...uris(1)] },
      'DUPLICATE_REDIRECT_URI input.redirectUris.1',
    ],
    [
      'a script to be sent to',
      { ...withCode, redirectUris: ['javascript:1'] },
      'INVALID_REDIRECT_URI input.redirectUris.0',
    ],
    [
      'a place that anybody can listen at',
      { ...withCode, redirectUris: ['http://c.example/'] },
      'INVALID_REDIRECT_URI input.redirectUris.0',
    ],
    ['an administrator’s scope', { ...client, scopes: ['members:administer'] }, 'SCOPE_NOT_GRANTABLE input.scopes.0'],
    ['a scope twice', { ...client, scopes: ['events:read', 'events:read'] }, 'DUPLICATE_SCOPE input.scopes.1'],
  ]),
  ...refused('registerClient', 'fabio', [['an application, by a member', client, 'FORBIDDEN input']]),
  ...['rotateClientSecret', 'revokeClient'].flatMap((mutation) => [
    ...refused(mutation, 'ada', [
      [`${mutation} of none`, { clientId: '$fabio' }, 'INVALID_ID input.clientId'],
      [`${mutation} of one that never was`, { clientId: none('cli') }, 'CLIENT_NOT_FOUND input.clientId'],
    ]),
    ...refused(mutation, 'fabio', [[`${mutation} by a member`, { clientId: '$client' }, 'FORBIDDEN input']]),
  ]),
  ...refused('rotateClientSecret', 'ada', [
    ['a secret for what is revoked', { clientId: '$revoked' }, 'CLIENT_REVOKED input.clientId'],
  ]),
  ...refused('rotateSigningKeys', 'fabio', [['new keys, by a member', {}, 'FORBIDDEN input']]),
  ...refused('refreshCommunityReport', 'fabio', [['a report counted for a member', {}, 'FORBIDDEN input']]),
];
