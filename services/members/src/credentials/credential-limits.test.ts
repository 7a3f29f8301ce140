import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { signUpLimits } from '../identity/limits.ts';
import { completionLimits } from '../sign-ups/sign-up-limits.ts';
import { whoseAccount } from './credential-access.ts';
import { ownMailLimits, passwordLimits, resetLimits, resetMailLimits } from './credential-limits.ts';

const [ada, bruno] = [newId('per'), newId('per')];
const counters = (limits: readonly { readonly counter: string }[]) => limits.map(({ counter }) => counter);

describe('what wishes for mails count against', () => {
  it('is the address from this network, the network, and the address from anywhere, the narrowest first', () => {
    const limits = resetMailLimits('ada@c.example', '192.0.2.1');
    expect(limits.map(({ most }) => most)).toEqual([3, 100, 10]);
    expect(new Set(counters(limits)).size).toBe(3);
  });

  it('property: one network is told apart from another, and never from itself', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.emailAddress(), (one, other, email) => {
        const [mine, theirs] = [counters(resetMailLimits(email, one)), counters(resetMailLimits(email, other))];
        expect(mine[2]).toBe(theirs[2]);
        for (const at of [0, 1]) expect(mine[at] === theirs[at]).toBe(one === other);
      }),
    );
  });

  it('is one’s own account and where the mail goes: nobody has another’s mailbox filled by theirs', () => {
    const mine = counters(ownMailLimits(ada, 'ada@c.example'));
    expect(counters(ownMailLimits(bruno, 'ada@c.example'))[1]).toBe(mine[1]);
    expect(counters(ownMailLimits(bruno, 'ada@c.example'))[0]).not.toBe(mine[0]);
  });

  it('is the network and the address, of who signs up', () => {
    const limits = signUpLimits({ address: '2001:db8::1', email: 'ada@c.example', key: 'key-1', most: 30 });
    expect(limits).toEqual([
      { counter: 'sign-up:2001:db8:0:0::/64', most: 30 },
      { counter: 'sign-up-address:ada@c.example', most: 10, different: '2001:db8:0:0::/64 key-1' },
    ]);
  });
});

describe('what tries at a password count against', () => {
  it('is whose it is, the link, or the network: no two of them together', () => {
    const all = [passwordLimits(ada), passwordLimits(bruno), resetLimits('192.0.2.1'), completionLimits(newId('aml'))];
    expect(new Set(all.flatMap(counters)).size).toBe(4);
    expect(passwordLimits(ada)).toMatchObject([{ most: 10 }]);
  });
});

describe('whose account somebody may change', () => {
  it('is their own, by a token for accounts', () => {
    expect(whoseAccount(actorOf({ sub: ada, scope: 'account:write' }))).toBe(ada);
    expect(whoseAccount(actorOf({ sub: ada, scope: 'members:write members:administer' }))).toBeUndefined();
    expect([anonymous, systemActor('members')].map(whoseAccount)).toEqual([undefined, undefined]);
  });
});
