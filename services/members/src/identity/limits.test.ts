import { describe, expect, it } from '@jest/globals';
import { entryLimits, networkOf, signInLimits } from './limits.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:0001:0002:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['fe80::1:2', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('sign-ins', () => {
  it('count against the pair first, against the account last', () => {
    expect(signInLimits('ada@example.org', '192.0.2.7').map(({ counter }) => counter)).toEqual([
      'sign-in:ada@example.org:192.0.2.7',
      'sign-in-network:192.0.2.7',
      'sign-in-account:ada@example.org',
    ]);
  });
});

describe('entries', () => {
  it('count against the network', () => {
    expect(entryLimits('2001:db8::7', 5)).toEqual([{ counter: 'entry:2001:db8:0:0::/64', most: 5 }]);
  });
});
