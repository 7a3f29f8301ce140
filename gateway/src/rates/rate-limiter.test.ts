import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type SignedInActor } from '../identity/actor.ts';
import { RateLimiter } from './rate-limiter.ts';

const member = (actorId: string): SignedInActor => ({
  kind: 'signed-in',
  actorId,
  scopes: new Set(),
  issuedAt: 0,
  expiresAt: Number.POSITIVE_INFINITY,
});

function given() {
  let time = 0;
  const limiter = new RateLimiter({ perActor: 100, perAddress: 250 }, () => time);
  const ada = member('per_ada');
  const bruno = member('per_bruno');
  const pass = (ms: number) => {
    time += ms;
  };
  return { limiter, ada, bruno, pass };
}
const HERE = '203.0.113.9';

describe('rate limits', () => {
  it('hold for an actor wherever it asks from, and for an address whoever asks', () => {
    const { limiter, ada, bruno } = given();
    expect(limiter.charge({ actor: ada, clientAddress: HERE }, 100)).toBeUndefined();
    expect(limiter.charge({ actor: ada, clientAddress: '198.51.100.1' }, 10)).toEqual({ by: 'actor', waitMs: 6_000 });
    expect(limiter.charge({ actor: bruno, clientAddress: HERE }, 100)).toBeUndefined();
    expect(limiter.charge({ actor: ANONYMOUS, clientAddress: HERE }, 100)).toMatchObject({ by: 'address' });
    expect(limiter.charge({ actor: ANONYMOUS, clientAddress: HERE }, 50)).toBeUndefined();
  });

  it('charge nothing for what is refused', () => {
    const { limiter, ada, pass } = given();
    limiter.charge({ actor: ada, clientAddress: HERE }, 100);
    for (let round = 0; round < 50; round += 1) {
      expect(limiter.charge({ actor: ada, clientAddress: HERE }, 100)).toMatchObject({ by: 'actor' });
    }
    pass(60_000);
    expect(limiter.charge({ actor: ada, clientAddress: HERE }, 100)).toBeUndefined();
  });

  it('say what was used up once, and again where it could not be said', () => {
    const { limiter, ada } = given();
    limiter.charge({ actor: ada, clientAddress: HERE }, 30);
    limiter.charge({ actor: ada, clientAddress: HERE }, 5);
    const spent = limiter.unsaid(10);
    expect(new Set(spent)).toEqual(
      new Set([
        { key: `actor:${ada.actorId}`, amount: 35, capacity: 100 },
        { key: `address:${HERE}`, amount: 35, capacity: 250 },
      ]),
    );
    expect(limiter.unsaid(10)).toEqual([]);
    limiter.takeBack(spent);
    expect(limiter.unsaid(1)).toHaveLength(1);
  });

  it('take over what others used up, and keep what was used since', () => {
    const { limiter, ada } = given();
    limiter.charge({ actor: ada, clientAddress: HERE }, 30);
    limiter.unsaid(10);
    limiter.charge({ actor: ada, clientAddress: HERE }, 5);
    limiter.settle(`actor:${ada.actorId}`, 10);
    expect(limiter.charge({ actor: ada, clientAddress: HERE }, 6)).toMatchObject({ by: 'actor' });
    expect(limiter.charge({ actor: ada, clientAddress: HERE }, 5)).toBeUndefined();
  });
});
