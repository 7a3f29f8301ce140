import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { aliasOf, logsQuestion } from './logs-question.ts';
import { projectEvents } from './topics/project-events.ts';

const schema = buildSchema(`
  type Query { commissionLogAfter(commissionId: ID!, after: String, types: [String!], first: Int!): Part }
  type Part { entries: [Entry!]! cursor: String! hasMore: Boolean! }
  type Entry { cursor: String! event: Event requires: [String!]! changesAccess: Boolean! }
  type Event { cursor: String! id: ID! type: String! time: String! subject: ID! actorId: ID data: String! }
`);
const sourceOf = (commissionId: string, types: string[] | null) => {
  const { shared } = projectEvents.read({ commissionId, types }, { kind: 'anonymous' }).request;
  if (shared === undefined) throw new TypeError('it is not read for all');
  return shared;
};

describe('a question about several logs', () => {
  it('is one operation, whose text hangs on how many there are alone', () => {
    const asked = [
      { source: sourceOf('com_1', null), after: '7' },
      { source: sourceOf('com_2', ['a.b']), after: undefined },
    ];
    const { query, variables } = logsQuestion(sourceOf('com_1', null).field, asked, 50);
    expect(validate(schema, parse(query))).toEqual([]);
    expect(variables).toEqual({
      ...{ after0: '7', commissionId0: 'com_1', types0: null },
      ...{ after1: undefined, commissionId1: 'com_2', types1: ['a.b'], first: 50 },
    });
    expect([query.includes(`${aliasOf(0)}: commissionLogAfter(`), query.includes(`${aliasOf(1)}: `)]).toEqual([
      true,
      true,
    ]);
    const others = [...asked].reverse();
    expect(logsQuestion(sourceOf('com_3', null).field, others, 10).query).toBe(query);
  });

  it('is the same field for all requests of a topic, by which they are asked together', () => {
    expect(sourceOf('com_1', null).field).toBe(sourceOf('com_2', ['a']).field);
  });
});
