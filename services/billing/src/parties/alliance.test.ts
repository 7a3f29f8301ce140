import { describe, expect, it } from '@jest/globals';
import type { OrganizationId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { type Alliance, invoicesApart, isAmong } from './alliance.ts';

const [aurora, officina, verde] = [newId('org'), newId('org'), newId('org')];
const fabio = newId('per');
const alliance = (organizationIds: readonly OrganizationId[], kind: Alliance['mandate']['kind']): Alliance => ({
  ...{ id: newId('ali'), name: 'Allies', organizationIds },
  mandate: kind === 'WITHOUT_REPRESENTATION' ? { kind } : { kind, invoicerId: organizationIds[0] },
});
const apart = alliance([aurora, officina], 'WITHOUT_REPRESENTATION');
const together = alliance([officina, verde], 'WITH_REPRESENTATION');

describe('an alliance', () => {
  it('is one among parties of whom at least two are in it', () => {
    expect(isAmong(apart, [aurora, officina, fabio])).toBe(true);
    expect(isAmong(apart, [officina, aurora])).toBe(true);
    expect([[aurora, fabio], [verde, officina], [fabio], []].map((parties) => isAmong(apart, parties))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['none at all', [], [aurora, officina], false],
    ['one without representation', [apart], [aurora, officina, fabio], true],
    ['one with', [together], [verde, officina], false],
    ['one without, of others', [apart], [aurora, verde, fabio], false],
    ['one without and one with', [apart, together], [aurora, officina, verde], false],
    ['one without, and one with that is of others', [apart, together], [aurora, officina], true],
    ['one without, of which one alone is a party', [apart], [aurora], false],
  ] as const)('has each invoice its own part: %s', (_what, alliances, parties, expected) => {
    expect(invoicesApart(alliances, parties)).toBe(expected);
  });
});
