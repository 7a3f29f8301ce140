import { describe, expect, it } from '@jest/globals';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { begin, end, evolve, isOpen, lifetimes, type Session, use } from './session.ts';
import { canEndByItself, canManageSessions, canSeeSessions } from './session-access.ts';

const start = new Date('2026-03-01T12:00:00.000Z');
const day = 86_400_000;
const later = (ms: number) => plusMs(start, ms);
const begun = (isRefreshable = true): Session =>
  begin({
    ...{ id: newId('ses'), personId: newId('per'), clientId: 'web', browserId: 'b', network: '192.0.2.0/24' },
    device: 'Firefox on Linux',
    at: start,
    isRefreshable,
  });

describe('a session', () => {
  it('is over with its access token, where it cannot be refreshed', () => {
    const session = begun(false);
    expect(session.expiresAt).toEqual(later(300_000));
    expect([299_999, 300_000].map((ms) => isOpen(session, later(ms)))).toEqual([true, false]);
  });

  it('is over when it lies unused for 14 days', () => {
    const session = begun();
    expect(session.expiresAt).toEqual(later(14 * day));
    expect(use(session, later(13 * day)).expiresAt).toEqual(later(27 * day));
  });

  it('is over when it is 90 days old, however often it was used', () => {
    const used = Array.from({ length: 89 }, (_, index) => index + 1).reduce(
      (session, days) => use(session, later(days * day)),
      begun(),
    );
    expect(used.expiresAt).toEqual(later(90 * day));
    expect(isOpen(used, later(90 * day))).toBe(false);
  });

  it('ends once, and for one reason', () => {
    const session = begun();
    const [ended, ...others] = end(session, 'TOKEN_REUSED', later(1_000));
    expect([ended, others]).toEqual([{ type: 'session.ended', reason: 'TOKEN_REUSED', at: later(1_000) }, []]);
    const after = ended && evolve(session, ended);
    expect(after?.ended).toEqual({ at: later(1_000), reason: 'TOKEN_REUSED' });
    expect(after && [isOpen(after, later(1_000)), end(after, 'SIGNED_OUT', later(2_000))]).toEqual([false, []]);
  });

  it('does not end that was over by itself', () => {
    expect(end(begun(false), 'SUSPENDED', later(300_000))).toEqual([]);
  });

  it('property: whenever it is used, it never goes on for longer than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 * day })), (times) => {
        let session = begun();
        for (const ms of times.toSorted((one, other) => one - other)) {
          if (!isOpen(session, later(ms))) break;
          session = use(session, later(ms));
          expect(session.expiresAt.getTime()).toBeLessThanOrEqual(start.getTime() + lifetimes.sessionMs);
          expect(session.expiresAt.getTime()).toBeLessThanOrEqual(session.lastUsedAt.getTime() + lifetimes.idleMs);
          expect(session.startedAt).toEqual(start);
        }
      }),
    );
  });
});

describe('who may', () => {
  it('see and end sessions: everybody their own, by a token that may, and nobody another’s', () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    expect(canManageSessions(actorOf({ sub: ada, scope: 'account:write' }), ada)).toBe(true);
    expect(canManageSessions(actorOf({ sub: ada, scope: 'members:write' }), ada)).toBe(false);
    expect(canManageSessions(actorOf({ sub: bruno, scope: 'account:write members:administer' }), ada)).toBe(false);
    expect(canManageSessions(actorOf({ sub: newId('cli'), scope: 'account:write' }), ada)).toBe(false);
    const who = [
      ...['account:read', 'account:write', 'members:write'].map((scope) => actorOf({ sub: ada, scope })),
      actorOf({ sub: bruno, scope: 'account:read account:write members:administer' }),
    ];
    expect(who.map((actor) => canSeeSessions(actor, ada))).toEqual([true, true, false, false]);
    expect(canManageSessions(actorOf({ sub: ada, scope: 'account:read' }), ada)).toBe(false);
  });

  it('end them for what happened at the issuer: the service itself', () => {
    expect(canEndByItself(systemActor('members'))).toBe(true);
    expect(canEndByItself(actorOf({ sub: newId('per'), scope: 'members:administer' }))).toBe(false);
  });
});
