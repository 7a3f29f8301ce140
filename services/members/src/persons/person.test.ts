import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { decide, evolve, rename } from './person.ts';

const at = new Date('2026-11-28T09:00:00Z');
const [registered] = (() => {
  const decided = decide({ type: 'register', id: newId('per'), name: ' Ada ', at });
  return decided.ok ? decided.value.map(evolve) : [];
})();
if (!registered) throw new TypeError('a person');
const called = (name: string) => {
  const decided = rename(registered, name);
  return decided.ok ? decided.value : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a person', () => {
  it('is called as they say, from then on', () => {
    expect(registered).toMatchObject({ name: 'Ada', version: 1, registeredAt: at });
    expect(called('Ada Conti ')).toEqual([{ ...registered, name: 'Ada Conti', version: 2 }]);
  });

  it('is nobody other by the same name', () => {
    expect(called(' Ada ')).toEqual([]);
  });

  it.each([
    ['', 'TOO_SHORT name'],
    ['x'.repeat(81), 'TOO_LONG name'],
    ['A\u202eda', 'FORBIDDEN_CHARACTER name'],
    ['Ada https://evil.example', 'LINK_IN_NAME name'],
  ])('is not called %j', (name, fault) => {
    expect(called(name)).toEqual([fault]);
  });
});
