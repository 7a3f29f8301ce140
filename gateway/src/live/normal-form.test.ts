import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { normalForm, variablesOf } from './normal-form.ts';

const of = (text: string, variables: Record<string, unknown> = {}, name?: string) => {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document, name);
  if (!operation) throw new TypeError('no operation');
  const normal = normalForm({ document, operation });
  return [normal.text.replaceAll(/\s+/g, ' '), variablesOf(normal, variables)];
};

describe('the normal form of a subscription', () => {
  it('says nothing of where one begins, by a variable or outright, nor of the variable', () => {
    const bare = of('subscription ($id: ID!) { e(id: $id) { a } }', { id: '1' });
    expect(
      of('subscription($id: ID!, $after: String) { e(id: $id, after: $after) { a } }', { after: 'x', id: '1' }),
    ).toEqual(bare);
    expect(of('subscription ($id: ID!) {\n  e(after: "x", id: $id) { a }\n}', { id: '1' })).toEqual(bare);
    expect(bare).toEqual(['subscription ($id: ID!) { e(id: $id) { a } }', { id: '1' }]);
  });

  it('keeps what a field below takes by that name, and a variable that is used there, too', () => {
    const [text, variables] = of('subscription ($a: String) { e(after: $a) { page(after: $a) { a } } }', { a: 'x' });
    expect(text).toBe('subscription ($a: String) { e { page(after: $a) { a } } }');
    expect(variables).toEqual({ a: 'x' });
  });

  it('finds root fields in fragments, and leaves what is not asked for out', () => {
    const text = `subscription A { ...Root ... { e(after: "x") { ...Of } } }
      subscription B { f }
      fragment Root on Subscription { e(after: "x") { ...Of } }
      fragment Of on Event { page(after: "y") }
      fragment Unused on Event { b }`;
    expect(of(text, {}, 'A')[0]).toBe(
      'subscription A { ...Root ... { e { ...Of } } } fragment Root on Subscription { e { ...Of } } fragment Of on Event { page(after: "y") }',
    );
  });

  it('has variables in one order', () => {
    const [, variables] = of('subscription ($b: Int, $a: Int) { e(a: $a, b: $b) { a } }', { b: 1, a: 2, c: 3 });
    expect(JSON.stringify(variables)).toBe('{"a":2,"b":1}');
  });
});
