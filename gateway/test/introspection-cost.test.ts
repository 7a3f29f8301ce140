import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { checkDocument } from '../src/limits/check-document.ts';
import { DEFAULT_LIMITS } from '../src/limits/limits.ts';
import type { Generation } from '../src/supergraph/generation.ts';
import { type Community, startCommunity } from './support/community.ts';
import { costOf } from './support/cost.ts';
import { fixtureGeneration } from './support/generation.ts';

/** What the community's own graph lets anybody ask at once. */
const ANONYMOUS_LIMIT = 2_500;
const MEMBERS_LIMIT = 10_000;

describe('what it costs to ask what the community’s graph is', () => {
  let graph: Generation;
  beforeAll(async () => {
    graph = await fixtureGeneration(readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8'));
  });

  it('is not too much for who is not signed in, as tools ask it', () => {
    const all = {
      inputValueDeprecation: true,
      specifiedByUrl: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
    };
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery(all)]) {
      const cost = costOf(graph, query);
      expect([cost > 1_000, cost < ANONYMOUS_LIMIT]).toEqual([true, true]);
    }
    expect(costOf(graph, '{ __typename }')).toBe(0);
    expect(
      costOf(graph, '{ __type(name: "Commission") { name fields { name type { name ofType { name } } } } }'),
    ).toBeLessThan(200);
  });

  it.each([
    [
      'all of it several times',
      `{ ${Array.from({ length: 8 }, (_, n) => `a${n}: __schema { types { fields { name type { fields { name } } args { name } } } }`).join(' ')} }`,
    ],
    [
      'fields of fields’ types',
      `{ __schema { types { ${Array.from({ length: 8 }, (_, n) => `a${n}: fields { type { fields { name type { name } args { name type { name } } } } }`).join(' ')} } } }`,
    ],
    [
      'beside something else',
      `{ communityReport { day } ${Array.from({ length: 15 }, (_, n) => `a${n}: __schema { types { fields { name type { fields { name } } } } }`).join(' ')} }`,
    ],
  ])('is too much for anybody: %s', (_what, query) => {
    expect(checkDocument(query, DEFAULT_LIMITS)).toBeUndefined();
    expect(costOf(graph, query)).toBeGreaterThan(MEMBERS_LIMIT);
  });
});

describe('who asks what the graph is', () => {
  let community: Community;
  afterEach(() => community.close());
  const query = '{ __schema { types { name fields { name type { name } } } } }';

  it('is refused where it is too much', async () => {
    community = await startCommunity({ config: { ANONYMOUS_COST_LIMIT: 3 } });
    const { status, body } = await community.ask(query);
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'COST_LIMIT_EXCEEDED']);
  });

  it('uses up what they may ask in a minute', async () => {
    community = await startCommunity({ config: { ADDRESS_COST_PER_MINUTE: 2_000 } });
    const statuses: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      statuses.push((await community.ask(query, { variables: { round } })).status);
    }
    // Ten for each, and five hundred for the first, would let through all of them.
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
  });
});
