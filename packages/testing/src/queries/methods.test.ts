import { describe, expect, it } from '@jest/globals';
import { methodsOf, watched } from './methods.ts';

class Base {
  count(): number {
    return 1;
  }
}

class Store extends Base {
  readonly #rows = ['a'];
  readonly field = 'x';

  get size(): number {
    return this.#rows.length;
  }

  find(at: number): string | undefined {
    return this.#rows[at];
  }

  first(): string | undefined {
    return this.find(0);
  }

  static of(): Store {
    return new Store();
  }
}

describe('a store’s methods', () => {
  it('are those of its class and of what it extends, without fields, getters and what is the class’s own', () => {
    expect(methodsOf(new Store())).toEqual(['count', 'find', 'first']);
    expect(methodsOf({})).toEqual([]);
  });

  it('are watched, and work as ever on what is private', () => {
    const { store, called } = watched(new Store());
    expect([store.first(), store.size, store.field]).toEqual(['a', 1, 'x']);
    // What it calls of itself is no call of the case's.
    expect([...called]).toEqual(['first']);
    expect([store.find(0), store.find(1), store.count()]).toEqual(['a', undefined, 1]);
    expect([...called]).toEqual(['first', 'find', 'count']);
  });
});
