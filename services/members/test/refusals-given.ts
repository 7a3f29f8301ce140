import type { TestActor } from '@millepiani/testing/service-under-test';

/** Something that is refused: what is said, by whom, and with which code where. `$name` stands for somebody's id, or something's. */
export interface Refusal {
  readonly what: string;
  readonly mutation: string;
  readonly by: string | TestActor | undefined;
  readonly input: object;
  readonly expected: string;
}

/** Several of one mutation, by one person. */
export const refused = (
  mutation: string,
  by: Refusal['by'],
  cases: readonly (readonly [what: string, input: object, expected: string])[],
): readonly Refusal[] => cases.map(([what, input, expected]) => ({ what, mutation, by, input, expected }));

export const long = 'x'.repeat(10_000);
const stranger = (scope: string): TestActor => ({ id: 'per_00000000-0000-7000-8000-000000000000', scopes: [scope] });
const [reason, fabio] = ['For a reason.', { personId: '$fabio', expectedVersion: 2 }];
const applied = { personId: '$applied', expectedVersion: 1 };
const suspended = { personId: '$suspended', expectedVersion: 3 };

/** What is refused of memberships. */
export const membershipRefusals: readonly Refusal[] = [
  ...refused('applyForMembership', 'registered', [
    ['a statement of 10,000 characters', { statement: long }, 'TOO_LONG input.statement'],
    ['a statement that runs backwards', { statement: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.statement'],
    ['a statement with NUL', { statement: 'a\u0000b' }, 'FORBIDDEN_CHARACTER input.statement'],
    ['a statement with what shows nothing', { statement: 'a\u200bb' }, 'FORBIDDEN_CHARACTER input.statement'],
    ['a statement with half a character', { statement: 'a\ud800' }, 'FORBIDDEN_CHARACTER input.statement'],
    ['a key that is none', { idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY input.idempotencyKey'],
  ]),
  ...refused('applyForMembership', 'fabio', [['an application of a member', {}, 'WRONG_STATE input']]),
  ...refused('applyForMembership', 'suspended', [['an application of who is suspended', {}, 'WRONG_STATE input']]),
  ...refused('applyForMembership', 'refused', [['an application just after a refusal', {}, 'TOO_SOON input']]),
  ...refused('applyForMembership', undefined, [['an application of nobody', {}, 'FORBIDDEN input']]),
  ...refused('applyForMembership', stranger('members:join'), [
    ['an application of who is not registered', {}, 'PERSON_NOT_FOUND input'],
  ]),
  ...refused('applyForMembership', stranger('ledger:read'), [
    ['an application by a token without the scope', {}, 'FORBIDDEN input'],
  ]),
  ...refused('withdrawApplication', 'applied', [
    ['an application taken back on an older version', { expectedVersion: 0 }, 'VERSION_CONFLICT input.expectedVersion'],
  ]),
  ...refused('withdrawApplication', 'fabio', [
    ['an application taken back that is none', { expectedVersion: 2 }, 'WRONG_STATE input'],
  ]),
  ...refused('admitMember', 'fabio', [['an admission by a member', applied, 'FORBIDDEN input']]),
  ...refused('admitMember', undefined, [['an admission by nobody', applied, 'FORBIDDEN input']]),
  ...refused('admitMember', 'applied', [['an admission of oneself', applied, 'FORBIDDEN input']]),
  ...refused('admitMember', 'suspended', [['an admission by a suspended administrator', applied, 'FORBIDDEN input']]),
  ...refused('admitMember', 'ada', [
    ['an admission of nobody', { ...applied, personId: '$nobody' }, 'PERSON_NOT_FOUND input.personId'],
    ['an admission of an organization', { ...applied, personId: '$organization' }, 'INVALID_ID input.personId'],
    ['an admission of a query', { ...applied, personId: '{"$ne":null}' }, 'INVALID_ID input.personId'],
    ['an admission on an older version', { ...applied, expectedVersion: 0 }, 'VERSION_CONFLICT input.expectedVersion'],
    [
      'an admission of who did not apply',
      { personId: '$registered', expectedVersion: 0 },
      'WRONG_STATE input.personId',
    ],
    ['an admission from long ago', { ...applied, from: '2020-01-01' }, 'IN_THE_PAST input.from'],
    ['an admission in a thousand years', { ...applied, from: '2999-01-01' }, 'TOO_FAR input.from'],
  ]),
  ...refused('refuseApplication', 'ada', [
    ['a refusal without a reason', { ...applied, reason: ' \n ' }, 'TOO_SHORT input.reason'],
    ['a refusal of 10,000 characters', { ...applied, reason: long }, 'TOO_LONG input.reason'],
    ['a refusal of a member', { ...fabio, reason }, 'WRONG_STATE input.personId'],
  ]),
  ...refused('suspendMember', 'ada', [
    ['a suspension of oneself', { personId: '$ada', expectedVersion: 1, reason }, 'OWN_MEMBERSHIP input.personId'],
    [
      'a suspension on an older version',
      { ...fabio, expectedVersion: 1, reason },
      'VERSION_CONFLICT input.expectedVersion',
    ],
    ['a suspension for what runs backwards', { ...fabio, reason: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.reason'],
    ['a suspension for half a character', { ...fabio, reason: '\udc00' }, 'FORBIDDEN_CHARACTER input.reason'],
    ['a suspension of who left', { personId: '$left', expectedVersion: 3, reason }, 'WRONG_STATE input.personId'],
  ]),
  ...refused('suspendMember', 'second', [['a suspension by a member', { ...fabio, reason }, 'FORBIDDEN input']]),
  ...refused('reinstateMember', 'ada', [
    ['a reinstatement of who is refused', { personId: '$refused', expectedVersion: 2 }, 'WRONG_STATE input.personId'],
  ]),
  ...refused('reinstateMember', 'suspended', [['a reinstatement of oneself', suspended, 'FORBIDDEN input']]),
  ...refused('endMembership', 'ada', [
    ['the end of a membership that goes on', { ...fabio, reason }, 'WRONG_STATE input.personId'],
    ['the end of a membership without a reason', { ...suspended, reason: '' }, 'TOO_SHORT input.reason'],
  ]),
  ...refused('leaveCommunity', 'fabio', [
    ['leaving with an organization of one’s own', { expectedVersion: 2 }, 'OWNS_ORGANIZATION input'],
  ]),
  ...refused('leaveCommunity', 'ada', [
    ['leaving by the last administrator', { expectedVersion: 1 }, 'LAST_ADMINISTRATOR input'],
  ]),
  ...refused('leaveCommunity', 'second', [
    ['leaving on an older version', { expectedVersion: 7 }, 'VERSION_CONFLICT input.expectedVersion'],
  ]),
  ...refused('leaveCommunity', 'applied', [
    ['leaving by who is no member', { expectedVersion: 1 }, 'WRONG_STATE input'],
  ]),
  ...refused('leaveCommunity', undefined, [['leaving by nobody', { expectedVersion: 1 }, 'FORBIDDEN input']]),
];
