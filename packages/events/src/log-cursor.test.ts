import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sequenceOf } from './envelope.ts';
import { beginning, placeOf, readLogCursor, toLogCursor } from './log-cursor.ts';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 12 });
const place = fc.oneof(
  fc.constant(beginning),
  fc.record({ position: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), mark: hex }),
);

describe('a cursor of a log', () => {
  it('stands for its place, in its own service’s log alone', () => {
    fc.assert(
      fc.property(place, (given) => {
        const cursor = toLogCursor('projects', given);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readLogCursor('projects', cursor)).toEqual({ ok: true, value: given });
        expect(readLogCursor('members', cursor)).toMatchObject({ ok: false, error: [{ code: 'CURSOR_INVALID' }] });
      }),
    );
  });

  it('names the event it stands behind', () => {
    const id = 'evt_0190c5a8-1f2e-7000-8000-00000000beef' as Parameters<typeof placeOf>[0]['id'];
    expect(placeOf({ id, sequence: sequenceOf(42) })).toEqual({ position: 42, mark: '00000000beef' });
  });

  it('is refused, whatever else it is', () => {
    const refused = (cursor: string) =>
      expect(readLogCursor('projects', cursor)).toEqual({
        ok: false,
        error: [{ code: 'CURSOR_INVALID', message: expect.any(String), path: ['after'] }],
      });
    fc.assert(fc.property(fc.string(), refused));
    fc.assert(fc.property(fc.base64String(), refused));
    const written = (text: string) => Buffer.from(text).toString('base64url');
    for (const text of [
      'projects.0.00000000beef',
      'projects.7.',
      'projects.07.00000000beef',
      'projects.-7.00000000beef',
      'projects.9999999999999999.00000000beef',
      'projects.7.00000000BEEF',
      'projects.7.00000000beef\n',
    ]) {
      refused(written(text));
    }
    // Decodes to the same, and is not what was given out.
    refused(`${toLogCursor('projects', { position: 7, mark: '00000000beef' })}=`);
    refused(` ${toLogCursor('projects', { position: 7, mark: '00000000beef' })}`);
  });
});
