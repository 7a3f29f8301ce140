import { describe, expect, it } from '@jest/globals';
import { fail } from '@millepiani/kernel/failure';
import { err, ok } from '@millepiani/kernel/result';
import { GraphQLError, Kind } from 'graphql';
import { reportHealth } from './health.ts';
import { mergeResolvers, ResolverTwice } from './merge-resolvers.ts';
import { orRefuse, toPayload } from './payload.ts';
import { scalarResolvers } from './scalars.ts';

describe('payloads', () => {
  it('bear fields or failures, never both', async () => {
    expect(await toPayload(ok(1), (value) => ({ value }))).toEqual({ value: 1, userErrors: [] });
    expect(await toPayload(fail('NO', 'No.', ['slots', 0]), () => ({ value: 1 }))).toEqual({
      userErrors: [{ code: 'NO', message: 'No.', path: ['input', 'slots', '0'] }],
    });
  });

  it('show a hundred failures at most, the last of which says how many more there are', async () => {
    const failures = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ code: 'NO', message: 'No.', path: [at] }));
    const shown = async (count: number) => (await toPayload(err(failures(count)), () => ({}))).userErrors;
    expect((await shown(100)).map(({ code }) => code)).toEqual(Array.from({ length: 100 }, () => 'NO'));
    const many = await shown(2_800);
    expect(many).toHaveLength(100);
    expect(many.slice(-2)).toEqual([
      { code: 'NO', message: 'No.', path: ['input', '98'] },
      { code: 'MORE_ERRORS', message: 'And 2701 more.', path: ['input'] },
    ]);
  });

  it('are errors where a query is refused', () => {
    expect(orRefuse(ok(1))).toBe(1);
    expect(() => orRefuse(fail('INVALID_CURSOR', 'No.', ['after']))).toThrow(GraphQLError);
  });
});

describe('scalars', () => {
  it.each(['Decimal', 'CurrencyCode'] as const)('%s is a string and never a number', (name) => {
    const scalar = scalarResolvers[name];
    expect(scalar.parseValue('12.50')).toBe('12.50');
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: '12.50' })).toBe('12.50');
    expect(() => scalar.parseValue(12.5)).toThrow(GraphQLError);
    expect(() => scalar.parseLiteral({ kind: Kind.FLOAT, value: '12.50' })).toThrow(GraphQLError);
    expect(() => scalar.serialize(12.5)).toThrow(GraphQLError);
  });
});

function messageOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT' ? error.message : error;
  }
}

describe('instants and days', () => {
  const { DateTime, Date: Day } = scalarResolvers;

  it('are read and written', () => {
    expect(DateTime.parseValue('2026-11-24T10:00:00+01:00')).toEqual(new Date('2026-11-24T09:00:00Z'));
    expect(DateTime.serialize(new Date('2026-11-24T09:00:00Z'))).toBe('2026-11-24T09:00:00.000Z');
    expect(Day.parseValue('2028-02-29')).toBe('2028-02-29');
    expect(Day.parseLiteral({ kind: Kind.STRING, value: '2999-12-31' })).toBe('2999-12-31');
  });

  it('are called as the schema calls them, whatever is wrong', () => {
    const messages = (scalar: typeof DateTime | typeof Day, value: unknown) => {
      const literal =
        typeof value === 'string'
          ? { kind: Kind.STRING as const, value }
          : { kind: Kind.BOOLEAN as const, value: true };
      return [() => scalar.parseValue(value), () => scalar.parseLiteral(literal)].map(messageOf);
    };
    const written = 'DateTime is written as a string such as "2027-01-31T09:00:00Z".';
    for (const value of ['now', '2026-02-30T00:00:00Z', true])
      expect(messages(DateTime, value)).toEqual([written, written]);
    for (const value of ['now', '2027-02-29', true]) {
      const day = 'Date is written as a string such as "2027-01-31".';
      expect(messages(Day, value)).toEqual([day, day]);
    }
    expect(messages(Day, '3000-01-01')[0]).toBe('Date is of the years 1900 to 2999.');
    expect(messages(DateTime, '3000-01-01T00:00:00Z')[1]).toBe('DateTime is of the years 1900 to 2999.');
    expect([DateTime.name, Day.name]).toEqual(['DateTime', 'Date']);
  });

  it.each([
    '9999-12-31T23:59:59-23:59',
    '0000-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    '2026-02-30T00:00:00Z',
    '2026-11-24',
    '',
    'now',
  ])('DateTime refuses %j', (text) => {
    expect(() => DateTime.parseValue(text)).toThrow(GraphQLError);
    expect(() => DateTime.parseLiteral({ kind: Kind.STRING, value: text })).toThrow(GraphQLError);
  });

  it.each(['0000-01-01', '3000-01-01', '2027-02-29', '2026-1-1', '2026-11-24T00:00:00Z', ''])(
    'Date refuses %j',
    (text) => {
      expect(() => Day.parseValue(text)).toThrow(GraphQLError);
    },
  );
});

describe('resolvers of features', () => {
  it('come together, and never one over another', () => {
    const [a, b] = [() => 1, () => 2];
    expect(mergeResolvers({ Query: { a } }, { Query: { b }, Thing: { a } })).toEqual({ Query: { a, b }, Thing: { a } });
    expect(() => mergeResolvers({ Query: { a } }, { Query: { a: b } })).toThrow(ResolverTwice);
  });
});

describe('health', () => {
  it('does not wait for a part that hangs', async () => {
    const hang = () => new Promise<void>(() => undefined);
    expect(await reportHealth({ vital: {}, others: { hang } })).toEqual({
      status: 'degraded',
      parts: { hang: 'down' },
    });
  });
});
