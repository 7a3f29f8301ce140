import { describe, expect, it } from '@jest/globals';
import { isAccepted } from './licence-expression.ts';
import { refusals } from './licence-policy.ts';
import { lockedPackages } from './lockfile.ts';

const accepts = (licence: string): boolean => ['MIT', 'ISC'].includes(licence);

describe('a licence expression', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['GPL-3.0-only OR MIT', true],
    ['MIT or GPL-3.0-only', true],
    ['MIT and GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['MIT AND ISC', true],
    ['GPL-3.0-only OR (MIT AND ISC)', true],
    ['GPL-3.0-only OR MIT AND GPL-2.0-only', false],
    ['(MIT', false],
    ['MIT)', false],
    ['', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['MIT WITH something', false],
  ])('%s', (expression, expected) => {
    expect(isAccepted(expression, accepts)).toBe(expected);
  });
});

describe('the policy', () => {
  const manifest = (name: string, licence: string | undefined) => ({ name, version: '1.0.0', licence });

  it('accepts what is permissive', () => {
    expect(refusals([manifest('one', 'Apache-2.0'), manifest('other', '(MIT OR CC0-1.0)')])).toEqual([]);
  });

  it('refuses copyleft, what is unknown and what says nothing, by name', () => {
    const all = [manifest('copyleft', 'AGPL-3.0'), manifest('unknown', 'Custom'), manifest('silent', undefined)];
    expect(refusals(all)).toEqual([
      'copyleft 1.0.0 is under "AGPL-3.0"',
      'unknown 1.0.0 is under "Custom"',
      'silent 1.0.0 says no licence',
    ]);
  });

  it('takes for a package whose manifest is silent what its licence file says, of that version alone', () => {
    expect(refusals([{ name: 'png-js', version: '1.1.0', licence: undefined }])).toEqual([]);
    expect(refusals([{ name: 'png-js', version: '9.9.9', licence: undefined }])).toEqual([
      'png-js 9.9.9 says no licence',
    ]);
  });

  it('accepts Elastic-2.0 for the named packages alone', () => {
    expect(refusals([manifest('@apollo/gateway', 'Elastic-2.0')])).toEqual([]);
    expect(refusals([manifest('elsewhere', 'Elastic-2.0')])).toEqual(['elsewhere 1.0.0 is under "Elastic-2.0"']);
  });
});

const lockfile = `lockfileVersion: '9.0'

importers:

  .:
    devDependencies:
      jest:
        specifier: 'catalog:'

packages:

  '@scope/plain@1.2.3':
    resolution: {integrity: sha512-x}

  mac-only@2.0.0:
    resolution: {integrity: sha512-x}
    os: [darwin]

  behind-it@3.0.0-rc.1:
    resolution: {integrity: sha512-x}

snapshots:

  '@scope/plain@1.2.3(peer@1.0.0)': {}

  mac-only@2.0.0:
    optional: true

  behind-it@3.0.0-rc.1:
    optional: true
`;

describe('the lockfile', () => {
  it('tells the packages, and which may be missing here', () => {
    expect(lockedPackages(lockfile)).toEqual([
      { name: '@scope/plain', version: '1.2.3', optional: false },
      { name: 'mac-only', version: '2.0.0', optional: true },
      { name: 'behind-it', version: '3.0.0-rc.1', optional: true },
    ]);
  });
});
