import { describe, expect, it } from '@jest/globals';
import type { RequiresSelection } from '@millepiani/plan-executor/plan';
import { withKeys } from './with-keys.ts';

const field = (name: string): RequiresSelection => ({ kind: 'field', read: name, write: name });
const on = (type: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  ...{ kind: 'fragment', on: type, selections },
});
const types = {
  keysOf: (type: string) => (type === 'Media' ? new Set(['id']) : undefined),
  isAbstract: (type: string) => type === 'Media',
};

describe('what representations are made of', () => {
  it('is left as it is where each has a key', () => {
    const requires = [on('Media', field('__typename'), field('id')), on('Film', field('id'), field('title'))];
    expect(withKeys(requires, types)).toEqual(requires);
  });

  it('is asked of those alone that have a key', () => {
    const requires = [on('Film', field('__typename'), field('id')), on('Media', field('__typename'), field('title'))];
    expect(withKeys(requires, types)).toEqual([
      on('Film', field('__typename'), field('id'), field('__typename'), field('title')),
    ]);
  });

  it('also where one type stands within the other', () => {
    const requires = [on('Media', on('Film', field('id')), field('title'))];
    expect(withKeys(requires, types)).toEqual([on('Film', field('id'), field('title'))]);
    expect(withKeys([on('Film', on('Media', field('id')))], types)).toEqual([on('Film', field('id'))]);
  });

  it('is left where nothing has a key: nobody knows better', () => {
    const requires = [on('Media', field('title'))];
    expect(withKeys(requires, types)).toEqual(requires);
  });
});
