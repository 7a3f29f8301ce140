import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { supergraphUrls } from './supergraph-urls.ts';

const urls = (...values: string[]) => [...supergraphUrls(parse(`enum join__Graph { ${values.join(' ')} }`))];

describe('where a supergraph says that its subgraphs are', () => {
  it('is read by their own names, with path and query', () => {
    expect(
      urls(
        'A @join__graph(name: "a-b", url: "http://127.0.0.1:4201/graphql")',
        'B @join__graph(name: "b", url: "https://b.example/?x=1")',
      ),
    ).toEqual([
      ['a-b', { origin: 'http://127.0.0.1:4201', path: '/graphql' }],
      ['b', { origin: 'https://b.example', path: '/?x=1' }],
    ]);
  });

  it('is nowhere for what the gateway answers itself, and for what is no address', () => {
    expect(
      urls(
        'A @join__graph(name: "node", url: "http://node.invalid/graphql")',
        'B @join__graph(name: "b", url: "")',
        'C @join__graph(name: "c", url: "ftp://c.example/")',
        'D @join__graph(url: "http://d.example/")',
        'E',
      ),
    ).toEqual([]);
  });
});
