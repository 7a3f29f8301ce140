import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse, print, stripIgnoredCharacters } from 'graphql';
import { deciding, withDecided } from './conditions.ts';

function given(text: string, name?: string) {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  if (!operation) throw new TypeError('no operation');
  return [document, operation] as const;
}

describe('the conditions of an operation', () => {
  it('hang on its own variables', () => {
    expect(
      deciding(...given('query ($a: Boolean!) { x @skip(if: true) ...F } fragment F on Q { y @skip(if: $a) }')),
    ).toBe('a');
    expect(deciding(...given('query ($a: Boolean!) { x(a: $a) y @include(if: true) }'))).toBeUndefined();
  });

  it('can be decided', () => {
    const [document, operation] = given(
      'query A { z } query B($a: Boolean!) { x(a: $a) @skip(if: $a) ...F @include(if: $b) } fragment F on Q { y @skip(if: $a) }',
      'B',
    );
    const decided = withDecided(document, operation, { variable: 'a', value: true });
    expect(stripIgnoredCharacters(print(decided.document))).toBe(
      'query B($a:Boolean!){x(a:$a)@skip(if:true)...F@include(if:$b)}fragment F on Q{y@skip(if:true)}',
    );
    expect(decided.document.definitions).toContain(decided.operation);
  });
});
