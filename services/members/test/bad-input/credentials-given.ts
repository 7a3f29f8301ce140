import { counted, guessed, long, type Refusal, refused, stranger } from './refusal.ts';

const password = 'correct horse battery';
const good = 'another horse, another battery';
const token = 'A'.repeat(64);
const [changed, renewed] = [
  { email: 'new@c.example', password },
  { presentPassword: password, password: good },
];

/** What is refused of mails' links, addresses and passwords. */
export const credentialRefusals: readonly Refusal[] = [
  ...refused('verifyEmail', undefined, [
    ['no token', { token: '' }, 'TOKEN_INVALID input.token'],
    ['half a token', { token: token.slice(1) }, 'TOKEN_INVALID input.token'],
    ['a token of nothing', { token }, 'TOKEN_INVALID input.token'],
    ['a token with padding', { token: `${token.slice(1)}=` }, 'TOKEN_INVALID input.token'],
    ['a token that is long', { token: 'A'.repeat(100_000) }, 'TOKEN_INVALID input.token'],
    ['a token with NUL', { token: `${token.slice(1)}\0` }, 'TOKEN_INVALID input.token'],
    ['an operator as token', { token: '{"$ne":null}' }, 'TOKEN_INVALID input.token'],
  ]),
  ...refused('resetPassword', undefined, [
    ['a reset without a key', { token, password: good, idempotencyKey: 'x' }, 'TOKEN_INVALID input.token'],
    ['a reset without token', { token: ' ', password: good }, 'TOKEN_INVALID input.token'],
    ['a reset by a guess', { token: '_'.repeat(64), password: good }, 'TOKEN_INVALID input.token'],
  ]),
  ...refused('requestPasswordReset', undefined, [
    ['a reset for no address', { email: 'ada' }, 'INVALID_EMAIL input.email'],
    ['a reset for two', { email: 'a@c.example, b@c.example' }, 'INVALID_EMAIL input.email'],
    ['a reset with a header', { email: 'a@c.example\r\nBcc: b@c.example' }, 'INVALID_EMAIL input.email'],
    ['a reset for 300 characters', { email: `${'a'.repeat(300)}@c.example` }, 'INVALID_EMAIL input.email'],
  ]),
  ...refused('changeEmail', 'gino', [
    ['no address to have', { ...changed, email: '' }, 'INVALID_EMAIL input.email'],
    ['a twin of an address', { ...changed, email: '\u0430@c.example' }, 'INVALID_EMAIL input.email'],
  ]),
  ...refused(
    'changeEmail',
    'gino',
    [['the same address, in capitals', { ...changed, email: '$GINO' }, 'SAME_EMAIL input.email']],
    counted,
  ),
  ...refused(
    'changeEmail',
    'gino',
    [
      ['an address by another password', { ...changed, password: good }, 'WRONG_PASSWORD input.password'],
      ['an address by no password', { ...changed, password: '' }, 'WRONG_PASSWORD input.password'],
    ],
    guessed,
  ),
  ...refused(
    'changePassword',
    'gino',
    [
      ['a new password by another one', { ...renewed, presentPassword: good }, 'WRONG_PASSWORD input.presentPassword'],
      [
        'a new password by 50,000 characters',
        { ...renewed, presentPassword: 'x'.repeat(50_000) },
        'WRONG_PASSWORD input.presentPassword',
      ],
    ],
    guessed,
  ),
  ...refused(
    'changePassword',
    'second',
    [
      ['a new password that is short', { ...renewed, password: 'short' }, 'WEAK_PASSWORD input.password'],
      ['a new password that is long', { ...renewed, password: long }, 'WEAK_PASSWORD input.password'],
      ['a new password that many have', { ...renewed, password: 'password1234' }, 'WEAK_PASSWORD input.password'],
      ['a new password that is the address', { ...renewed, password: '$secondEmail' }, 'WEAK_PASSWORD input.password'],
      ['a new password of half a character', { ...renewed, password: `${good}\ud800` }, 'WEAK_PASSWORD input.password'],
    ],
    counted,
  ),
  ...(
    [
      ['changeEmail', changed],
      ['changePassword', renewed],
      ['requestEmailVerification', {}],
    ] as const
  ).flatMap(([mutation, input]) => [
    ...refused(mutation, undefined, [[`${mutation} by nobody`, input, 'FORBIDDEN input']]),
    ...refused(mutation, 'ginoWriting', [[`${mutation} by a token for work`, input, 'FORBIDDEN input']]),
    ...refused(mutation, stranger(), [[`${mutation} of who is gone`, input, 'PERSON_NOT_FOUND input']], counted),
  ]),
];

/** The same by who may, and rightly: for what is looked at before the key in the others. */
export const rightly: readonly Refusal[] = [
  ...refused('requestPasswordReset', undefined, [['a reset', { email: 'nobody@c.example' }]], counted),
  ...refused('requestEmailVerification', 'second', [['another link', {}]], counted),
  ...refused('changeEmail', 'hana', [['another address', changed]], counted),
];
