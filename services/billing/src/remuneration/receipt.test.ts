import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { profiles } from '../../test/milestones/profiles.ts';
import { kindFor } from './kind-for.ts';
import { inpsFree, inpsOf, receiptOf } from './receipt.ts';
import { invoiceMovements, owedBackMovements, withheldMovements } from './settling-share.ts';
import type { Documented } from './share-of-run.ts';
import { toDocument } from './share-of-run.ts';

const [elisaId, auroraId] = [newId('per'), newId('org')];
const [elisa, aurora] = [profiles.elisa(elisaId), profiles.aurora(auroraId)];
const receipt = (fee: bigint, payer = aurora, expenses = 0n) => {
  const made = receiptOf({ fee, expenses }, { payee: elisa, payer, description: 'x' });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

describe('a receipt for occasional work', () => {
  it.each([
    ['1,000.00 to a withholding agent', 100_000n, aurora, 20_000n, 200n, 80_000n],
    ['just at what bears no stamp duty', 7_747n, aurora, 1_549n, undefined, 6_198n],
    ['just above it', 7_748n, aurora, 1_550n, 200n, 6_198n],
    ['half a cent is rounded up', 3n, aurora, 1n, undefined, 2n],
    ['a cent: nothing is left of a fifth', 1n, aurora, undefined, undefined, 1n],
    ['to a public body', 10_000n, profiles.comune(auroraId), 2_000n, 200n, 8_000n],
    ['to one that withholds nothing', 10_000n, profiles.officina(auroraId), undefined, 200n, 10_000n],
    [
      'to one in forfettario',
      10_000n,
      { ...profiles.fabio(auroraId), isWithholdingAgent: true },
      undefined,
      200n,
      10_000n,
    ],
    ['to one abroad', 10_000n, { ...profiles.lumen(auroraId), isWithholdingAgent: true }, undefined, 200n, 10_000n],
  ] as const)('%s', (_what, fee, payer, ...[withheld, stampDuty, net]) => {
    const made = receipt(fee, payer);
    expect([made.withheld?.amount, made.stampDuty, made.net]).toEqual([withheld, stampDuty, net]);
  });

  it('is of fee and expenses together', () => {
    expect(receipt(10_000n, aurora, 5_000n)).toMatchObject({
      gross: 15_000n,
      withheld: { amount: 3_000n },
      net: 12_000n,
    });
  });

  it('needs the payee’s tax code, and a number of a payer in Italy', () => {
    const sides = {
      payee: { ...elisa, fiscalCode: undefined },
      payer: { ...aurora, vatNumber: undefined },
      description: 'x',
    };
    const made = receiptOf({ fee: 1n, expenses: 0n }, sides);
    expect(made.ok ? [] : made.error.map(({ code }) => code)).toEqual(['TAX_CODE_MISSING', 'TAX_ID_MISSING']);
  });

  it('never pays more than its gross, and what is withheld and paid are that (property)', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 12n), (fee) => {
        const { gross, net, withheld } = receipt(fee);
        expect(net + (withheld?.amount ?? 0n)).toBe(gross);
        // To the half cent: five times what is withheld differs from the whole by at most two and a half.
        expect(5n * (withheld?.amount ?? 0n) - gross <= 2n && gross - 5n * (withheld?.amount ?? 0n) <= 2n).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the threshold of INPS', () => {
  it.each([
    [100_000n, 0n, 0n, 0n],
    [100_000n, 400_000n, 0n, 0n],
    [100_000n, 400_001n, 0n, 1n],
    [100_000n, 300_000n, 150_000n, 50_000n],
    [100_000n, 600_000n, 0n, 100_000n],
    [600_000n, 0n, 0n, 100_000n],
  ])('of %s with %s before and %s elsewhere, %s is above', (fee, before, elsewhere, above) => {
    expect(inpsOf(fee, { year: 2026, before, elsewhere }).above).toBe(above);
  });

  it('over any receipts of a year, what is above comes to what the year is above (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 300_000n), { maxLength: 12 }), fc.bigInt(0n, 700_000n), (all, elsewhere) => {
        let [before, above] = [0n, 0n];
        for (const fee of all) {
          above += inpsOf(fee, { year: 2026, before, elsewhere }).above;
          before += fee;
        }
        const over = (sum: bigint) => (sum > inpsFree ? sum - inpsFree : 0n);
        expect(above).toBe(over(before + elsewhere) - over(elsewhere));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('which document a payee needs', () => {
  const kind = (payee: typeof elisa | undefined, change: object = {}) => {
    const decided = kindFor({ payeeId: elisaId, payee, payer: aurora, isEmployed: false, ...change });
    return decided.ok ? decided.value.kind : decided.error.map(({ code }) => code).join();
  };

  it.each([
    ['a person without a VAT number', elisa, {}, 'OCCASIONAL_RECEIPT'],
    ['a professional', profiles.greta(elisaId), {}, 'INVOICE'],
    ['a freelancer in forfettario', profiles.fabio(elisaId), {}, 'INVOICE'],
    ['a company', profiles.officina(auroraId), { payeeId: newId('org') }, 'INVOICE'],
    ['an employee, whatever else they are', profiles.greta(elisaId), { isEmployed: true }, 'PAYROLL_INSTRUCTION'],
    ['somebody abroad', profiles.lumen(elisaId), {}, 'FOREIGN_DOCUMENT'],
    ['a body without a VAT number', elisa, { payeeId: newId('org') }, 'NO_DOCUMENT_KNOWN'],
    ['somebody unknown', undefined, {}, 'TAX_PROFILE_MISSING'],
    ['whose payer is unknown', elisa, { payer: undefined }, 'TAX_PROFILE_MISSING'],
  ] as const)('%s', (_who, payee, change, wanted) => {
    expect(kind(payee, change)).toBe(wanted);
  });
});

describe('what is left to be documented', () => {
  const run = (fee: bigint, expenses: bigint, inHand = 0n) => ({
    basis: { payerId: auroraId, collected: [{ agent: elisaId, net: inHand, withheld: 0n }] },
    outcome: {
      run: {
        posted: {
          ...{ currency: 'EUR' as const, fee: 0n, reserve: [], surplus: 0n },
          members: [
            { agent: auroraId, expenses: 0n, minimum: 0n, share: 999n, paid: 0n },
            { agent: elisaId, expenses, minimum: 100n, share: fee - 100n, paid: 0n },
          ],
        },
      },
    },
  });
  const before = (fee: bigint, expenses: bigint, state: Documented['state'] = 'ISSUED') => [
    { id: newId('rmd'), payeeId: elisaId, fee, expenses, state },
  ];
  const left = (...args: Parameters<typeof toDocument<Documented>>) =>
    toDocument(...args).flatMap((one) => (one.left ? [[one.left.fee, one.left.expenses]] : []));

  it.each([
    ['all, the first time', run(1_000n, 50n), [], [[1_000n, 50n]]],
    ['what is more', run(1_000n, 50n), before(600n, 50n), [[400n, 0n]]],
    ['nothing, where all is', run(1_000n, 50n), before(1_000n, 50n), []],
    ['nothing, where it has fallen', run(900n, 0n), before(1_000n, 0n), []],
    ['what one part has too much comes off the other', run(900n, 150n), before(1_000n, 0n), [[0n, 50n]]],
    ['all, where what was drawn up counts no more', run(1_000n, 0n), before(1_000n, 0n, 'VOID'), [[1_000n, 0n]]],
    ['all, where it was declined', run(1_000n, 0n), before(1_000n, 0n, 'DECLINED'), [[1_000n, 0n]]],
    ['nothing of what they invoiced the client themselves', run(1_000n, 0n, 1_000n), [], []],
  ] as const)('%s', (_what, of, documented, expected) => {
    expect(left(of, [...documented])).toEqual(expected);
  });

  it('is drawn up anew where less is left than was drawn up, the latest first; what is issued stays', () => {
    const documents = [...before(400n, 0n), ...before(300n, 0n, 'DRAWN_UP'), ...before(300n, 0n, 'DRAWN_UP')];
    const withdrawn = (fee: bigint) =>
      toDocument(run(fee, 0n), documents).map((one) => [one.withdrawn.map(({ id }) => id), one.left?.fee]);
    const [, first, second] = documents.map(({ id }) => id);
    expect(withdrawn(1_000n)).toEqual([[[], undefined]]);
    expect(withdrawn(900n)).toEqual([[[second], 200n]]);
    expect(withdrawn(700n)).toEqual([[[second], undefined]]);
    expect(withdrawn(600n)).toEqual([[[second, first], 200n]]);
    expect(withdrawn(300n)).toEqual([[[second, first], undefined]]);
  });
});

describe('what a document moves', () => {
  const sides = { payerId: auroraId, payeeId: elisaId };
  const sum = (movements: readonly { ownerId: string; minor: bigint }[], ownerId: string) =>
    movements.filter((one) => one.ownerId === ownerId).reduce((total, { minor }) => total + minor, 0n);

  it('balances in each side’s books (property)', () => {
    const cents = fc.bigInt(0n, 10n ** 9n);
    fc.assert(
      fc.property(cents, cents, cents, fc.boolean(), (share, more, vat, deductsVat) => {
        const totals = {
          ...{ lines: share, funds: more, taxable: share + more, vat, total: share + more + vat },
          ...{ withheld: 0n, splitVat: 0n, toPay: share + more + vat },
        };
        const stampDuty = { amount: 200n, isRecharged: false };
        const all = [
          ...invoiceMovements(sides, { totals, stampDuty }, { share, deductsVat }),
          ...withheldMovements(sides, more, vat),
          ...owedBackMovements(sides, more - vat),
        ];
        for (const owner of [auroraId, elisaId]) expect(sum(all, owner)).toBe(0n);
        expect(all.every(({ minor }) => minor !== 0n)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
