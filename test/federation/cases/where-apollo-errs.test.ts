import { describe, expect, it } from '@jest/globals';
import { PlanningError } from '../../../gateway/src/planning/planner.ts';
import { documentOf } from '../engines/answer.ts';
import { native } from '../engines/native.ts';
import { answerOf, graphOf, type Part } from './graph.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Media of two types; what is said of them is known elsewhere, by the interface alone. */
const media: Readonly<Record<string, Part>> = {
  media: {
    sdl: `type Query { all: [Media!] } interface Media @key(fields: "id") { id: ID! title: String! }
      type Film implements Media @key(fields: "id") { id: ID! title: String! }
      type Song implements Media @key(fields: "id") { id: ID! title: String! }`,
    resolve: {
      'Query.all': () => [
        { __typename: 'Film', id: 'f', title: 'A film' },
        { __typename: 'Song', id: 's', title: 'A song' },
      ],
    },
    find: ({ id }) =>
      id === 'f' ? { __typename: 'Film', id, title: 'A film' } : { __typename: 'Song', id, title: 'A song' },
  },
  reviews: {
    sdl: `type Media @interfaceObject @key(fields: "id") {
        id: ID! title: String! @external stars: Int! score: String @requires(fields: "title") }`,
    resolve: {
      'Media.stars': ({ id }) => (id === 'f' ? 4 : 5),
      'Media.score': ({ title }: Fields) => `${String(title)} scores`,
    },
    find: (told) => {
      if (typeof told.id !== 'string') throw new Error('asked for something without a key');
      return told;
    },
  },
};

describe('what Apollo’s planner gets wrong of interface objects', () => {
  it('what one type’s field requires is not asked of the others', async () => {
    const query = '{ all { stars ... on Film { score } } }';
    const { data, errors } = await answerOf(graphOf(media), 'apollo', query);
    expect(errors).toEqual([]);
    expect(data).toEqual({ all: [{ stars: 4, score: 'A film scores' }, { stars: 5 }] });
    expect((await native(graphOf(media))({ query })).data).not.toBe(JSON.stringify(data));
  });

  it('nor do others go without a key', async () => {
    const { data, errors } = await answerOf(graphOf(media), 'apollo', '{ all { ... on Song { score } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ all: [{}, { score: 'A song scores' }] });
  });
});

/** To know what a field requires takes a way through the very subgraph that it is in. */
const roundabout: Readonly<Record<string, Part>> = {
  a: {
    sdl: `type D @key(fields: "id") @key(fields: "sku") {
      id: ID! sku: String! x: Int @external y: Int @external first: String @requires(fields: "x y") }`,
    resolve: { 'D.sku': () => 'sku', 'D.first': ({ x, y }: Fields) => `${String(x)} ${String(y)}` },
  },
  b: {
    sdl: `type D @key(fields: "sku") { sku: String! y: Int first: String @external
      second: String @requires(fields: "first") }`,
    resolve: { 'D.y': () => 2, 'D.second': ({ first }: Fields) => `second to ${String(first)}` },
  },
  c: {
    sdl: 'type Query { d: D } type D @key(fields: "id") { id: ID! x: Int }',
    resolve: { 'Query.d': () => ({ id: 'd' }), 'D.x': () => 1 },
  },
};

describe('what Apollo’s planner plans without what it requires', () => {
  it('is refused, where it would be answered with values computed of nothing', async () => {
    const graph = graphOf(roundabout);
    const { document, operation } = documentOf({ query: '{ d { first second } }' });
    expect(() => graph.planner('apollo').plan(document, operation)).toThrow(PlanningError);
  });

  it('and is answered where it is planned soundly', async () => {
    const { data } = await answerOf(graphOf(roundabout), 'apollo', '{ d { first } }');
    expect(data).toEqual({ d: { first: '1 2' } });
  });
});
