import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { graphqlRequest, jsonAnswer, MessageReader, statusOf } from './wire.ts';

const chunked = (parts: readonly string[]): Buffer =>
  Buffer.from(
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${parts
      .map((part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`)
      .join('')}0\r\n\r\n`,
  );

/** Cuts bytes at the given places. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...at]
    .map((from, index) => bytes.subarray(from, at[index] ?? bytes.length))
    .filter(({ length }) => length > 0);
}

describe('what comes in over a connection', () => {
  it('is the same messages however it is cut', () => {
    const text = fc.string({ unit: 'grapheme' });
    const answer = fc.oneof(
      text.map((body) => ({ body, bytes: jsonAnswer(body) })),
      fc.array(text.filter((part) => part !== '')).map((parts) => ({ body: parts.join(''), bytes: chunked(parts) })),
    );
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 4 }), fc.array(fc.nat()), (answers, places) => {
        const reader = new MessageReader();
        const parts = cut(Buffer.concat(answers.map(({ bytes }) => bytes)), places);
        const messages = parts.flatMap((part) => reader.push(part));
        expect(messages.map(({ body }) => body.toString())).toEqual(answers.map(({ body }) => body));
        expect(messages.every((message) => statusOf(message) === 200)).toBe(true);
      }),
    );
  });

  it('may be a request with a token, or one without a body', () => {
    const reader = new MessageReader();
    const [asked] = reader.push(graphqlRequest('127.0.0.1:1', '{"query":"{ à }"}', 'abc'));
    expect(asked?.head).toContain('authorization: Bearer abc');
    expect(asked?.body.toString()).toBe('{"query":"{ à }"}');
    expect(reader.push(Buffer.from('GET /a HTTP/1.1\r\nhost: x\r\n\r\n'))).toMatchObject([{ body: Buffer.alloc(0) }]);
  });

  it('is nothing before it is whole', () => {
    const reader = new MessageReader();
    const bytes = jsonAnswer('{}');
    expect(reader.push(bytes.subarray(0, bytes.length - 1))).toEqual([]);
    expect(reader.push(bytes.subarray(bytes.length - 1))).toHaveLength(1);
  });
});
