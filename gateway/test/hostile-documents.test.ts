import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';
import { nested, Refusals } from './support/refusals.ts';

let community: Community;
let refusals: Refusals;

beforeAll(async () => {
  community = await startCommunity();
  refusals = new Refusals(community);
});
afterAll(() => community.close());

function fragmentBomb(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on Query { motto }`;
}

describe('a document that is too big is refused before it is validated', () => {
  it('deep', async () => {
    expect(
      await refusals.ask(`{ agent(id: "1") { ${nested('... on Person { employers { staff { ', '} } }', 8)} } }`),
    ).toBe('DEPTH_LIMIT_EXCEEDED');
    expect(await refusals.ask(`{ ${nested('a { ', '} ', 80)} }`)).toBe('DEPTH_LIMIT_EXCEEDED');
    expect(await refusals.ask(`{ ${nested('a { ', '} ', 400)} }`)).toBe('NESTING_LIMIT_EXCEEDED');
    const inFragments = Array.from(
      { length: 20 },
      (_, n) => `fragment F${n} on Person { employers { staff { ...F${n + 1} } } }`,
    );
    expect(await refusals.ask(`{ me { ...F0 } } ${inFragments.join(' ')} fragment F20 on Person { id }`)).toBe(
      'DEPTH_LIMIT_EXCEEDED',
    );
  });

  it('of many tokens', async () => {
    expect(await refusals.ask(`{ ${'motto '.repeat(3_000)} }`)).toBe('TOKEN_LIMIT_EXCEEDED');
    expect(await refusals.ask(`{ echo(text: "a", x: ${'['.repeat(3_000)}`)).toBe('NESTING_LIMIT_EXCEEDED');
    expect(await refusals.ask(`{ echo(text: ${'{a:'.repeat(500)}`)).toBe('NESTING_LIMIT_EXCEEDED');
    expect(await refusals.ask(`query ($a: ${'['.repeat(900)}Int${']'.repeat(900)}) { motto }`)).toBe(
      'NESTING_LIMIT_EXCEEDED',
    );
    expect(await refusals.ask(`query (${'$a: Int '.repeat(1_000)}) { motto }`)).toBe('TOKEN_LIMIT_EXCEEDED');
  });

  it('wide at the root, or by aliases', async () => {
    expect(await refusals.ask(`{ ${'motto '.repeat(21)} }`)).toBe('ROOT_FIELD_LIMIT_EXCEEDED');
    const aliases = Array.from({ length: 31 }, (_, n) => `a${n}: name`).join(' ');
    expect(await refusals.ask(`{ agent(id: "1") { ${aliases} } }`)).toBe('ALIAS_LIMIT_EXCEEDED');
    const typenames = Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ');
    expect(await refusals.ask(`{ agent(id: "1") { ${typenames} } }`)).toBe('ALIAS_LIMIT_EXCEEDED');
    const signIns = Array.from(
      { length: 25 },
      (_, n) => `a${n}: signIn(input: { email: "a", password: "${n}" }) { accessToken }`,
    );
    expect(await refusals.ask(`mutation { ${signIns.join(' ')} }`)).toBe('ROOT_FIELD_LIMIT_EXCEEDED');
  });

  it('of many directives', async () => {
    expect(await refusals.ask(`{ motto ${'@skip(if: false) '.repeat(60)} }`)).toBe('DIRECTIVE_LIMIT_EXCEEDED');
    expect(await refusals.ask(`{ motto ${'@unknown '.repeat(60)} }`)).toBe('DIRECTIVE_LIMIT_EXCEEDED');
    expect(await refusals.ask(`query ${'@a '.repeat(60)} { motto }`)).toBe('DIRECTIVE_LIMIT_EXCEEDED');
  });

  it('a bomb of fragments within fragments (CVE-2025-32030, CVE-2025-32031)', async () => {
    expect(await refusals.ask(fragmentBomb(5))).toBe('ROOT_FIELD_LIMIT_EXCEEDED');
    expect(await refusals.ask(fragmentBomb(60))).toBe('ROOT_FIELD_LIMIT_EXCEEDED');
    const wide = fragmentBomb(25)
      .replaceAll('on Query', 'on Person')
      .replace('{ ...F0 }', '{ me { ...F0 } }')
      .replace('motto', 'id');
    expect(await refusals.ask(wide)).toBe('FIELD_LIMIT_EXCEEDED');
    const uses = `fragment I on Person { ${'... { ... { id } } '.repeat(60)} }`;
    expect(await refusals.ask(`{ me { ${'...I '.repeat(18)} } } ${uses}`)).toBe('FIELD_LIMIT_EXCEEDED');
  });
});

describe('a document that is not valid', () => {
  it('leads to itself', async () => {
    expect(await refusals.ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A motto }')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await refusals.ask('{ ...A } fragment A on Query { ...A }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is no document, or empty', async () => {
    for (const query of ['{', '}', '{ motto', 'nonsense', '\u0000', '"""', '{ motto } }', '#', '\ud800']) {
      expect(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']).toContain(await refusals.ask(query));
    }
    expect(await refusals.ask('')).toBe('BAD_REQUEST');
    expect(await refusals.ask('fragment A on Query { motto }')).toMatch(
      /GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE/,
    );
  });

  it('is a subscription, whatever it says (graphql-js throws on some)', async () => {
    expect(await refusals.ask('subscription ($w: Boolean!) { e @include(if: $w) }')).toBe('SUBSCRIPTION_NOT_SUPPORTED');
    expect(await refusals.ask('query A { motto } subscription B { motto }')).toBe('SUBSCRIPTION_NOT_SUPPORTED');
  });

  it('collides with itself a thousand times', async () => {
    expect(await refusals.ask(`{ me { ${'name ... on Person { name: id } '.repeat(30)} } }`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await refusals.ask(`{ me { ${'name '.repeat(900)} nope } }`)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('does not say which operation it means', async () => {
    const answer = await community.ask('query A { motto } query B { motto }');
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    const unknown = await community.ask('query A { motto } query B { total }', { operationName: 'C' });
    expect([unknown.status, unknown.body.errors[0].extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });
});
