import { long, type Refusal } from './refusal.ts';

/** A question that is refused: `CODE argument`. */
export interface Question {
  readonly what: string;
  readonly query: string;
  readonly variables: object;
  readonly by: Refusal['by'];
  readonly expected: string;
}

/** Lists, and who may ask for them. */
const lists: readonly (readonly [list: string, by: string, args?: string])[] = [
  ['persons', 'fabio'],
  ['clients', 'ada'],
  ['memberships', 'ada'],
  ['invitations', 'ada'],
  ['auditEntries', 'ada'],
  ['communityReports', 'fabio'],
  ['trainingGap', 'fabio'],
  ['trainingGapDays', 'fabio', 'skillUri: "x", '],
  ['courses', 'fabio'],
  ['skillCatalogue', 'fabio'],
];
const asked = (list: string, args: string, more = '') =>
  `query ($first: Int, $after: String) { ${list}(${more}${args}) { pageInfo { hasNextPage } } }`;

const aFilter = 'query ($filter: AuditFilter) { auditEntries(filter: $filter) { pageInfo { hasNextPage } } }';
const mine = (field: string) => `query ($of: [_Any!]!, $from: DateTime!, $to: DateTime!) {
  _entities(representations: $of) { ... on Person { ${field} } } }`;
const of = [{ __typename: 'Person', id: '$fabio' }];
const [start, end] = ['2026-12-02T09:00:00.000Z', '2026-12-01T09:00:00.000Z'];

/** What is refused of questions, whose answers have no `userErrors`: an error with a code and the argument. */
export const questions: readonly Question[] = [
  ...lists.flatMap(([list, by, more]): readonly Question[] => [
    {
      ...{ what: `a page of none of ${list}`, query: asked(list, 'first: $first, after: $after', more), by },
      ...{ variables: { first: 0 }, expected: 'INVALID_PAGE_SIZE first' },
    },
    {
      ...{ what: `a page of all of ${list}`, query: asked(list, 'first: $first, after: $after', more), by },
      ...{ variables: { first: 1_000_000 }, expected: 'INVALID_PAGE_SIZE first' },
    },
    {
      ...{ what: `a cursor of no ${list}`, query: asked(list, 'first: $first, after: $after', more), by },
      ...{ variables: { after: '{"$gt":""}' }, expected: 'INVALID_CURSOR after' },
    },
  ]),
  {
    ...{ what: 'entries of an organization', query: aFilter, by: 'ada' },
    ...{ variables: { filter: { personId: '$organization' } }, expected: 'INVALID_ID filter.personId' },
  },
  {
    ...{ what: 'entries to before they begin', query: aFilter, by: 'ada' },
    ...{ variables: { filter: { from: start, to: end } }, expected: 'ENDS_BEFORE_IT_STARTS filter.to' },
  },
  {
    ...{ what: 'a copy from a place that is none', by: 'fabio', expected: 'INVALID_CURSOR after' },
    ...{ query: 'query ($after: String) { myData { members(after: $after) { next } } }', variables: { after: long } },
  },
  {
    ...{ what: 'skills by a text of 10,000 characters', by: 'fabio', expected: 'TOO_LONG search' },
    ...{ query: 'query ($search: String!) { skills(search: $search) { uri } }', variables: { search: long } },
  },
  ...['skills', 'skillCatalogue', 'courses'].flatMap((list): readonly Question[] => {
    const shown = list === 'skills' ? 'uri' : 'pageInfo { hasNextPage }';
    const query = `query ($search: String!) { ${list}(search: $search) { ${shown} } }`;
    return [
      {
        what: `${list} by control characters`,
        query,
        variables: { search: 'ja\u0000va' },
        by: 'fabio',
        expected: 'FORBIDDEN_CHARACTER search',
      },
      {
        what: `${list} by thirteen words`,
        query,
        variables: { search: 'a b c d e f g h i j k l m' },
        by: 'fabio',
        expected: 'TOO_MANY_WORDS search',
      },
    ];
  }),
  {
    ...{ what: 'all skills at once', by: 'fabio', expected: 'INVALID_PAGE_SIZE first' },
    ...{ query: '{ skills(search: "a", first: 1000000) { uri } }', variables: {} },
  },
  {
    ...{ what: 'courses of a person', by: 'fabio', expected: 'INVALID_ID providerId' },
    ...{
      query: 'query ($id: ID) { courses(providerId: $id) { pageInfo { hasNextPage } } }',
      variables: { id: '$fabio' },
    },
  },
  {
    ...{ what: 'free time that ends before it starts', by: 'fabio', expected: 'ENDS_BEFORE_START to' },
    ...{ query: mine('freeBusy(from: $from, to: $to) { __typename }'), variables: { of, from: start, to: end } },
  },
  {
    ...{ what: 'free time of two years', by: 'fabio', expected: 'SPAN_TOO_LONG to' },
    ...{
      query: mine('freeBusy(from: $from, to: $to) { __typename }'),
      variables: { of, from: start, to: '2029-01-01T00:00:00.000Z' },
    },
  },
];
