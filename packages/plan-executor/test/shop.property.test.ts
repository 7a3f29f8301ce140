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

  it('keeps apart what two places want of one entity under one name', async () => {
    const text = `{
      users { reviews { product { reviews(first: 1) { id } } } }
      topProducts { reviews { product { reviews(first: 2) { id } } } }
    }`;
    const nested = (of: string, count: number) =>
      sequence(
        entities(`${of}.@`, of === 'users' ? 'User' : 'Product', 'reviews { product { __typename upc } }'),
        entities(`${of}.@.reviews.@.product`, 'Product', `reviews(first: ${count}) { id }`),
      );
    const plan = sequence(
      parallel(fetchOf('a', '{ users { __typename id } }'), fetchOf('b', '{ topProducts { __typename upc } }')),
      parallel(nested('users', 1), nested('topProducts', 2)),
    );
    const shop = randomShop(picker(7));
    shop.reviews.push(...[1, 2, 3].map((at) => ({ id: `x${at}`, body: null, user: 'u0', product: 'p0' })));
    const both = compiled({ schema: shopSchema, text, plan });
    const { data } = await both.run({ variables: {}, context: undefined, fetch: shopServices(shop).fetch });
    expect(JSON.parse(data)).toEqual(monolith(shop, text).data);
  });

  it('keeps apart what a batch fetches for two places', async () => {
    const text = `{
      users { reviews { product { upc reviews(first: 1) { id author { name } } } } }
      topProducts { reviews { author { reviews { product { upc reviews(first: 2) { id author { id } } } } } } }
    }`;
    const [left, right] = ['users.@.reviews.@.product', 'topProducts.@.reviews.@.author.reviews.@.product'];
    const shop = randomShop(picker(11));
    shop.reviews.push(...[1, 2, 3].map((at) => ({ id: `x${at}`, body: null, user: 'u0', product: 'p0' })));
    const plan = sequence(
      parallel(
        fetchOf('a', '{ users { reviews { product { __typename upc } } } }'),
        fetchOf('b', '{ topProducts { reviews { author { reviews { product { __typename upc } } } } } }'),
      ),
      {
        kind: 'BatchFetch',
        service: 'c',
        operationKind: 'query',
        variableUsages: [],
        operation: `query($r0: [_Any!]!, $r1: [_Any!]!) {
          _e0: _entities(representations: $r0) { ... on Product { reviews(first: 1) { id author { __typename id } } } }
          _e1: _entities(representations: $r1) { ... on Product { reviews(first: 2) { id author { __typename id } } } }
        }`,
        batches: [
          { alias: '_e0', representationsVariable: 'r0', paths: [path(left)], requires: keyOf('Product', 'upc') },
          { alias: '_e1', representationsVariable: 'r1', paths: [path(right)], requires: keyOf('Product', 'upc') },
        ],
      },
      entities(`${left}.reviews.@.author`, 'User', 'name'),
    );
    const operation2 = compiled({ schema: shopSchema, text, plan });
    const { fetch, asked } = shopServices(shop);
    const { data, errors } = await operation2.run({ variables: {}, context: undefined, fetch });
    expect(errors).toEqual([]);
    expect(JSON.parse(data)).toEqual(monolith(shop, text).data);
    expect(asked).toHaveLength(4);
  });
});
