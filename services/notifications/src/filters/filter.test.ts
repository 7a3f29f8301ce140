import { describe, expect, it } from '@jest/globals';
import type { ReadEvent } from '@millepiani/events/event-catalogue';
import { exampleEvent } from '@millepiani/events/example-event';
import { contracts } from '@millepiani/events/published';
import fc from 'fast-check';
import { matches, parseFilter } from './filter.adapter.ts';
import { weightOf } from './filter-cost.ts';

const opened = (data: object = {}) => {
  const contract = contracts.find(({ localType }) => localType === 'commission.opened.v1');
  if (!contract) throw new TypeError('There is none.');
  const event = exampleEvent(contract);
  return { ...event, data: { ...event.data, ...data } };
};

/** A commission with all that it may have: 30 roles, and a description of 10,000 characters. */
const longest = (() => {
  const event = opened();
  const [slot] = 'slots' in event.data && Array.isArray(event.data.slots) ? event.data.slots : [];
  const slots = Array.from({ length: 30 }, () => ({ ...slot, title: 'a'.repeat(200) }));
  return opened({ title: 'A roof', description: 'a'.repeat(10_000), slots });
})();

/** An event that counts what is read of it. */
function watched(event: ReadEvent) {
  let count = 0;
  const seen = new WeakMap<object, object>();
  const watch = <T extends object>(value: T): T => new Proxy(value, { get: (of, key) => look(Reflect.get(of, key)) });
  function look(value: unknown): unknown {
    if (typeof value === 'function') return value;
    if (typeof value !== 'object' || value === null) {
      count += weightOf(value);
      return value;
    }
    const made = seen.get(value) ?? watch(value);
    seen.set(value, made);
    return made;
  }
  return { event: { ...event, data: watch(structuredClone(event.data)) }, read: () => count };
}

