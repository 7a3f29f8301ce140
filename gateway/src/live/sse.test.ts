import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMPLETE, HEARTBEAT, nextFrame, placeFrame } from './sse.ts';

describe('frames of an event stream', () => {
  it('are those of GraphQL over server-sent events, with the cursor as their id', () => {
    expect(nextFrame('{"data":{"a":1}}', 'c')).toBe('event: next\nid: c\ndata: {"data":{"a":1}}\n\n');
    expect(nextFrame('{"errors":[{"message":"No."}]}', undefined)).toBe(
      'event: next\ndata: {"errors":[{"message":"No."}]}\n\n',
    );
    expect(COMPLETE).toBe('event: complete\ndata: \n\n');
  });

  it('say where one stands, and that there is life, without an event', () => {
    expect(placeFrame('c')).toBe('id: c\n\n');
    expect(HEARTBEAT.startsWith(':')).toBe(true);
    expect(HEARTBEAT.endsWith('\n\n')).toBe(true);
  });

  it('have one line of data, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (data) => {
        const lines = nextFrame(JSON.stringify({ data }), 'c').split(/\r\n|\n|\r/);
        expect(lines.length).toBe(5);
        expect(JSON.parse((lines[2] ?? '').slice('data: '.length))).toEqual({ data });
      }),
    );
  });
});
