import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, day, greta, lumen } from './teams-under-test.ts';
import { bySlices, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
/** What the cases are about. */
let at: Record<'commission' | 'fixed' | 'recorded' | 'approved' | 'contested' | 'open' | 'dismissed' | 'over', Payload>;
const usedKey = nextKey();
const stranger = member();

const ask = async (name: string, input: object, actor?: TestActor): Promise<Payload> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path } } }`;
  const { data, errors } = await projects.askWith(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
  return data?.[name] ?? { errors };
};
const work = (change: object = {}) => ({
  ...{ commissionId: at.commission.id, kind: 'WORK', slotId: at.commission.slots[0].id, minutes: 5, note: 'Rooms' },
  ...{ happenedOn: day(0), ...change },
});
const just = (change: object) => work({ slotId: undefined, minutes: undefined, ...change });
const entry = (change: object = {}) => {
  const { commissionId: _, ...text } = work(change);
  return text;
};
const euros = (amount: string, currency = 'EUR') => ({ amount, currency });

beforeAll(async () => {
  projects = await startWorkUnderTest();
  const commission = await projects.running({}, { rule: bySlices });
  const fixed = await projects.running();
  const record = async (change: object = {}) => {
    const text = {
      kind: 'WORK',
      slotId: commission.slots[0].id,
      minutes: 5,
      note: 'Rooms',
      happenedOn: day(0),
      ...change,
    };
    return (await projects.act('recordContribution', 'contribution', { commissionId: commission.id, ...text }, bruno))
      .contribution;
  };
  const dispute = async ({ id, version }: Payload) =>
    (
      await projects.act(
        'openDispute',
        'dispute',
        { contributionId: id, expectedVersion: version, reason: 'No' },
        greta,
      )
    ).dispute;
  const [recorded, contested, dismissed] = [
    await record({ externalReference: 'T-1', idempotencyKey: usedKey }),
    await record(),
    await record(),
  ];
  const approved = await record();
  await projects.act('approveContribution', 'contribution', { contributionId: approved.id }, ada);
  const open = await dispute(contested);
  const { id: disputeId, version: expectedVersion } = await dispute(dismissed);
  const ending = { disputeId, expectedVersion, outcome: 'DISMISSED', resolution: 'Right' };
  const over = (await projects.act('resolveDispute', 'dispute', ending, ada)).dispute;
  at = { commission, fixed, recorded, approved, contested, open, dismissed, over };
});
afterAll(() => projects.close());

/** Everything that could have changed, in one word. */
const everything = () =>
  projects.database(async (db) => {
    const hash = createHash('sha256');
    for (const name of ['contributions', 'disputes', 'commitments', 'commissions', 'idempotency_keys', 'outbox']) {
      // Of the log which events there are: where they stand in it comes later.
      const fields = name === 'outbox' ? { _id: 1 } : {};
      const rows = await db.collection(name).find().project(fields).sort({ _id: 1 }).toArray();
      hash.update(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)));
    }
    return hash.digest('hex');
  });

type Case = [string, () => object, TestActor | undefined, readonly string[]];
const dispute = (change: object = {}) => ({
  ...{ contributionId: at.recorded.id, expectedVersion: 1, reason: 'No', ...change },
});
const onOpen = (change: object = {}) => ({ disputeId: at.open.id, expectedVersion: 1, ...change });
const show = (change: object = {}) => onOpen({ text: 'A letter', ...change });
const resolve = (change: object = {}) => onOpen({ outcome: 'UPHELD', resolution: 'So it is', ...change });
const list = (...contributions: object[]) => ({ commissionId: at.commission.id, contributions });
const approvals = (...ids: string[]) => ({ contributions: ids.map((contributionId) => ({ contributionId })) });
const csv = (...lines: string[]) => ({ commissionId: at.commission.id, csv: lines.join('\n') });
const header = 'kind,happenedOn,note,slotId,hours';
const row = (hours: string, note = 'Rooms') => `WORK,${day(0)},${note},${at.commission.slots[0].id},${hours}`;

const recordings: readonly Case[] = [
  ['a day to come', () => work({ happenedOn: day(2) }), bruno, ['IN_FUTURE happenedOn']],
  ['a day before the commission', () => work({ happenedOn: '1999-12-31' }), bruno, ['BEFORE_COMMISSION happenedOn']],
  ['no time', () => work({ minutes: 0 }), bruno, ['MINUTES_OUT_OF_RANGE minutes']],
  ['less than no time', () => work({ minutes: -5 }), bruno, ['MINUTES_OUT_OF_RANGE minutes']],
  ['more time than there is', () => work({ minutes: 2_147_483_647 }), bruno, ['MINUTES_OUT_OF_RANGE minutes']],
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
    () => work({ idempotencyKey: usedKey, minutes: 6 }),
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
    () => just({ kind: 'TRANSFER', amount: euros('1'), commissionId: at.fixed.id }),
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
const judgements: readonly (readonly [string, ...Case])[] = [
  ['approveContribution', 'one’s own', () => ({ contributionId: at.recorded.id }), bruno, ['FORBIDDEN contributionId']],
  [
    'approveContribution',
    'by a stranger',
    () => ({ contributionId: at.recorded.id }),
    stranger,
    ['CONTRIBUTION_NOT_FOUND contributionId'],
  ],
  [
    'approveContribution',
    'by the client',
    () => ({ contributionId: at.recorded.id }),
    lumen,
    ['CONTRIBUTION_NOT_FOUND contributionId'],
  ],
  [
    'approveContribution',
    'one in dispute',
    () => ({ contributionId: at.contested.id }),
    ada,
    ['WRONG_STATE contributionId'],
  ],
  [
    'approveContribution',
    'one that is',
    () => ({ contributionId: at.approved.id }),
    ada,
    ['WRONG_STATE contributionId'],
  ],
  [
    'approveContribution',
    'another version',
    () => ({ contributionId: at.recorded.id, expectedVersion: 2 }),
    ada,
    ['VERSION_CONFLICT expectedVersion'],
  ],
  [
    'reverseContribution',
    'one in dispute',
    () => ({ contributionId: at.contested.id }),
    bruno,
    ['WRONG_STATE contributionId'],
  ],
  [
    'reverseContribution',
    'another version',
    () => ({ contributionId: at.recorded.id, expectedVersion: 0 }),
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
    () => dispute({ contributionId: at.contested.id, expectedVersion: 2 }),
    ada,
    ['WRONG_STATE contributionId'],
  ],
  [
    'openDispute',
    'once more',
    () => dispute({ contributionId: at.dismissed.id, expectedVersion: 3 }),
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
    () => show({ disputeId: at.over.id, expectedVersion: 2 }),
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
    () => resolve({ disputeId: at.over.id, expectedVersion: 2 }),
    ada,
    ['WRONG_STATE disputeId'],
  ],
  ['resolveDispute', 'of nothing', () => resolve({ disputeId: 'dsp_1' }), ada, ['INVALID_ID disputeId']],
  ['withdrawDispute', 'by who did not open it', () => onOpen({ resolution: 'No' }), ada, ['FORBIDDEN disputeId']],
];
const lists: readonly (readonly [string, ...Case])[] = [
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
    () => approvals(...Array.from({ length: 201 }, () => at.recorded.id)),
    ada,
    ['TOO_MANY_CONTRIBUTIONS contributions'],
  ],
  [
    'approveContributions',
    'one twice',
    () => approvals(at.recorded.id, at.recorded.id),
    ada,
    ['DUPLICATE contributions.1.contributionId'],
  ],
  [
    'approveContributions',
    'some that cannot be',
    () => approvals(at.recorded.id, at.contested.id, newId('ctr'), 'x'),
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
    () => approvals(at.recorded.id),
    bruno,
    ['FORBIDDEN contributions.0.contributionId'],
  ],
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
  ['importContributions', 'by a stranger', () => csv(header, row('1')), stranger, ['NO_COMMITMENT csv.2.agentId']],
];
const cases = [...recordings.map((one) => ['recordContribution', ...one] as const), ...judgements, ...lists];

describe('bad input', () => {
  it.each(cases)(
    'to %s (%s) is refused with code and place, and changes nothing',
    async (name, _what, input, actor, expected) => {
      const before = await everything();
      const { userErrors, errors } = await ask(name, input(), actor);
      expect(errors).toBeUndefined();
      const faults = userErrors.map(({ code, path: [root, ...path] }: { code: string; path: string[] }) => {
        expect(root).toBe('input');
        return `${code} ${path.join('.')}`;
      });
      expect(faults).toEqual(expected);
      expect(await everything()).toBe(before);
    },
  );

  it('is what was there, twice with one key: it is answered as before', async () => {
    const before = await everything();
    const again = work({ idempotencyKey: usedKey, externalReference: 'T-1' });
    const { contribution } = await projects.act('recordContribution', 'contribution', again, bruno);
    expect(contribution.id).toBe(at.recorded.id);
    expect(await everything()).toBe(before);
  });
});
