import { newId } from '@millepiani/kernel/new-id';
import { typeOf } from '../endpoints-given.ts';
import type { Given } from './given.ts';

/** A question that is refused: what is wrong with it, by which code, and where in the answer there is nothing. */
export type RefusedQuestion = readonly [
  what: string,
  question: (given: Given) => readonly [query: string, variables: object],
  code: string,
  path: readonly (string | number)[],
];

const inBase64 = (text: string) => Buffer.from(text).toString('base64url');

const events = (args: string) => () => [`{ events(${args}) { edges { cursor } } }`, {}] as const;
const ofEvents: readonly RefusedQuestion[] = [
  ['no events at all', events('first: 0'), 'INVALID_PAGE_SIZE', ['events']],
  ['fewer events than none', events('first: -1'), 'INVALID_PAGE_SIZE', ['events']],
  ['101 events', events('first: 101'), 'INVALID_PAGE_SIZE', ['events']],
  ['events behind no cursor', events('after: ""'), 'CURSOR_INVALID', ['events']],
  ['events behind a notification', events(`after: "${inBase64(newId('ntf'))}"`), 'CURSOR_INVALID', ['events']],
  [
    'events behind a place that there is not',
    events(`after: "${inBase64('1;members.5.0123456789ab')}"`),
    'CURSOR_EXPIRED',
    ['events'],
  ],
  ['events of no type', events('types: []'), 'NO_EVENT_TYPE', ['events']],
  ['events of a type that there is not', events('types: ["x"]'), 'UNKNOWN_EVENT_TYPE', ['events']],
  [
    'events that partners do not see',
    events('types: ["millepiani.members.member.contact-changed.v1"]'),
    'UNKNOWN_EVENT_TYPE',
    ['events'],
  ],
  [
    'events of 101 types',
    () => [
      'query ($types: [String!]) { events(types: $types) { edges { cursor } } }',
      { types: Array.from({ length: 101 }, () => typeOf('commission.won')) },
    ],
    'TOO_MANY_EVENT_TYPES',
    ['events'],
  ],
];

const entity = (type: string, fields: string) =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
const feed =
  (args: string) =>
  ({ person }: Given) =>
    [
      entity('Agent', `notifications(${args}) { edges { cursor } }`),
      { of: [{ __typename: 'Agent', id: person.id }] },
    ] as const;
const inFeed = ['_entities', 0, 'notifications'];
const ofCommission = (args: string) => () =>
  [
    entity('Commission', `notifications(${args}) { edges { cursor } }`),
    { of: [{ __typename: 'Commission', id: newId('com') }] },
  ] as const;
const ofFeeds: readonly RefusedQuestion[] = [
  ['none of a feed', feed('first: 0'), 'INVALID_PAGE_SIZE', inFeed],
  ['too many of a feed', feed('first: 101'), 'INVALID_PAGE_SIZE', inFeed],
  ['a feed behind no cursor', feed('after: "x"'), 'INVALID_CURSOR', inFeed],
  ['a feed behind an event', feed(`after: "${inBase64('1;projects.1.0123456789ab')}"`), 'INVALID_CURSOR', inFeed],
  ['a kind that there is not', feed('kind: GOSSIP'), 'GRAPHQL_VALIDATION_FAILED', []],
  ['a state that there is not', feed('state: BURNT'), 'GRAPHQL_VALIDATION_FAILED', []],
  ['none of a commission’s', ofCommission('first: 0'), 'INVALID_PAGE_SIZE', inFeed],
  ['a commission’s behind no cursor', ofCommission('after: "x"'), 'INVALID_CURSOR', inFeed],
];

const deliveries =
  (args: string) =>
  ({ endpointId }: Given) =>
    [
      `query ($id: ID!) { endpoint(id: $id) { deliveries(${args}) { edges { cursor } } } }`,
      { id: endpointId },
    ] as const;
const ofDeliveries = ['endpoint', 'deliveries'];
const ofEndpoints: readonly RefusedQuestion[] = [
  ['no deliveries', deliveries('first: 0'), 'INVALID_PAGE_SIZE', ofDeliveries],
  ['1,000 deliveries', deliveries('first: 1000'), 'INVALID_PAGE_SIZE', ofDeliveries],
  ['deliveries behind no cursor', deliveries('after: "!"'), 'INVALID_CURSOR', ofDeliveries],
  ['deliveries that stand as none does', deliveries('state: LOST'), 'GRAPHQL_VALIDATION_FAILED', []],
];

const changing =
  (mutation: string, input: string, change: object) =>
  ({ endpointId }: Given) =>
    [
      `mutation ($input: ${input}!) { ${mutation}(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: newId('evt'), endpointId, ...change } },
    ] as const;
const forms: readonly (readonly [what: string, question: RefusedQuestion[1]])[] = [
  [
    'an order that there is not',
    changing('updateEndpoint', 'UpdateEndpointInput', { expectedVersion: 1, order: 'RANDOM' }),
  ],
  ['a change of no version', changing('updateEndpoint', 'UpdateEndpointInput', { order: 'NONE' })],
  ['neither yes nor no', changing('enableEndpoint', 'EnableEndpointInput', { skipMissed: 'perhaps' })],
  ['an instant in words', changing('replayDeliveries', 'ReplayDeliveriesInput', { since: 'yesterday' })],
  [
    'a day that no month has',
    changing('replayDeliveries', 'ReplayDeliveriesInput', { before: '2026-02-30T00:00:00Z' }),
  ],
  ['no event', changing('redeliver', 'RedeliverInput', {})],
  ['a URL in a list', changing('updateEndpoint', 'UpdateEndpointInput', { expectedVersion: 1, url: ['a', 'b'] })],
];
/** What is no input at all. */
const ofForms = forms.map(([what, question]): RefusedQuestion => [what, question, 'BAD_USER_INPUT', []]);

const administering = () =>
  ['{ eventSpine { notifications { reactions { setAside(first: 0) { edges { cursor } } } } } }', {}] as const;
const ofOthers: readonly RefusedQuestion[] = [
  [
    'nothing of what lies aside',
    administering,
    'INVALID_PAGE_SIZE',
    ['eventSpine', 'notifications', 'reactions', 0, 'setAside'],
  ],
  [
    'one’s data behind no cursor',
    () => ['{ myData { notifications(after: "x") { __typename } } }', {}],
    'INVALID_CURSOR',
    ['myData', 'notifications'],
  ],
  ['a field that there is not', () => ['{ endpoint(id: "x") { secrets } }', {}], 'GRAPHQL_VALIDATION_FAILED', []],
  [
    'an object in place of an id',
    () => ['query ($id: ID!) { endpoint(id: $id) { id } }', { id: { $ne: null } }],
    'BAD_USER_INPUT',
    [],
  ],
  ['half a document', () => ['{ events(', {}], 'GRAPHQL_PARSE_FAILED', []],
];

/** What each query refuses. */
export const refusedQuestions: readonly RefusedQuestion[] = [
  ...ofEvents,
  ...ofFeeds,
  ...ofEndpoints,
  ...ofForms,
  ...ofOthers,
];
