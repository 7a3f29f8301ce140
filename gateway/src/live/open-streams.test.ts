import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../identity/actor.ts';
import { ANONYMOUS } from '../identity/actor.ts';
import { OpenStreams, type StreamOwner } from './open-streams.ts';

const actor = (actorId: string): Actor => ({
  kind: 'signed-in',
  actorId,
  scopes: new Set(),
  issuedAt: 0,
  expiresAt: 0,
});
const LIMITS = { total: 5, perActor: 2, perAddress: 3 };
const from = (clientAddress: string, who: Actor = ANONYMOUS): StreamOwner => ({ clientAddress, actor: who });

/** No limit is passed. */
function expectWithin(owners: readonly StreamOwner[]): void {
  expect(owners.length).toBeLessThanOrEqual(LIMITS.total);
  for (const ofAddress of Map.groupBy(owners, ({ clientAddress }) => clientAddress).values()) {
    expect(ofAddress.length).toBeLessThanOrEqual(LIMITS.perAddress);
  }
  const signedIn = owners.flatMap(({ actor: who }) => (who.kind === 'signed-in' ? [who.actorId] : []));
  for (const ofActor of Map.groupBy(signedIn, (id) => id).values()) {
    expect(ofActor.length).toBeLessThanOrEqual(LIMITS.perActor);
  }
}

describe('the open streams', () => {
  it('are so many of one member, wherever from, and of one address, whoever it is', () => {
    const streams = new OpenStreams<number>(LIMITS);
    const ada = actor('per_ada');
    const leave = streams.add(1, from('2001:db8:0:1::1', ada));
    streams.add(2, from('2001:db8:0:2::1', ada));
    expect(streams.check(from('2001:db8:0:3::1', ada))).toBe('perActor');
    expect(streams.check(from('2001:db8:0:1::1'))).toBeUndefined();
    streams.add(3, from('2001:db8:0:1::1'));
    streams.add(4, from('2001:db8:0:1::1', actor('per_bruno')));
    expect(streams.check(from('2001:db8:0:1::1'))).toBe('perAddress');
    streams.add(5, from('2001:db8:0:4::1'));
    expect(streams.check(from('2001:db8:0:5::1'))).toBe('total');
    leave();
    leave();
    expect(streams.size).toBe(4);
    expect(streams.check(from('2001:db8:0:1::1', ada))).toBeUndefined();
    expect([...streams]).toEqual([2, 3, 4, 5]);
  });

  it('are counted of IPv6 by the network that one household has, and of IPv4 however it is written', () => {
    const streams = new OpenStreams<number>(LIMITS);
    ['2001:db8:7:1::1', '2001:db8:7:1:ffff::2', '2001:0db8:7:1:0:0:0:3'].forEach((address, n) => {
      expect(streams.check(from(address))).toBeUndefined();
      streams.add(n, from(address));
    });
    expect(streams.check(from('2001:db8:7:1:abcd::9'))).toBe('perAddress');
    expect(streams.check(from('2001:db8:7:2::1'))).toBeUndefined();
    const others = new OpenStreams<number>(LIMITS);
    ['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.7'].forEach((address, n) => void others.add(n, from(address)));
    expect(others.check(from('::ffff:192.0.2.7'))).toBe('perAddress');
    expect(others.check(from('192.0.2.8'))).toBeUndefined();
  });

  it('may be closed while they are gone through', () => {
    const streams = new OpenStreams<() => void>(LIMITS);
    const closed: number[] = [];
    for (const n of [1, 2, 3]) {
      const leave = streams.add(
        () => {
          closed.push(n);
          leave();
        },
        from(`2001:db8:0:${n}::1`),
      );
    }
    for (const close of streams) close();
    expect([closed, streams.size]).toEqual([[1, 2, 3], 0]);
  });

  it('are counted rightly after any coming and going', () => {
    const owners = fc.record({ address: fc.constantFrom('a', 'b'), who: fc.constantFrom('none', 'x', 'y') });
    fc.assert(
      fc.property(fc.array(fc.tuple(owners, fc.boolean()), { maxLength: 40 }), (happening) => {
        const streams = new OpenStreams<object>(LIMITS);
        const open: { owner: StreamOwner; leave: () => void }[] = [];
        for (const [{ address, who }, isLeaving] of happening) {
          if (isLeaving) open.shift()?.leave();
          const owner = from(address, who === 'none' ? ANONYMOUS : actor(who));
          if (streams.check(owner) === undefined) open.push({ owner, leave: streams.add({}, owner) });
          expect(streams.size).toBe(open.length);
          expectWithin(open.map((one) => one.owner));
        }
      }),
    );
  });
});
