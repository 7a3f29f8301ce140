import { describe, expect, it } from '@jest/globals';
import { rational } from '@millepiani/kernel/rational';
import { ada, assets, bruno, parties, person, plainDocument } from '../test/community.ts';
import { parseRule } from './parse-rule.ts';

const staff = { purpose: 'staff', currency: 'EUR', rate: '0.1' };
const release = { by: [ada, bruno], approvals: 'any', atEnd: 'kept' };
const stranger = person('greta');

/** Codes and places of all that is wrong with the plain document once it is changed. */
function issuesOf(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const rule = parseRule({ ...plainDocument, ...changes }, parties);
  return rule.ok ? [] : rule.error.map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('who releases, and by how much know-how counts', () => {
  it('is read exactly', () => {
    const document = {
      ...plainDocument,
      reserve: [{ ...staff, floor: '1000', topUp: false, release: { ...release, belowFloor: 'refused' } }],
      shares: { kind: 'royalties', weights: [{ asset: assets[0], weight: '5/2' }] },
      surplus: { by: [bruno], approvals: 'majority' },
    };
    expect(parseRule(document, parties)).toMatchObject({
      ok: true,
      value: {
        reserve: [{ release: { by: [ada, bruno], approvals: 'any', atEnd: 'kept', belowFloor: 'refused' } }],
        shares: { kind: 'royalties', weights: [{ asset: assets[0], weight: rational(5n, 2n) }] },
        surplus: { by: [bruno], approvals: 'majority' },
      },
    });
  });
});

describe('what is wrong of it', () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'know-how that is none, or weighs twice',
      {
        shares: {
          kind: 'royalties',
          weights: [
            { asset: ada, weight: '1' },
            { asset: assets[0], weight: '-1' },
            { asset: assets[1], weight: '1' },
            { asset: assets[1], weight: '2' },
          ],
        },
      },
      [
        'INVALID_ID shares.weights.0.asset',
        'NEGATIVE_WEIGHT shares.weights.1.weight',
        'DUPLICATE_RULE shares.weights.3',
      ],
    ],
    ['weights of nothing', { shares: { kind: 'royalties', weights: [] } }, ['WRONG_TYPE shares.weights']],
    [
      'a release by strangers, twice the same, or by nobody',
      {
        reserve: [{ ...staff, release: { ...release, by: [stranger, ada, ada] } }],
        surplus: { by: [], approvals: 'all' },
      },
      ['NOT_A_PARTY reserve.0.release.by.0', 'DUPLICATE_RULE reserve.0.release.by.2', 'WRONG_TYPE surplus.by'],
    ],
    [
      'a release below a floor that is not there, or of which nothing is said',
      {
        reserve: [
          { ...staff, release: { ...release, belowFloor: 'all' } },
          { ...staff, purpose: 'offering', floor: '1', topUp: false, release },
        ],
      },
      ['BELOW_FLOOR_WITHOUT_FLOOR reserve.0.release.belowFloor', 'MISSING_KEY reserve.1.release.belowFloor'],
    ],
    [
      'a release that assumes something',
      { reserve: [{ ...staff, release: { by: [ada], approvals: 2 } }], surplus: { by: [ada], approvals: 'two' } },
      ['MISSING_KEY reserve.0.release.atEnd', 'FLOAT reserve.0.release.approvals', 'UNKNOWN_CHOICE surplus.approvals'],
    ],
  ])('%s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });
});
