import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compiled } from './support/compiled.ts';
import { picker, seeds } from './support/generated.ts';
import {
  entities,
  fetchOf,
  keyOf,
  monolith,
  parallel,
  path,
  randomShop,
  sequence,
  shopSchema,
  shopServices,
} from './support/shop.ts';

const TEXT = `{
  users { id name reviews { body product { upc name shippingEstimate reviews { author { id name reviews { body product { name } } } } } } }
  topProducts { upc best: reviews(first: 1) { body author { name } } reviews { body author { name reviews { id } } } }
}`;

const PRODUCT = 'users.@.reviews.@.product';
const AUTHOR = `${PRODUCT}.reviews.@.author`;

const PLAN = parallel(
  sequence(
    fetchOf('accounts', '{ users { __typename id name } }'),
    entities('users.@', 'User', 'reviews { body product { __typename upc reviews { author { __typename id } } } }'),
    parallel(
      sequence(
        entities(PRODUCT, 'Product', 'name price weight'),
        entities(PRODUCT, 'Product', 'shippingEstimate', { requires: keyOf('Product', 'upc', 'price', 'weight') }),
      ),
      entities(AUTHOR, 'User', 'name'),
      sequence(
        entities(AUTHOR, 'User', 'reviews { body product { __typename upc } }'),
        entities(`${AUTHOR}.reviews.@.product`, 'Product', 'name'),
      ),
    ),
  ),
  sequence(
    fetchOf('products', '{ topProducts { __typename upc } }'),
    entities(
      'topProducts.@',
      'Product',
      '_as_best: reviews(first: 1) { body author { __typename id } } reviews { body author { __typename id } }',
    ),
    parallel(
      entities('topProducts.@._as_best.@.author', 'User', 'name'),
      entities('topProducts.@.reviews.@.author', 'User', 'name'),
      entities('topProducts.@.reviews.@.author', 'User', 'reviews { id }'),
    ),
  ),
);

describe('a plan of many fetches', () => {
  const operation = compiled({ schema: shopSchema, text: TEXT, plan: PLAN });

  it('gives what one service would, though entities are shared, joined and fetched once', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const shop = randomShop(picker(seed));
        const { fetch, asked } = shopServices(shop);
        const { data, errors } = await operation.run({ variables: {}, context: undefined, fetch });
        expect(data).toBe(JSON.stringify(monolith(shop, TEXT).data));
        expect(errors).toEqual([]);
        for (const { entities: requests } of asked) {
          for (const { representations } of requests) {
            expect(new Set(representations).size).toBe(representations.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  const text = `{
    users { reviews { product { upc reviews(first: 1) { id } } } }
    again: users { reviews { product { upc reviews(first: 2) { id } } } }
  }`;
  const roots = fetchOf('a', '{ users { __typename id } _as_again: users { __typename id } }');
  const [left, right] = ['users.@', '_as_again.@'];
  const WITHIN = 'reviews { product { __typename upc } }';
  const rest = (at: string, count: number) =>
    entities(`${at}.reviews.@.product`, 'Product', `reviews(first: ${count}) { id }`);
  const shop = randomShop(picker(7));
  shop.reviews.push(...[1, 2, 3].map((at) => ({ id: `x${at}`, body: null, user: 'u0', product: 'p0' })));

  it('keeps apart what two places want of one entity under one name', async () => {
    const plan = sequence(
      roots,
      parallel(
        sequence(entities(left, 'User', WITHIN), rest(left, 1)),
        sequence(entities(right, 'User', WITHIN), rest(right, 2)),
      ),
    );
    const both = compiled({ schema: shopSchema, text, plan });
    const { fetch, asked } = shopServices(shop);
    const { data } = await both.run({ variables: {}, context: undefined, fetch });
    expect(JSON.parse(data)).toEqual(monolith(shop, text).data);
    // The users' reviews were asked for together.
    expect(asked).toHaveLength(4);
  });

  it('keeps apart what a batch fetches for two places', async () => {
    const plan = sequence(
      roots,
      {
        kind: 'BatchFetch',
        service: 'c',
        operationKind: 'query',
        variableUsages: [],
        operation: `query($r: [_Any!]!) { _e: _entities(representations: $r) { ... on User { ${WITHIN} } } }`,
        batches: [
          {
            ...{ alias: '_e', representationsVariable: 'r', requires: keyOf('User', 'id') },
            paths: [path(left), path(right)],
          },
        ],
      },
      parallel(rest(left, 1), rest(right, 2)),
    );
    const both = compiled({ schema: shopSchema, text, plan });
    const { data, errors } = await both.run({ variables: {}, context: undefined, fetch: shopServices(shop).fetch });
    expect(errors).toEqual([]);
    expect(JSON.parse(data)).toEqual(monolith(shop, text).data);
  });
});
