import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type Case, type FaultsUnderTest, named, startFaultsUnderTest, stranger } from './faults-under-test.ts';
import { ada, bruno, day, greta, lumen } from './teams-under-test.ts';

let projects: FaultsUnderTest;
beforeAll(async () => {
  projects = await startFaultsUnderTest();
});
afterAll(() => projects.close());

const dispute = (change: object = {}) => ({
  ...{ contributionId: projects.at.recorded.id, expectedVersion: 1, reason: 'No', ...change },
});
const onOpen = (change: object = {}) => ({ disputeId: projects.at.open.id, expectedVersion: 1, ...change });
const show = (change: object = {}) => onOpen({ text: 'A letter', ...change });
const resolve = (change: object = {}) => onOpen({ outcome: 'UPHELD', resolution: 'So it is', ...change });
const csv = (...lines: string[]) => ({ commissionId: projects.at.commission.id, csv: lines.join('\n') });
const header = 'kind,happenedOn,note,slotId,hours';
const row = (hours: string, note = 'Rooms') => `WORK,${day(0)},${note},${projects.at.commission.slots[0].id},${hours}`;

const judgements: readonly Case[] = [
  [
    'approveContribution',
    'one’s own',
    () => ({ contributionId: projects.at.recorded.id }),
    bruno,
    ['FORBIDDEN contributionId'],
  ],
  [
    'approveContribution',
    'by a stranger',
    () => ({ contributionId: projects.at.recorded.id }),
    stranger,
    ['CONTRIBUTION_NOT_FOUND contributionId'],
  ],
  [
    'approveContribution',
    'by the client',
    () => ({ contributionId: projects.at.recorded.id }),
    lumen,
    ['CONTRIBUTION_NOT_FOUND contributionId'],
  ],
  [
    'approveContribution',
    'one in dispute',
    () => ({ contributionId: projects.at.contested.id }),
    ada,
    ['WRONG_STATE contributionId'],
  ],
  [
    'approveContribution',
    'one that is',
    () => ({ contributionId: projects.at.approved.id }),
    ada,
    ['WRONG_STATE contributionId'],
  ],
  [
    'approveContribution',
    'another version',
    () => ({ contributionId: projects.at.recorded.id, expectedVersion: 2 }),
    ada,
    ['VERSION_CONFLICT expectedVersion'],
  ],
  [
    'reverseContribution',
    'one in dispute',
    () => ({ contributionId: projects.at.contested.id }),
    bruno,
    ['WRONG_STATE contributionId'],
  ],
  [
    'reverseContribution',
    'another version',
    () => ({ contributionId: projects.at.recorded.id, expectedVersion: 0 }),
    bruno,
    ['VERSION_CONFLICT expectedVersion'],
  ],
  ['openDispute', 'without a reason', () => dispute({ reason: ' ' }), greta, ['TOO_SHORT reason']],
  ['openDispute', 'by who recorded it', () => dispute(), bruno, ['FORBIDDEN contributionId']],
  ['openDispute', 'by a stranger', () => dispute(), stranger, ['CONTRIBUTION_NOT_FOUND contributionId']],
  [
    'openDispute',
    'about nothing',
    () => dispute({ contributionId: newId('ctr') }),
    greta,
    ['CONTRIBUTION_NOT_FOUND contributionId'],
  ],
  [
    'openDispute',
    'about another version',
    () => dispute({ expectedVersion: 2 }),
    greta,
    ['VERSION_CONFLICT expectedVersion'],
  ],
  [
    'openDispute',
    'about one in dispute',
    () => dispute({ contributionId: projects.at.contested.id, expectedVersion: 2 }),
    ada,
    ['WRONG_STATE contributionId'],
  ],
  [
    'openDispute',
    'once more',
    () => dispute({ contributionId: projects.at.dismissed.id, expectedVersion: 3 }),
    greta,
    ['ALREADY_DECIDED contributionId'],
  ],
  ['addDisputeEvidence', 'of nothing', () => show({ text: '' }), bruno, ['TOO_SHORT text']],
  ['addDisputeEvidence', 'by a script', () => show({ link: 'javascript:alert(1)' }), bruno, ['INVALID_LINK link']],
  ['addDisputeEvidence', 'by a stranger', () => show(), stranger, ['DISPUTE_NOT_FOUND disputeId']],
  [
    'addDisputeEvidence',
    'on another version',
    () => show({ expectedVersion: 2 }),
    bruno,
    ['VERSION_CONFLICT expectedVersion'],
  ],
  [
    'addDisputeEvidence',
    'after the end',
    () => show({ disputeId: projects.at.over.id, expectedVersion: 2 }),
    bruno,
    ['WRONG_STATE disputeId'],
  ],
  ['resolveDispute', 'by who opened it', () => resolve(), greta, ['HAS_PART disputeId']],
  ['resolveDispute', 'by whose it is', () => resolve(), bruno, ['HAS_PART disputeId']],
  ['resolveDispute', 'by the client', () => resolve(), lumen, ['DISPUTE_NOT_FOUND disputeId']],
  ['resolveDispute', 'without saying why', () => resolve({ resolution: '' }), ada, ['TOO_SHORT resolution']],
  [
    'resolveDispute',
    'on another version',
    () => resolve({ expectedVersion: 7 }),
    ada,
    ['VERSION_CONFLICT expectedVersion'],
  ],
  [
    'resolveDispute',
    'twice',
    () => resolve({ disputeId: projects.at.over.id, expectedVersion: 2 }),
    ada,
    ['WRONG_STATE disputeId'],
  ],
  ['resolveDispute', 'of nothing', () => resolve({ disputeId: 'dsp_1' }), ada, ['INVALID_ID disputeId']],
  ['withdrawDispute', 'by who did not open it', () => onOpen({ resolution: 'No' }), ada, ['FORBIDDEN disputeId']],
];
const files: readonly Case[] = [
  ['importContributions', 'nothing', () => csv(''), bruno, ['CSV_MALFORMED csv']],
  ['importContributions', 'no rows', () => csv(header), bruno, ['CONTRIBUTIONS_MISSING csv']],
  [
    'importContributions',
    '201 rows',
    () => csv(header, ...Array.from({ length: 201 }, () => row('1'))),
    bruno,
    ['TOO_MANY_CONTRIBUTIONS csv'],
  ],
  [
    'importContributions',
    'another column',
    () => csv(`${header},wage`, `${row('1')},2`),
    bruno,
    ['UNKNOWN_COLUMN csv.1.wage'],
  ],
  [
    'importContributions',
    'a quote that is open',
    () => csv(header, row('1', '"Rooms')),
    bruno,
    ['CSV_MALFORMED csv.2'],
  ],
  ['importContributions', 'a formula', () => csv(header, row('1', '=HYPERLINK(A1)')), bruno, ['FORMULA csv.2.note']],
  [
    'importContributions',
    'a wrong number',
    () => csv(header, row('1'), row('one')),
    bruno,
    ['INVALID_HOURS csv.3.hours'],
  ],
  [
    'importContributions',
    'what cannot be recorded',
    () => csv(header, row('0')),
    bruno,
    ['MINUTES_OUT_OF_RANGE csv.2.hours'],
  ],
  ['importContributions', 'by a stranger', () => csv(header, row('1')), stranger, ['NO_COMMITMENT commissionId']],
];
const cases = [...judgements, ...files];

describe('bad input', () => {
  it.each(named(cases))('to $to ($what) is refused with code and place, and changes nothing', async (one) => {
    const before = await projects.everything();
    expect(await projects.refused(one.to, one.input(), one.actor)).toEqual(one.faults);
    expect(await projects.everything()).toBe(before);
  });
});
