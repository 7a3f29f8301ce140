import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { canSeeAllAudit, canSeeAudit } from './audit-access.ts';
import { surroundings } from './audit-entry.ts';

describe('from where', () => {
  it.each([
    ['192.0.2.17', '192.0.2.0/24'],
    ['::ffff:192.0.2.17', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:DB8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', undefined],
    ['', undefined],
    ['somewhere', undefined],
  ])('%j is about %j', (address, network) => {
    expect(surroundings(address)).toBe(network);
  });

  it('property: nobody is told apart within a network', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), (address, last) => {
        expect(surroundings(address.replace(/\d+$/, String(last)))).toBe(surroundings(address));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), fc.nat(0xffff), (groups, last) => {
        const write = (all: readonly number[]) => all.map((group) => group.toString(16)).join(':');
        expect(surroundings(write([...groups.slice(0, 7), last]))).toBe(surroundings(write(groups)));
      }),
    );
  });
});

describe('who may see what was done to an account', () => {
  const ada = newId('per');
  const by = (scope: string, sub = ada) => actorOf({ sub, scope });

  it('is its owner, by a token for accounts, and who administers the community', () => {
    expect(canSeeAudit(by('account:write'), ada)).toBe(true);
    expect(canSeeAudit(by('members:write'), ada)).toBe(false);
    expect(canSeeAudit(by('account:write', newId('per')), ada)).toBe(false);
    expect(canSeeAudit(by('members:administer', newId('per')), ada)).toBe(true);
    expect([anonymous, systemActor('members')].map((actor) => canSeeAudit(actor, ada))).toEqual([false, false]);
    expect([canSeeAllAudit(by('members:administer')), canSeeAllAudit(by('account:write'))]).toEqual([true, false]);
  });
});
