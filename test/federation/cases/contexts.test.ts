import { describe, expect, it } from '@jest/globals';
import { Unsupported } from '@millepiani/plan-executor/compile-operation';
import { compiled } from '../engines/compiled.ts';
import { federate } from '../engines/federation.ts';
import { native } from '../engines/native.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@external", "@context", "@fromContext"])\n`;
const query = '{ shop { item { price } } }';

/** What an item costs depends on the currency of the shop that it is in. */
const shops = () =>
  federate([
    {
      name: 'shops',
      sdl: `${LINK} type Query { shop: Shop } type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! item: Item }
        type Item @key(fields: "id") { id: ID! }`,
      resolver: (source, _args, _context, { fieldName }) =>
        fieldName === 'shop'
          ? { __typename: 'Shop', id: 's', currency: 'EUR', item: { __typename: 'Item', id: 'i' } }
          : Reflect.get(Object(source), fieldName),
      find: (told) => told,
    },
    {
      name: 'prices',
      sdl: `${LINK} type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! @external }
        type Item @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$shop { currency }")): String }`,
      resolver: (source, { currency }, _context, { fieldName }) =>
        fieldName === 'price' ? `5 ${String(currency)}` : Reflect.get(Object(source), fieldName),
      find: (told) => told,
    },
  ]);

describe('arguments that are taken from what stands around', () => {
  it('are not compiled: Apollo’s own executor runs what asks for them', async () => {
    await expect(compiled(shops(), 'apollo')({ query })).rejects.toThrow(Unsupported);
    expect(await native(shops())({ query })).toEqual({ data: '{"shop":{"item":{"price":"5 EUR"}}}', errors: [] });
  });
});
