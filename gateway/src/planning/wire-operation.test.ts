import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse, print, stripIgnoredCharacters } from 'graphql';
import { clientData, type RootMeta, wireOperation, wireVariables } from './wire-operation.ts';

function wired(text: string, meta?: RootMeta, name?: string) {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  if (!operation) throw new TypeError('no operation');
  return wireOperation(document, operation, meta);
}
const textOf = (text: string, meta?: RootMeta) => stripIgnoredCharacters(print(wired(text, meta).document));

describe('the operation that planners get', () => {
  it('has the client’s aliases under names that nothing else has', () => {
    expect(textOf('{ a: b { c: c id: pId } }')).toBe('{_as_a:b{c _as_id:pId}}');
  });

  it('has no variable of a name that planners have for something else, and none twice', () => {
    expect(
      textOf(
        'query ($representations: Int, $_var_representations: Int, $n: Int) { a(x: $representations, y: $_var_representations, z: $n) }',
      ),
    ).toBe(
      'query($_var_representations:Int$_var__var_representations:Int$n:Int){a(x:$_var_representations y:$_var__var_representations z:$n)}',
    );
    expect(wireVariables({ representations: 1, n: 2 })).toEqual({ _var_representations: 1, n: 2 });
  });

  it('has fragments written out, under their conditions', () => {
    const text =
      'query ($b: Boolean!) { ...F @skip(if: $b) } fragment F on Query { a ...G } fragment G on Node { x: id }';
    expect(textOf(text)).toBe('query($b:Boolean!){...on Query@skip(if:$b){a ...on Node{_as_x:id}}}');
  });

  it('has types’ names under their own, so that planners know them', () => {
    expect(textOf('{ a { t: __typename __typename: id } }')).toBe('{a{__typename _as___typename:id}}');
  });

  it('has nothing of what is switched off for good, and no switch that is on for good', () => {
    expect(textOf('{ a @include(if: true) b @skip(if: true) ... @include(if: false) { c } }')).toBe('{a}');
    expect(textOf('{ a { b @skip(if: true) ... on B { c @include(if: false) } } }')).toBe('{a{__typename}}');
  });

  it('asks for an object that may be there with nothing in it, whatever is switched off', () => {
    const text =
      'query ($a: Boolean!) { a { b @skip(if: $a) ... on B { c @include(if: $a) } } d { b @skip(if: $a) c } }';
    expect(textOf(text)).toBe(
      'query($a:Boolean!){a{b@skip(if:$a)...on B{c@include(if:$a)}__typename}d{b@skip(if:$a)c}}',
    );
    // Who answers under these names would tell of it else.
    const wire = wired(text, 'kept');
    expect(stripIgnoredCharacters(print(wire.document))).toContain('_there:__typename');
    expect(clientData({ a: { _there: 'B' }, d: { c: 1 } }, wire)).toEqual({ a: {}, d: { c: 1 } });
  });

  it('leaves out what the graph says of itself at the root, and there alone', () => {
    expect(textOf('{ __typename t: __typename ... { __schema { queryType { name } } } a { __typename } }')).toBe(
      '{a{__typename}}',
    );
    expect(textOf('{ __typename t: __typename a }', 'kept')).toBe('{__typename _as_t:__typename a}');
  });

  it('declares the variables that are left', () => {
    expect(textOf('query Q($a: Int, $b: String!) { __type(name: $b) { name } x(a: $a) }')).toBe(
      'query Q($a:Int){x(a:$a)}',
    );
  });

  it('is one operation of many', () => {
    const { document } = wired('query A { a } query B { ...F } fragment F on Query { b }', undefined, 'B');
    expect(stripIgnoredCharacters(print(document))).toBe('query B{...on Query{b}}');
  });
});

describe('what is answered under the client’s names', () => {
  it('is the same, down to where a scalar’s own names begin', () => {
    const wire = wired('{ x: list { ... on A { id: key } ... on B { id: key raw: blob } } }');
    const data = { _as_x: [null, { _as_id: 1 }, { _as_id: 2, _as_raw: { _as_x: [{ _as_id: 0 }] } }] };
    expect(clientData(data, wire)).toEqual({ x: [null, { id: 1 }, { id: 2, raw: { _as_x: [{ _as_id: 0 }] } }] });
  });

  it('may have any name', () => {
    const answered = clientData(
      { _as___proto__: { _as_constructor: 1 } },
      wired('{ __proto__: a { constructor: b } }'),
    );
    expect(JSON.stringify(answered)).toBe('{"__proto__":{"constructor":1}}');
  });
});
