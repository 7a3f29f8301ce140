import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@millepiani/kernel/actor';
import type { Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import {
  type DeadLetter,
  dismiss,
  type LetterChange,
  noted,
  replay,
  settled,
  type Undelivered,
} from './dead-letter.ts';
import { canAdministerLetters, canChangeLetter, canReadLettersOf, canSeeLetter } from './dead-letter-access.ts';

const uuid = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const ada = `per_${uuid(1)}` as PersonId;
const start = new Date('2026-11-27T09:00:00Z');
const later = new Date('2026-11-27T10:00:00Z');
const id = `ddl_${uuid(1)}` as Id<'ddl'>;
const undelivered: Undelivered = {
  ...{ channel: 'MAIL', deliveryId: `msg_${uuid(1)}` as Id<'msg'>, ownerId: ada, what: 'Serve la tua risposta' },
  ...{ eventId: undefined, endpointId: undefined, reason: 'REJECTED', detail: '550 no', attempts: 1 },
};
const { letter } = noted(undefined, undelivered, { id, at: start });
const value = (result: ReturnType<typeof replay>): DeadLetter => {
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value.letter;
};

describe('a dead letter', () => {
  it('given nothing, when something is given up, then there is one that waits', () => {
    expect(letter).toEqual({ ...undelivered, id, since: start, deaths: 1, version: 1, state: 'OPEN' });
  });

  it('given it is tried again, when that is in vain, then it is the same one, and waits again', () => {
    const tried = value(replay(letter, 1, start));
    expect(tried).toMatchObject({ state: 'REPLAYED', endedAt: start, version: 2 });
    const again = noted(tried, { ...undelivered, reason: 'BOUNCED' }, { id: `ddl_${uuid(2)}` as Id<'ddl'>, at: later });
    expect(again).toMatchObject({
      event: 'dead-letter.noted',
      letter: { id, state: 'OPEN', reason: 'BOUNCED', since: later, deaths: 2, version: 3 },
    });
    expect(again.letter).not.toHaveProperty('endedAt');
  });

  it.each([
    ['replayed', replay],
    ['dismissed', dismiss],
  ])('given it has ended, when it is to be %s, then it is not', (_what, decide) => {
    for (const ended of [value(replay(letter, 1, start)), value(dismiss(letter, 1, start))]) {
      expect(decide(ended, 2, later)).toMatchObject({
        ok: false,
        error: [{ code: 'DEAD_LETTER_ENDED', path: ['deadLetterId'] }],
      });
    }
    expect(decide(letter, 2, later)).toMatchObject({
      error: [{ code: 'VERSION_CONFLICT', path: ['expectedVersion'] }],
    });
  });

  it('is done with once it is tried again by another way', () => {
    expect(settled(letter, later)).toMatchObject({ event: 'dead-letter.replayed', letter: { state: 'REPLAYED' } });
    expect(settled(value(dismiss(letter, 1, start)), later)).toBeUndefined();
  });

  it('keeps no more than a few lines of what anybody wrote', () => {
    const long = noted(
      undefined,
      { ...undelivered, what: 'x'.repeat(999), detail: 'y'.repeat(9_999) },
      { id, at: start },
    );
    expect([long.letter.what.length, long.letter.detail?.length]).toEqual([200, 500]);
  });

  it('property: whatever happens, in whatever order, its version rises by one each time', () => {
    const decided = (result: ReturnType<typeof replay>) => (result.ok ? result.value : undefined);
    const steps: readonly ((now: DeadLetter) => LetterChange | undefined)[] = [
      (now) => noted(now, undelivered, { id, at: later }),
      (now) => decided(replay(now, now.version, later)),
      (now) => decided(dismiss(now, now.version, later)),
      (now) => settled(now, later),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (chosen) => {
        let now: DeadLetter = letter;
        for (const step of chosen) {
          const change = step(now);
          // Nothing happens to what has ended, and something to whatever waits.
          expect(change !== undefined || now.state !== 'OPEN').toBe(true);
          expect(change?.letter.version ?? now.version + 1).toBe(now.version + 1);
          now = change?.letter ?? now;
        }
      }),
    );
  });
});

describe('who may', () => {
  const actor = (personId: PersonId | undefined, ...scopes: string[]): Actor => ({
    ...{ id: personId, scopes: new Set(scopes), sessionId: undefined },
  });
  const bruno = `per_${uuid(2)}` as PersonId;

  it('see a letter: whose it is, and who administers events', () => {
    expect(canSeeLetter(actor(ada, 'notifications:read'), letter)).toBe(true);
    expect(canSeeLetter(actor(bruno, 'events:administer'), letter)).toBe(true);
    for (const other of [actor(ada), actor(bruno, 'notifications:read'), actor(undefined, 'notifications:read')]) {
      expect(canSeeLetter(other, letter)).toBe(false);
    }
  });

  it('change one: the same', () => {
    expect(canChangeLetter(actor(ada, 'notifications:write'), letter)).toBe(true);
    expect(canChangeLetter(actor(bruno, 'events:administer'), letter)).toBe(true);
    expect(canChangeLetter(actor(ada, 'notifications:read'), letter)).toBe(false);
    expect(canChangeLetter(actor(bruno, 'notifications:write'), letter)).toBe(false);
  });

  it('list them', () => {
    expect(canReadLettersOf(actor(ada, 'notifications:read'), ada)).toBe(true);
    expect(canReadLettersOf(actor(bruno, 'notifications:read', 'events:administer'), ada)).toBe(false);
    expect(canAdministerLetters(actor(ada, 'notifications:read', 'notifications:write'))).toBe(false);
  });
});
