import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { schemaErrors } from '@millepiani/testing/schemas';
import { XmlReader } from '@millepiani/testing/xml-reader';
import fc from 'fast-check';
import {
  at,
  codes,
  collected,
  factsOf,
  fixed,
  ruleOf,
  runFacts,
  value,
  versionOf,
} from '../../test/distributions/given.ts';
import { type DistributionRun, evolve, type PostedRun } from '../distributions/distribution-run.ts';
import { decide as decideRun } from '../distributions/run-lifecycle.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { decide } from './batch-lifecycle.ts';
import {
  addressedPayments,
  evolve as evolveBatch,
  hasFile,
  type PaymentBatch,
  refusedOn,
  totalOf,
} from './payment-batch.ts';
import { writePaymentFile } from './payment-file.adapter.ts';
import { type MakeBatch, makeBatch, type Payable } from './payout.ts';

const [aurora, officina, fabio, greta] = [newId('org'), newId('org'), newId('per'), newId('per')];
const [bea, carl] = [newId('per'), newId('per')];
const accounts = new Map<AgentId, Payable>([
  [aurora, { name: 'Studio Aurora', iban: 'IT60P0503401600000000654321' }],
  [fabio, { name: 'Fabio Ferri', iban: 'IT76 U050 3401 6000 0000 0777 001' }],
  [greta, { name: 'Greta Conti', iban: 'DE44500105175407324931' }],
]);

/** A posted run of so many cents, of which half is Fabio's and half is Greta's; `payer` invoices. */
function posted(cents: bigint, payer: AgentId = aurora): PostedRun {
  const shares = fixed([fabio, '1/2'], [greta, '1/2']);
  const version = versionOf([payer, fabio, greta], ruleOf({ shares, fee: { rate: '0' } }));
  const start: DistributionRun = evolve(undefined, {
    type: 'distribution.computed',
    facts: runFacts(factsOf(version, collected(version, cents))),
  });
  const run = (
    [
      { type: 'review', by: bea, organizations: [], at },
      { type: 'approve', by: carl, at },
      { type: 'post', by: bea, at, isFinal: false, setOff: [] },
    ] as const
  ).reduce((before, command) => value(decideRun(command, before)).reduce(evolve, before), start);
  if (run.state !== 'POSTED') throw new TypeError('Something is to be paid.');
  return run;
}

const asked = (change: Partial<MakeBatch> = {}): MakeBatch => ({
  ...{ id: newId('pbt'), by: bea, organizations: [], at, executeOn: '2026-11-26', runs: [posted(1000_01n)] },
  ...{ accounts, leaveOut: false },
  ...change,
});
const make = (change: Partial<MakeBatch> = {}) => makeBatch(asked(change), identifierChecks);
const without = (agent: AgentId) => new Map([...accounts].filter(([one]) => one !== agent));

