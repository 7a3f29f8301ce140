import { describe, expect, it } from '@jest/globals';
import { fetchedOperation } from '../src/fetched-operation.ts';
import { type Sharing, sharings } from '../src/sharing.ts';
import { path } from './support/shop.ts';

/** What fetches write: where, and what; and how the first of them may be shared. */
function sharingOf(...fetches: readonly (readonly [at: string, selection: string])[]): Sharing | undefined {
  const written = fetches.map(([at, selection]) => ({
    paths: at === '' ? [[]] : at.split(' ').map(path),
    shape: fetchedOperation({ service: 's', operation: selection, operationKind: 'query', variableUsages: [] }).shape,
  }));
  return sharings(written)[0];
}

describe('what was fetched of an entity', () => {
  it('is held by all where nothing is added to what is within it', () => {
    expect(sharingOf(['users.@', '{ name best { upc } }'])).toBe('all');
    expect(sharingOf(['users.@ admins.@', '{ best { upc } }'], ['users.@', '{ age }'], ['best', '{ name }'])).toBe(
      'all',
    );
  });

  it('is held by those at one path where something is added for all of them', () => {
    expect(sharingOf(['users.@ admins.@', '{ best { upc } }'], ['users.@.best', '{ name }'])).toBe('path');
    expect(sharingOf(['users.@.|User', '{ best { upc } }'], ['users.@.|User.best.|Product', '{ name }'])).toBe('path');
  });

  it.each([
    ['for some types of those that ask', ['users.@.|Admin.best', '{ name }']],
    ['for some types of those above', ['|Query.users.@.best', '{ name }']],
    ['under the same name', ['users.@', '{ best { name } }']],
    ['from above', ['', '{ users { best { name } } }']],
  ] as const)('is held by each alone where something is added %s', (_what, other) => {
    expect(sharingOf(['users.@', '{ best { upc } }'], other)).toBe('none');
  });

  it('is of one key whatever its operation is called', () => {
    const keyOf = (operation: string) =>
      fetchedOperation({ service: 's', operation, operationKind: 'query', variableUsages: [] }).key;
    const [one, other] = [
      'query A__1($a: ID) { b(c: $a) ...F } fragment F on Query { d }',
      'query A__2($a: ID) { b(c: $a) ...F } fragment F on Query { d }',
    ].map(keyOf);
    expect(one).toBe(other);
    expect(one).not.toBe(keyOf('query A__1($a: ID!) { b(c: $a) ...F } fragment F on Query { d }'));
  });
});
