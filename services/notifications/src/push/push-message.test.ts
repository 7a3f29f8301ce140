import { describe, expect, it } from '@jest/globals';
import type { Id } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { answered, contentOf, type PushItem, secondsLeft, urgencyOf, within } from './push-message.ts';

const uuid = '00000000-0000-7000-8000-000000000001';
const item: PushItem = {
  source: `evt_${uuid}` as Id<'evt'>,
  kind: 'TEAM',
  subject: 'Serve la tua risposta',
  body: 'Così è. '.repeat(400),
  about: `com_${uuid}` as Id<'com'>,
};
const bytes = (text: string) => Buffer.byteLength(text);

describe('a text that must be short', () => {
  it('stays as it is where it is', () => expect(within('Così è', 9)).toBe('Così è'));

  it('property: takes no more bytes than it may, and is the beginning of what it was', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'è', '…', '猫', '🏛', ' ') });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 80 }), (given, most) => {
        const kept = within(given, most);
        expect(bytes(kept)).toBeLessThanOrEqual(most);
        if (bytes(given) <= most) expect(kept).toBe(given);
        else expect(given.startsWith(kept.slice(0, -1))).toBe(true);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('what a device is sent', () => {
  it('leads to what it is about, and replaces what was shown of that', () => {
    const content = contentOf(item, { linkUrl: 'https://c.example/node', isShort: false });
    expect(content).toMatchObject({
      title: item.subject,
      url: `https://c.example/node/${item.about}`,
      tag: item.about,
    });
    const alone = contentOf({ ...item, about: undefined }, { linkUrl: 'https://c.example/node', isShort: false });
    expect(alone).toMatchObject({ url: undefined, tag: item.source });
  });

  it('fits into what push services take, whatever was written', () => {
    for (const letter of ['猫', '🏛', '"', '\u0001', '\n', '\\']) {
      const long = { ...item, subject: letter.repeat(900), body: letter.repeat(4_000) };
      const [whole, short] = [false, true].map((isShort) =>
        bytes(JSON.stringify(contentOf(long, { linkUrl: 'https://c.example/node', isShort }))),
      );
      // RFC 8030 has them take 4,096 bytes, of which the encryption needs 103.
      expect(whole).toBeLessThanOrEqual(3_993);
      expect(short).toBeLessThan(1_200);
    }
  });

  it('wakes a device where an answer is asked for', () => {
    expect(urgencyOf(item)).toBe('normal');
    expect(urgencyOf({ ...item, kind: 'ANNOUNCEMENT' })).toBe('low');
  });
});

describe('how long it is good', () => {
  const since = new Date('2026-11-27T09:00:00Z');
  const after = (ms: number) => new Date(since.getTime() + ms);
  it.each([
    [0, 86_400],
    [3_600_000, 82_800],
    [86_399_500, 0],
    [90_000_000, 0],
  ])('after %i ms: %i seconds', (ms, seconds) => expect(secondsLeft(since, after(ms), 1)).toBe(seconds));

  it('is a day at whatever pace', () => expect(secondsLeft(since, after(30_000), 1_440)).toBe(30));
});

describe('an answer', () => {
  it('property: ends it, or has it tried again, and never both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), (status) => {
        const { error, isFinal = false, isGone = false } = answered(status, {});
        if (error === undefined) expect([status < 300, isFinal]).toEqual([true, false]);
        else expect(isFinal).toBe(!(status === 429 || status >= 500));
        expect(isGone).toBe(status === 404 || status === 410);
      }),
    );
  });
});
