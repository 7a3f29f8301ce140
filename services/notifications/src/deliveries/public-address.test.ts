import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress, isWithin, networkList } from './public-address.adapter.ts';

describe('an address of the public Internet', () => {
  it.each([
    '93.184.216.34',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.0',
    '100.128.0.1',
    '168.63.129.15',
    '168.63.129.17',
    '161.27.0.1',
    '166.12.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:93.184.216.34', '64:ff9b::a00:1', 'fe80::1'],
    ...['fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '2001::1', '2002:7f00:1::', '3fff::1'],
    // What clouds keep for their own machines on numbers of the public ones.
    ...['168.63.129.16', '161.26.0.10', '166.8.0.1', '166.11.255.255', '192.80.8.124', '199.36.153.4', '199.36.153.11'],
    ...['', 'localhost', '127.1', '0x7f000001', '2130706433', 'metadata.internal'],
  ])('is not %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('property: nothing of a private network is public, however IPv6 writes it', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const privates = fc.constantFrom('10', '127', '192.168', '169.254');
    fc.assert(
      fc.property(privates, byte, byte, byte, (start, b, c, d) => {
        const address = [...start.split('.'), b, c, d].slice(0, 4).join('.');
        expect(isPublicAddress(address)).toBe(false);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false);
      }),
    );
  });
});

it('networks that are named hold their own addresses, and nothing else', () => {
  const list = networkList(['127.0.0.0/8', '::1', '192.168.7.7']);
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '192.168.7.7']) expect(isWithin(list, address)).toBe(true);
  for (const address of ['128.0.0.1', '::2', '192.168.7.8', 'localhost', ''])
    expect(isWithin(list, address)).toBe(false);
});