describe('a batch', () => {
  it('pays what runs have to be paid, one payment for each run and payee, and no other', () => {
    const runs = [posted(1000_01n), posted(50_00n)];
    const { payments, transfers, ...facts } = value(make({ runs }));
    expect(facts).toMatchObject({ payerId: aurora, executeOn: '2026-11-26', leftOut: [], madeBy: bea, madeAt: at });
    expect(payments.map(({ runId, payeeId, amount }) => [runId, payeeId, amount])).toEqual([
      ...[fabio, greta].map((agent, place) => [runs[0]?.id, agent, place === 0 ? 500_01n : 500_00n]),
      ...[fabio, greta].map((agent) => [runs[1]?.id, agent, 25_00n]),
    ]);
    expect(transfers).toMatchObject({ total: 1050_01n, debtor: { name: 'Studio Aurora' } });
    expect(new Set(payments.map(({ reference }) => reference)).size).toBe(4);
    expect(payments.every(({ reference }) => /^[0-9a-z]{33,35}$/.test(reference))).toBe(true);
  });

  it('says of each payment where its file pays it to, whatever the profiles say later', () => {
    const facts = value(make({ runs: [posted(1000_01n), posted(50_00n)] }));
    const addressed = addressedPayments(facts);
    expect(addressed.map(({ payeeId, payeeName, iban }) => [payeeId, payeeName, iban])).toEqual(
      [fabio, greta, fabio, greta].map((payee) =>
        payee === fabio
          ? [fabio, 'Fabio Ferri', 'IT76U0503401600000000777001']
          : [greta, 'Greta Conti', 'DE44500105175407324931'],
      ),
    );
    const names = { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' };
    const file = new XmlReader(writePaymentFile(facts).content.toString(), names);
    expect(file.texts('//p:CdtrAcct//p:IBAN')).toEqual(addressed.map(({ iban }) => iban));
    expect(file.texts('//p:Cdtr/p:Nm')).toEqual(addressed.map(({ payeeName }) => payeeName));
    const torn = { ...facts, transfers: { ...facts.transfers, transfers: [] } };
    expect(() => addressedPayments(torn)).toThrow('no transfer');
  });

  it('passes over what another batch pays already', () => {
    const run = posted(1000_00n);
    const payments = run.payments.map((one) => (one.payeeId === fabio ? { ...one, batchId: newId('pbt') } : one));
    expect(value(make({ runs: [{ ...run, payments }] })).payments.map(({ payeeId }) => payeeId)).toEqual([greta]);
    const ordered = run.payments.map((one) => ({ ...one, batchId: newId('pbt') }));
    expect(codes(make({ runs: [{ ...run, payments: ordered }] }))).toEqual(['NOTHING_TO_PAY']);
    expect(codes(make({ runs: [] }))).toEqual(['NOTHING_TO_PAY']);
  });

  it('is not made where a payee has no bank account that SEPA reaches: all of them are named', () => {
    const abroad = new Map([...accounts, [greta, { name: 'Greta', iban: 'BR1500000000000010932840814P2' }] as const]);
    abroad.delete(fabio);
    expect(make({ accounts: abroad })).toMatchObject({
      ok: false,
      error: [
        { code: 'IBAN_MISSING', path: ['payees', fabio], message: expect.stringContaining(fabio) },
        { code: 'IBAN_NOT_PAYABLE', path: ['payees', greta] },
      ],
    });
    const some = value(make({ accounts: without(fabio), leaveOut: true }));
    expect(some.leftOut).toEqual([{ payeeId: fabio, reason: 'IBAN_MISSING' }]);
    expect(some.payments.map(({ payeeId }) => payeeId)).toEqual([greta]);
    expect(codes(make({ accounts: new Map([...accounts].slice(0, 1)), leaveOut: true }))).toEqual(['NOTHING_TO_PAY']);
  });

  it('is not made by who is paid by it, nor by who speaks for one that is; by who owes it, or is paid by another, it is', () => {
    expect(make({ by: greta })).toMatchObject({ error: [{ code: 'OWN_PAYMENT', path: ['payees', greta] }] });
    const run = posted(1000_00n);
    const toOfficina = { ...run, payments: run.payments.map((one) => ({ ...one, payeeId: officina })).slice(0, 1) };
    const known = new Map([
      ...accounts,
      [officina, { name: 'Officina Blu', iban: 'IT53V0503401600000000777002' }] as const,
    ]);
    const asked = { runs: [toOfficina], accounts: known };
    expect(codes(make({ ...asked, organizations: [aurora, officina] }))).toEqual(['OWN_PAYMENT']);
    expect(codes(make({ ...asked, organizations: [aurora] }))).toEqual([]);
    expect(codes(make({ ...asked, by: greta }))).toEqual([]);
    // Who cannot be paid by it is not.
    expect(codes(make({ by: greta, accounts: without(greta), leaveOut: true }))).toEqual([]);
  });

  it('is not made where the payer has none, or there are two', () => {
    expect(make({ accounts: without(aurora), leaveOut: true })).toMatchObject({
      error: [{ code: 'IBAN_MISSING', path: ['payer', aurora] }],
    });
    expect(codes(make({ runs: [posted(10_00n), posted(10_00n, officina)] }))).toEqual(['SEVERAL_PAYERS']);
  });

  it.each([
    ['2026-11-23', ['EXECUTE_ON_PASSED']],
    ['2026-11-24', []],
    ['2027-11-24', []],
    ['2027-11-25', ['EXECUTE_ON_TOO_FAR']],
  ])('to be executed on %s: %j', (executeOn, expected) => {
    expect(codes(make({ executeOn }))).toEqual(expected);
  });

  it('is a file that the schema takes, which pays to the cent what it says', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(2n, 99_999_999n), { minLength: 1, maxLength: 5 }), (cash) => {
        const runs = cash.map((cents) => posted(cents));
        const facts = value(make({ runs }));
        const { content } = writePaymentFile(facts);
        expect(schemaErrors('pain.001.001.09', content.toString())).toEqual([]);
        const file = new XmlReader(content.toString(), { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' });
        const cents = file.texts('//p:InstdAmt').map((text) => BigInt(text.replace('.', '')));
        expect(cents).toEqual(facts.payments.map(({ amount }) => amount));
        expect(cents.reduce((total, one) => total + one, 0n)).toBe(totalOf(facts));
        expect(totalOf(facts)).toBe(cash.reduce((total, one) => total + one, 0n));
        expect(file.texts('//p:EndToEndId')).toEqual(facts.payments.map(({ reference }) => reference));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a batch that was made', () => {
  const made = evolveBatch(undefined, { type: 'payment-batch.made', facts: value(make()) });
  const later = new Date('2026-11-25T10:00:00Z');
  const approve = { type: 'approve', by: carl, at: later, organizations: [], requestedBy: [] } as const;
  const execute = (paidOn: string, now = new Date('2026-11-27T10:00:00Z')) =>
    ({ type: 'execute', by: bea, at: now, paidOn }) as const;
  const after = (batch: PaymentBatch, command: Parameters<typeof decide>[0]) =>
    evolveBatch(batch, value(decide(command, batch)));
  const approved = after(made, approve);

  it('is approved by another person, in time', () => {
    expect(approved).toMatchObject({ state: 'APPROVED', approvedBy: carl, told: 1 });
    expect(codes(decide({ ...approve, by: bea }, made))).toEqual(['SAME_PERSON']);
    expect(codes(decide({ ...approve, at: new Date('2026-11-27T10:00:00Z') }, made))).toEqual(['EXECUTE_ON_PASSED']);
    expect(codes(decide(approve, approved))).toEqual(['WRONG_STATE']);
  });

  it('is not approved by who asked for a refund of it, nor by a bookkeeper whom it pays', () => {
    expect(codes(decide({ ...approve, requestedBy: [bea, carl] }, made))).toEqual(['SAME_PERSON']);
    const own = { error: [{ code: 'OWN_PAYMENT', path: ['payees', fabio] }] };
    expect(decide({ ...approve, by: fabio }, made)).toMatchObject(own);
    expect(codes(decide({ ...approve, organizations: [officina] }, made))).toEqual([]);
    const ofOfficina = { ...made, payments: made.payments.map((one) => ({ ...one, payeeId: officina })) };
    expect(codes(decide({ ...approve, organizations: [officina] }, ofOfficina))).toEqual(['OWN_PAYMENT']);
    // Who stands for what the payer pays may have a share of it, but no refund.
    expect(codes(decide({ ...approve, by: fabio, organizations: [aurora] }, made))).toEqual([]);
    const refunded = { ...made, payments: made.payments.map((one) => ({ ...one, refundId: newId('rfd') })) };
    expect(codes(decide({ ...approve, by: fabio, organizations: [aurora] }, refunded))).toEqual(['OWN_PAYMENT']);
  });

  it('fails on a day on which it was with the bank, or executed', () => {
    const reference = made.payments[0]?.reference ?? '';
    const fails = (on: string) =>
      ({
        type: 'fail',
        ...{ by: bea, at: new Date('2026-11-28T10:00:00Z'), on },
        payments: [{ reference, reason: 'AC04', paidBy: 'CLEARING' }],
      }) as const;
    expect(codes(decide(fails('2026-11-24'), approved))).toEqual(['DATE_BEFORE_APPROVAL']);
    expect(after(approved, fails('2026-11-25')).failures).toEqual([
      { reference, reason: 'AC04', on: '2026-11-25', wasExecuted: false },
    ]);
    const executed = after(approved, execute('2026-11-26'));
    expect(codes(decide(fails('2026-11-25'), executed))).toEqual(['DATE_BEFORE_PAYMENT']);
    expect(after(executed, fails('2026-11-26')).failures).toEqual([
      { reference, reason: 'AC04', on: '2026-11-26', wasExecuted: true, paidBy: 'CLEARING' },
    ]);
    expect([refusedOn(executed, '2026-11-25'), refusedOn(executed, '2026-11-27')]).toEqual([
      '2026-11-26',
      '2026-11-27',
    ]);
    expect(refusedOn(approved, '2026-11-25')).toBe('2026-11-25');
  });

  it('is executed once it was approved, on a day that has come', () => {
    expect(after(approved, execute('2026-11-26'))).toMatchObject({ state: 'EXECUTED', paidOn: '2026-11-26', told: 3 });
    expect(codes(decide(execute('2026-11-26'), made))).toEqual(['WRONG_STATE']);
    expect(codes(decide(execute('2026-11-28'), approved))).toEqual(['DATE_IN_FUTURE']);
    expect(codes(decide(execute('2026-11-24'), approved))).toEqual(['DATE_BEFORE_APPROVAL']);
  });

  it('is cancelled until it was executed', () => {
    const cancel = { type: 'cancel', by: bea, at: later } as const;
    expect([after(made, cancel).state, after(approved, cancel).state]).toEqual(['CANCELLED', 'CANCELLED']);
    expect(codes(decide(cancel, after(approved, execute('2026-11-26'))))).toEqual(['WRONG_STATE']);
    expect(codes(decide(approve, after(made, cancel)))).toEqual(['WRONG_STATE']);
  });

  it('hands its file out from its approval on, and never once it was cancelled', () => {
    const cancel = { type: 'cancel', by: bea, at: later } as const;
    expect([made, after(made, cancel), after(approved, cancel)].map(hasFile)).toEqual([false, false, false]);
    expect([approved, after(approved, execute('2026-11-26'))].map(hasFile)).toEqual([true, true]);
  });

  it('takes no event that cannot follow', () => {
    expect(() => evolveBatch(undefined, { type: 'payment-batch.executed', by: bea, paidOn: '2026-11-26' })).toThrow(
      'not there',
    );
    expect(() => evolveBatch(made, { type: 'payment-batch.made', facts: made })).toThrow('MADE');
  });
});
