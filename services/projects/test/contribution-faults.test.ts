import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type Case, type FaultsUnderTest, named, startFaultsUnderTest, stranger } from './faults-under-test.ts';
import { ada, bruno, day } from './teams-under-test.ts';

let projects: FaultsUnderTest;
beforeAll(async () => {
  projects = await startFaultsUnderTest();
});
afterAll(() => projects.close());

const work = (change: object = {}) => projects.work(change);
const just = (change: object) => work({ slotId: undefined, minutes: undefined, ...change });
const entry = (change: object = {}) => {
  const { commissionId: _, ...text } = work(change);
  return text;
};
const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
const list = (...contributions: object[]) => ({ commissionId: projects.at.commission.id, contributions });
const approvals = (...ids: string[]) => ({ contributions: ids.map((contributionId) => ({ contributionId })) });

type WithoutName = Case extends readonly [string, ...infer Rest] ? readonly [...Rest] : never;
const recordings: readonly WithoutName[] = [
  ['a day to come', () => work({ happenedOn: day(2) }), bruno, ['IN_FUTURE happenedOn']],
  ['a day before the commission', () => work({ happenedOn: '1999-12-31' }), bruno, ['BEFORE_COMMISSION happenedOn']],
  ['no time', () => work({ minutes: 0 }), bruno, ['MINUTES_OUT_OF_RANGE minutes']],
  ['less than no time', () => work({ minutes: -5 }), bruno, ['MINUTES_OUT_OF_RANGE minutes']],
  ['more time than there is', () => work({ minutes: 2_147_483_647 }), bruno, ['MINUTES_OUT_OF_RANGE minutes']],
  ['more hours than the role has', () => work({ minutes: 600_000 }), bruno, ['TOO_MANY_HOURS minutes']],
  ['25 hours of a day', () => work({ minutes: 1_500, since: day(0) }), bruno, ['TOO_MANY_HOURS minutes']],
  ['a first day after the last', () => work({ since: day(1) }), bruno, ['ENDS_BEFORE_START since']],
  ['a first day before the commission', () => work({ since: '1999-12-31' }), bruno, ['BEFORE_COMMISSION since']],
  ['days of what takes none', () => just({ kind: 'CITE', since: day(0) }), bruno, ['NOT_FOR_KIND since']],
  ['no money', () => just({ kind: 'TRANSFER', amount: euros('0') }), bruno, ['AMOUNT_NOT_POSITIVE amount.amount']],
  [
    'less than none',
    () => just({ kind: 'TRANSFER', amount: euros('-1') }),
    bruno,
    ['AMOUNT_NOT_POSITIVE amount.amount'],
  ],
  [
    'more money than fits',
    () => just({ kind: 'TRANSFER', amount: euros('92233720368547758.08') }),
    bruno,
    ['AMOUNT_OUT_OF_RANGE amount.amount'],
  ],
  [
    'too many decimals',
    () => just({ kind: 'EXPENSE', amount: euros('1.001'), vat: euros('0') }),
    bruno,
    ['TOO_MANY_DECIMALS amount.amount'],
  ],
  [
    'another currency',
    () => just({ kind: 'TRANSFER', amount: euros('1', 'USD') }),
    bruno,
    ['CURRENCY_MISMATCH amount.currency'],
  ],
  [
    'no currency',
    () => just({ kind: 'TRANSFER', amount: euros('1', 'XYZ') }),
    bruno,
    ['UNKNOWN_CURRENCY amount.currency'],
  ],
  [
    'a key for something else',
    () => work({ idempotencyKey: projects.usedKey, minutes: 6 }),
    bruno,
    ['IDEMPOTENCY_KEY_REUSED idempotencyKey'],
  ],
  ['work and nothing of it', () => just({ kind: 'WORK' }), bruno, ['SLOT_MISSING slotId', 'MINUTES_MISSING minutes']],
  [
    'an expense and nothing of it',
    () => just({ kind: 'EXPENSE' }),
    bruno,
    ['AMOUNT_MISSING amount', 'VAT_MISSING vat'],
  ],
  [
    'use and nothing of it',
    () => just({ kind: 'USE' }),
    bruno,
    ['EQUIPMENT_MISSING equipment', 'QUANTITY_MISSING quantity', 'UNIT_MISSING unit'],
  ],
  [
    'use of no quantity',
    () => just({ kind: 'USE', equipment: 'A drill', quantity: '0.0', unit: 'HOUR' }),
    bruno,
    ['INVALID_QUANTITY quantity'],
  ],
  ['what belongs to another kind', () => work({ equipment: 'A drill' }), bruno, ['NOT_FOR_KIND equipment']],
  ['the same of another', () => just({ kind: 'CITE', amount: euros('1') }), bruno, ['NOT_FOR_KIND amount']],
  [
    'money for which the rule gives nothing',
    () => just({ kind: 'TRANSFER', amount: euros('1'), commissionId: projects.at.fixed.id }),
    bruno,
    ['NOT_IN_RULE kind'],
  ],
  [
    'equipment at an amount that no rule has',
    () => just({ kind: 'USE', equipment: 'A drill', quantity: '1', unit: 'HOUR', amount: euros('1') }),
    bruno,
    ['NOT_IN_RULE amount'],
  ],
  [
    'a reference that was recorded',
    () => work({ externalReference: 'T-1' }),
    bruno,
    ['DUPLICATE_REFERENCE externalReference'],
  ],
  ['no words', () => work({ note: '' }), bruno, ['TOO_SHORT note']],
  ['no commission', () => work({ commissionId: newId('com') }), bruno, ['COMMISSION_NOT_FOUND commissionId']],
  ['a stranger’s own', () => work(), stranger, ['NO_COMMITMENT agentId']],
  ['by a stranger', () => work({ agentId: bruno.id }), stranger, ['FORBIDDEN agentId']],
  [
    'of an organization that is no party',
    () => just({ kind: 'CITE', agentId: newId('org') }),
    ada,
    ['NO_COMMITMENT agentId'],
  ],
];
const lists: readonly Case[] = [
  ['recordContributions', 'none', () => list(), bruno, ['CONTRIBUTIONS_MISSING contributions']],
  [
    'recordContributions',
    '201',
    () => list(...Array.from({ length: 201 }, () => entry())),
    bruno,
    ['TOO_MANY_CONTRIBUTIONS contributions'],
  ],
  [
    'recordContributions',
    'one that is wrong',
    () => list(entry(), entry({ minutes: 0 })),
    bruno,
    ['MINUTES_OUT_OF_RANGE contributions.1.minutes'],
  ],
  [
    'recordContributions',
    'one reference twice',
    () => list(entry({ externalReference: 'T-9' }), entry({ externalReference: 'T-9' })),
    bruno,
    ['DUPLICATE_REFERENCE contributions.1.externalReference'],
  ],
  ['approveContributions', 'none', () => approvals(), ada, ['CONTRIBUTIONS_MISSING contributions']],
  [
    'approveContributions',
    '201',
    () => approvals(...Array.from({ length: 201 }, () => projects.at.recorded.id)),
    ada,
    ['TOO_MANY_CONTRIBUTIONS contributions'],
  ],
  [
    'approveContributions',
    'one twice',
    () => approvals(projects.at.recorded.id, projects.at.recorded.id),
    ada,
    ['DUPLICATE contributions.1.contributionId'],
  ],
  [
    'approveContributions',
    'some that cannot be',
    () => approvals(projects.at.recorded.id, projects.at.contested.id, newId('ctr'), 'x'),
    ada,
    [
      'WRONG_STATE contributions.1.contributionId',
      'CONTRIBUTION_NOT_FOUND contributions.2.contributionId',
      'INVALID_ID contributions.3.contributionId',
    ],
  ],
  [
    'approveContributions',
    'one’s own',
    () => approvals(projects.at.recorded.id),
    bruno,
    ['FORBIDDEN contributions.0.contributionId'],
  ],
];
const cases = [...recordings.map((one): Case => ['recordContribution', ...one]), ...lists];

describe('bad input', () => {
  it.each(named(cases))('to $to ($what) is refused with code and place, and changes nothing', async (one) => {
    const before = await projects.everything();
    expect(await projects.refused(one.to, one.input(), one.actor)).toEqual(one.faults);
    expect(await projects.everything()).toBe(before);
  });

  it('is what was there, twice with one key: it is answered as before', async () => {
    const before = await projects.everything();
    const again = work({ idempotencyKey: projects.usedKey, externalReference: 'T-1' });
    const { contribution } = await projects.act('recordContribution', 'contribution', again, bruno);
    expect(contribution.id).toBe(projects.at.recorded.id);
    expect(await projects.everything()).toBe(before);
  });
});
