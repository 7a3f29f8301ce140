import { long, type Refusal, refused, stranger } from './refusal.ts';

const [reason, fabio] = ['For a reason.', { personId: '$fabio', expectedVersion: 2 }];
const applied = { personId: '$applied', expectedVersion: 1 };
const suspended = { personId: '$suspended', expectedVersion: 3 };

/** Somebody about whom this could be decided. */
const on = (mutation: string) =>
  /admit|refuse/.test(mutation) ? applied : mutation === 'suspendMember' ? fabio : suspended;

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
  ...['admitMember', 'refuseApplication', 'suspendMember', 'reinstateMember', 'endMembership'].flatMap((mutation) => {
    const said = /admit|reinstate/.test(mutation) ? {} : { reason };
    const texts = /admit|reinstate/.test(mutation)
      ? []
      : refused(mutation, 'ada', [
          [`${mutation} for nothing`, { ...on(mutation), reason: ' \n ' }, 'TOO_SHORT input.reason'],
          [`${mutation} for 10,000 characters`, { ...on(mutation), reason: long }, 'TOO_LONG input.reason'],
          [`${mutation} for what turns`, { ...on(mutation), reason: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.reason'],
        ]);
    return [
      ...refused(mutation, 'ada', [
        [`${mutation} of nobody`, { ...on(mutation), ...said, personId: '$nobody' }, 'PERSON_NOT_FOUND input.personId'],
        [
          `${mutation} of no person`,
          { ...on(mutation), ...said, personId: '$organization' },
          'INVALID_ID input.personId',
        ],
        [
          `${mutation} on another version`,
          { ...on(mutation), ...said, expectedVersion: 99 },
          'VERSION_CONFLICT input.expectedVersion',
        ],
      ]),
      ...texts,
      ...refused(mutation, 'fabio', [[`${mutation} by a member`, { ...on(mutation), ...said }, 'FORBIDDEN input']]),
    ];
  }),
  ...refused('withdrawApplication', undefined, [
    ['an application of nobody taken back', { expectedVersion: 0 }, 'FORBIDDEN input'],
  ]),
  ...refused('withdrawApplication', stranger('members:join'), [
    ['an application taken back by who is gone', { expectedVersion: 0 }, 'PERSON_NOT_FOUND input'],
  ]),
  ...refused('leaveCommunity', stranger('members:join'), [
    ['leaving by who is gone', { expectedVersion: 0 }, 'PERSON_NOT_FOUND input'],
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
