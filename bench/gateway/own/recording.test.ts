import { describe, expect, it } from '@jest/globals';
import { Graph } from '../../../infra/demo/graph.ts';
import { Recording, rootFields } from './recording.ts';

const tokenOf = (sub: string) => `e30.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.x`;

describe('what is recorded of a story', () => {
  it('are queries that were answered, each once, as it was asked last, whatever ids are in it', async () => {
    const graph = new Graph('http://127.0.0.1:9');
    graph.ask = ({ query }) => Promise.resolve(query.includes('refused') ? { errors: [] } : { data: {} as never });
    const recording = new Recording(graph);
    recording.step = 2;
    await graph.ask({
      query: 'query ($id: ID!) { commission(id: $id) { id } }',
      variables: { id: 'a' },
      token: tokenOf('per_a'),
    });
    recording.step = 5;
    await graph.ask({
      query: 'query ($id: ID!) { commission(id: $id) { id } }',
      variables: { id: 'b' },
      token: tokenOf('per_b'),
    });
    await graph.ask({ query: 'mutation { leave { id } }' });
    await graph.ask({ query: '{ refused }' });
    await graph.ask({ query: '{ commission(id: "a") { state } }' });
    await graph.ask({ query: '{ commission(id: "b") { state } }' });
    expect(recording.all).toEqual([
      { step: 2, query: expect.any(String), variables: { id: 'b' }, subject: 'per_b' },
      { step: 5, query: '{ commission(id: "b") { state } }', variables: undefined, subject: undefined },
    ]);
  });

  it('is called by what it asks for at its root', () => {
    expect(rootFields('query Q { a b: c { d } }')).toEqual(['a', 'c']);
    expect(rootFields('mutation { a }')).toEqual([]);
  });
});
