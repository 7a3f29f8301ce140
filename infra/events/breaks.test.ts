import { describe, expect, it } from '@jest/globals';
import { contracts } from '@millepiani/events/published';
import { breaksOf } from './breaks.ts';
import { documents, fixtures } from './documents.ts';

const published = new Map([...documents(contracts), ...fixtures(contracts)].filter(([path]) => path.endsWith('.json')));
const schema = 'docs/events/members/person.registered.v1.json';
const fixture = 'packages/events/fixtures/members/person.registered.v1.json';
const changed = (path: string, from: string, to: string) =>
  new Map([...published, [path, published.get(path)?.replace(from, to) ?? '']]);
const gone = (path: string) => new Map([...published].filter(([name]) => name !== path));

describe('what was published', () => {
  it('may stay as it is, and be joined by more', () => {
    expect(breaksOf(published, published)).toEqual([]);
    expect(breaksOf(gone(schema), published)).toEqual([]);
    expect(breaksOf(new Map(), published)).toEqual([]);
  });

  it('may be described in other words', () => {
    expect(breaksOf(published, changed(schema, 'As the community reads it', 'The name'))).toEqual([]);
  });

  it('is broken by a type that is gone, by a changed schema, by a fixture that is not what it was', () => {
    expect(breaksOf(published, gone(schema))).toEqual([`${schema}: it was published, and is gone`]);
    expect(breaksOf(published, changed(schema, '"personId": {', '"person": {'))).toEqual([
      `${schema}: data.personId is gone`,
    ]);
    expect(breaksOf(published, gone(fixture))).toEqual([`${fixture}: it was published, and is gone`]);
    expect(breaksOf(published, changed(fixture, '"Ada"', '"Eva"'))).toEqual([`${fixture}: it is frozen, and changed`]);
  });

  it('is broken when a visibility is taken back or a subject has another form', () => {
    expect(breaksOf(published, changed(schema, '"community"', '"internal"'))).toEqual([
      `${schema}: data (x-visibility) lost "community"`,
    ]);
    expect(breaksOf(published, changed(schema, '"x-subject": "^per', '"x-subject": "^org'))).toEqual([
      `${schema}: data (x-subject) changed`,
    ]);
  });
});