describe('a filter', () => {
  it.each([
    'event.data.price.currency == "EUR" && subject.startsWith("com_")',
    'event.type.startsWith("millepiani.projects.")',
    'event.type in ["millepiani.projects.commission.opened.v1", "x"]',
    'data.slots.exists(slot, slot.level >= 3 && slot.skillLabel.contains("a")) || true',
    'has(data.title) && size(data.title) > 0',
    'has(data.nothing) ? data.nothing == 1 : true',
    'double(data.price.amount) > 0.0',
    'timestamp(time) < timestamp("2030-01-01T00:00:00Z")',
    'time >= "2026-01-01"',
    '!(visibility == "internal")',
    'aggregateversion == 1',
    'aggregateversion > 0 && aggregateversion < 2',
    'data["title"] != ""',
    '"x" in data.nothing || data.visibility == "COMMUNITY" || true',
  ])('%s: is taken, and lets an event through for which it is true', (filter) => {
    expect(parseFilter(filter)).toEqual({ ok: true, value: filter });
    expect(matches(filter, opened())).toBe(true);
  });

  it.each([
    'data.price.currency == "USD"',
    'subject.startsWith("per_")',
    'data.nothing == 1',
    'data.nothing.at.all == 1',
    'data.title > 3',
    'data.title',
    'data.slots.all(slot, slot.level > 5)',
    'data.constructor != null',
    'data.__proto__ != null',
    'data.toString != null',
    'has(data.constructor)',
    'int(data.title) > 0',
  ])('%s: is taken, and keeps back an event for which it is false or makes no sense', (filter) => {
    expect(parseFilter(filter)).toEqual({ ok: true, value: filter });
    expect(matches(filter, opened())).toBe(false);
  });

  it('is told apart from one that is only part of a text, and takes numbers as they are', () => {
    expect(matches('data.level > 3', opened({ level: 4 }))).toBe(true);
    expect(matches('data.level == 4', opened({ level: 4 }))).toBe(true);
    expect(matches('data.level >= 4.5', opened({ level: 4 }))).toBe(false);
    expect(matches('data.isDone', opened({ isDone: true }))).toBe(true);
    expect(matches('data.client == null', opened({ client: null }))).toBe(true);
    expect(matches(undefined, opened())).toBe(true);
  });

  it.each([
    ['', 1, 1],
    ['event.', 1, 7],
    ['event.data.a ==', 1, 16],
    ['a == 1', 1, 1],
    ['event.nothing == 1', 1, 1],
    ['subject > 3', 1, 1],
    ['subject', 1, 1],
    ['"a"', 1, 1],
    ['1', 1, 1],
    ['type == "a"', 1, 1],
    ['true &&\n  (', 2, 4],
    ['data.a + "b" == "ab"', 1, 1],
    ['subject.matches("(a+)+$")', 1, 1],
    ['[1, 2].map(x, x) == [1]', 1, 1],
    ['data.a.all(x, data.b.all(y, true))', 1, 1],
    ['{"a": 1} == data', 1, 1],
    ['cel.bind(x, data, true)', 1, 1],
    ['subject == "a', 1, 1],
    ['f(1)', 1, 1],
    ['event == ', 1, 10],
  ])('%j is refused, with the place', (filter, line) => {
    const read = parseFilter(filter);
    expect(read).toMatchObject({ ok: false, error: [{ code: 'FILTER_INVALID', path: ['filter'] }] });
    expect(read.ok ? '' : read.error[0]?.message).toMatch(new RegExp(`^Line ${line}, column \\d+: \\S.*$`));
  });

  it('is bounded in length, depth and parts', () => {
    expect(parseFilter(`true || ${'a'.repeat(1_000)}`)).toMatchObject({ error: [{ code: 'FILTER_TOO_LONG' }] });
    for (const filter of [
      `${'('.repeat(200)}true${')'.repeat(200)}`,
      Array.from({ length: 150 }, () => 'true').join('||'),
      `1 in [${Array.from({ length: 150 }, () => '1').join(',')}]`,
    ]) {
      expect(parseFilter(filter)).toMatchObject({ error: [{ code: 'FILTER_INVALID' }] });
    }
  });

  it('property: reads of the longest event no more than all of it for each thing that it names', () => {
    const within = fc.constantFrom(
      ...['data.description.contains("aab")', 's.title.contains("aab")', 's.title.startsWith(data.description)'],
      ...[
        'data == s',
        's == data.slots',
        'data.slots == data.slots',
        'size(data.description) > 1',
        'size(s.title) > 1',
      ],
      ...['data.description in [data.description]', 's.title in ["a", "b"]', 's.title == data.title', 's.nothing == 1'],
    );
    const over = fc.constantFrom('data.slots', '["a", "b"]', '[data, data]', '[data.slots][0]', 'data.texts');
    const filter = fc
      .tuple(over, fc.constantFrom('all', 'exists', 'exists_one'), fc.array(within, { minLength: 1, maxLength: 8 }))
      .map(([list, each, all]) => `${list}.${each}(s, ${all.map((one) => `!(${one})`).join(' && ')})`);
    fc.assert(
      fc.property(filter, (text) => {
        fc.pre(parseFilter(text).ok);
        const { event, read } = watched(longest);
        matches(text, event);
        expect(read()).toBeLessThanOrEqual(text.split('.').length * weightOf(longest));
      }),
      { numRuns: 300, examples: [['data.slots.all(s, !(data.description.contains("aab")))']] },
    );
  });

  it('is tried on the longest event, and not on one that is too much for it, which is let through', () => {
    const filter = Array.from({ length: 38 }, () => 'data.title.contains("x")').join('||');
    expect(parseFilter(filter)).toEqual({ ok: true, value: filter });
    expect(matches(filter, longest)).toBe(false);
    expect(matches(filter, opened({ title: 'A roof', description: 'a'.repeat(3_000_000) }))).toBe(true);
  });

  it('looks for no places in the code while it fails for each, and others do again behind it', () => {
    const before = Error.stackTraceLimit;
    const limits: number[] = [];
    const slots = [1, 2].map(() => ({
      get title() {
        limits.push(Error.stackTraceLimit);
        return 'a';
      },
    }));
    expect(matches('data.slots.all(s, s.title > 3 || s.nothing)', opened({ slots }))).toBe(false);
    expect(new Set(limits.slice(-2))).toEqual(new Set([0]));
    expect(Error.stackTraceLimit).toBe(before);
  });

  it('is none, where none is said', () => {
    expect([parseFilter(undefined), parseFilter(null)]).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
  });

  it('property: no text makes reading it throw, and none that is taken makes an event throw', () => {
    const token = fc.constantFrom(
      ...['event', 'data', 'subject', 'type', '.', 'price', 'a', '(', ')', '[', ']', '==', '!=', '<', 'in', '&&', '||'],
      ...[
        '!',
        '-',
        '?',
        ':',
        ',',
        '"x"',
        '1',
        '1.5',
        'true',
        'null',
        'has',
        'size',
        'startsWith',
        'exists',
        'int',
        ' ',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(token, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (filter) => {
        const read = parseFilter(filter);
        if (read.ok) expect(typeof matches(read.value, opened())).toBe('boolean');
        else expect(read.error[0]?.code).toMatch(/^FILTER_/);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    '%s: is chosen by its type, and no other is',
    (type, contract) => {
      for (const other of [contract, ...contracts.slice(0, 3)]) {
        expect(matches(`event.type == "${type}"`, exampleEvent(other))).toBe(other.type === type);
      }
    },
  );
});
