import { describe, expect, it } from '@jest/globals';
import type { SubgraphOperation } from '@millepiani/plan-executor/plan';
import type { SubgraphAnswer, SubgraphFetch } from '@millepiani/plan-executor/ports';
import fc from 'fast-check';
import { actorWith } from '../../test/support/generation.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { joinFetches } from './joined-fetch.ts';

const planned = (operation: string, operationKind: 'query' | 'mutation' = 'query'): SubgraphOperation => ({
  ...{ service: 'projects', operation, operationKind, variableUsages: [] },
});
const OPERATIONS = [planned('query A'), planned('query B')];
const ACTORS = ['', 'a', undefined].map(actorWith);

/** A service that has of each entity what was asked of it, nothing of those that end with 3, and an error at those that end with 4. */
function service() {
  const asked: { fetch: SubgraphFetch; context: GatewayContext }[] = [];
  const answer = async (fetch: SubgraphFetch, context: GatewayContext): Promise<SubgraphAnswer> => {
    asked.push({ fetch, context });
    const { alias = '', representations = [] } = fetch.entities[0] ?? {};
    const of = `${fetch.planned.operation} ${fetch.variables} ${context.actor.kind}`;
    const data = { [alias]: representations.map((text) => (text.endsWith('3') ? null : { of, text, own: [] })) };
    const errors = representations.flatMap((text, index) =>
      text.endsWith('4') ? [{ message: text, path: [alias, index, 'own'] }] : [],
    );
    return { ok: true, data, errors };
  };
  return { asked, answer };
}

type Ask = { operation: number; actor: number; variables: string; texts: string[]; readAt: number | undefined };
const asks = fc.array(
  fc.record<Ask>({
    operation: fc.nat(1),
    actor: fc.nat(2),
    variables: fc.constantFrom('{}', '{"first":1}'),
    texts: fc.uniqueArray(fc.integer({ min: 0, max: 9 }).map(String), { minLength: 1, maxLength: 4 }),
    readAt: fc.option(fc.nat(9), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 12 },
);
const fetchOf = ({ operation, variables, texts }: Ask): SubgraphFetch => ({
  planned: OPERATIONS[operation] ?? planned(''),
  variables,
  entities: [{ variable: 'representations', alias: '_entities', representations: texts }],
});
const contextOf = ({ actor, readAt }: Ask): GatewayContext => ({
  ...{ actor: ACTORS[actor] ?? actorWith(''), clientAddress: '', deadline: 10, mustBeFresh: true, readAt },
});

describe('fetches that are joined', () => {
  it('give each what it would get alone, and it alone has it', async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(asks, async (all) => {
        const [alone, together] = [service(), service()];
        const fetch = joinFetches(together.answer);
        const answers = await Promise.all(all.map((ask) => fetch(fetchOf(ask), contextOf(ask))));
        const expected = await Promise.all(all.map((ask) => alone.answer(fetchOf(ask), contextOf(ask))));
        expect(answers).toEqual(expected);
        joined += all.length - together.asked.length;
        const objects = answers.flatMap((answer) =>
          answer.ok ? Object.values(answer.data ?? {}).flatMap((list) => (list as unknown[]).filter(Boolean)) : [],
        );
        expect(new Set(objects).size).toBe(objects.length);
        for (const { fetch: sent, context } of together.asked) {
          const texts = sent.entities[0]?.representations ?? [];
          expect(new Set(texts).size).toBe(texts.length);
          const own = all.filter((ask) => {
            const { planned: of, variables } = fetchOf(ask);
            return of === sent.planned && variables === sent.variables && contextOf(ask).actor === context.actor;
          });
          // As late as the last was read; none of that where somebody does not say when.
          const times = own.map(({ readAt }) => readAt);
          const isTimed = times.every((time) => time !== undefined);
          expect(context.readAt).toBe(isTimed ? Math.max(...times) : undefined);
        }
      }),
      { numRuns: 200 },
    );
    expect(joined).toBeGreaterThan(100);
  });

  it('are not those of mutations and of roots; a failure is everybody’s', async () => {
    const { asked, answer } = service();
    const fetch = joinFetches(answer);
    const context = contextOf({ operation: 0, actor: 0, variables: '{}', texts: [], readAt: 1 });
    const root: SubgraphFetch = { planned: planned('query { a }'), variables: '{}', entities: [] };
    await Promise.all([fetch(root, context), fetch(root, context)]);
    expect(asked).toHaveLength(2);
    const failing = joinFetches(async () => ({ ok: false, error: { message: 'It is away.' } }));
    const one = fetchOf({ operation: 0, actor: 0, variables: '{}', texts: ['1'], readAt: 1 });
    const told = await Promise.all([failing(one, context), failing(one, context)]);
    expect(told).toEqual([1, 2].map(() => ({ ok: false, error: { message: 'It is away.' } })));
  });
});
