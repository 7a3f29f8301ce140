import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, codes, value } from '../../test/distributions/given.ts';
import { readXml } from '../documents/xml-reader.adapter.ts';
import { readEcbRates } from './ecb.ts';
import { checkRate, enterRate, type FxRateText, toEuroCents } from './fx-rate.ts';
import { type CurrencyPosition, exchange, takeIn } from './position.ts';

const enter = (change: Partial<FxRateText> = {}) =>
  enterRate({
    ...{ id: newId('fxr'), currency: 'USD', on: '2026-11-24', perEuro: '1.0834', source: 'BANK', note: '' },
    ...{ by: newId('per'), at, ...change },
  });

describe('a rate', () => {
  it('is exact, and counts amounts of any number of decimals, half up', () => {
    const rate = value(enter());
    expect(toEuroCents({ minor: 1_083_40n, currency: 'USD' }, rate)).toBe(1_000_00n);
    const yen = value(enter({ currency: 'JPY', perEuro: '162.5' }));
    expect(toEuroCents({ minor: 1_625n, currency: 'JPY' }, yen)).toBe(10_00n);
    const third = value(enter({ perEuro: '3' }));
    expect([1n, 2n].map((minor) => toEuroCents({ minor, currency: 'USD' }, third))).toEqual([0n, 1n]);
  });

  it.each<[Partial<FxRateText>, string]>([
    [{ currency: 'EUR' }, 'SAME_CURRENCY'],
    [{ currency: 'XXX' }, 'UNKNOWN_CURRENCY'],
    [{ perEuro: '0' }, 'RATE_OUT_OF_RANGE'],
    [{ perEuro: '-1' }, 'RATE_OUT_OF_RANGE'],
    [{ perEuro: '108340000' }, 'RATE_OUT_OF_RANGE'],
    [{ perEuro: '1,08' }, 'INVALID_RATIONAL'],
    [{ perEuro: '1e3' }, 'INVALID_RATIONAL'],
    [{ on: '2026-11-25' }, 'DATE_IN_FUTURE'],
    [{ note: 'x'.repeat(201) }, 'TOO_LONG'],
  ])('%j is refused', (change, code) => {
    expect(codes(enter(change))).toEqual([code]);
  });

  it('counts for a week, and for its own currency', () => {
    const rate = value(enter());
    const check = (day: string, currency: 'USD' | 'GBP' = 'USD') => codes(checkRate(rate, { currency }, day));
    expect(['2026-11-24', '2026-12-01'].map((day) => check(day))).toEqual([[], []]);
    expect(['2026-11-23', '2026-12-02'].map((day) => check(day))).toEqual([
      ['RATE_OF_ANOTHER_DAY'],
      ['RATE_OF_ANOTHER_DAY'],
    ]);
    expect(check('2026-11-24', 'GBP')).toEqual(['RATE_CURRENCY_MISMATCH']);
  });
});

const ecb = (days: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject><Cube>${days}</Cube></gesmes:Envelope>`;
const read = (xml: string) => readEcbRates(value(readXml(Buffer.from(xml))));

describe('the ECB’s file', () => {
  it('is read, but for currencies that are not in use here', () => {
    const days = `<Cube time='2026-11-24'><Cube currency='USD' rate='1.0834'/><Cube currency='XDR' rate='0.8'/><Cube currency='JPY' rate='162.5'/></Cube>`;
    expect(value(read(ecb(days)))).toEqual([
      { currency: 'USD', on: '2026-11-24', perEuro: '1.0834' },
      { currency: 'JPY', on: '2026-11-24', perEuro: '162.5' },
    ]);
  });

  it.each([
    ['nothing', '', 'UNKNOWN_FORMAT'],
    ['no day', `<Cube><Cube currency='USD' rate='1.1'/></Cube>`, 'INVALID_IN_FILE'],
    ['a rate that is none', `<Cube time='2026-11-24'><Cube currency='USD' rate='N/A'/></Cube>`, 'INVALID_IN_FILE'],
    ['a currency that is none', `<Cube time='2026-11-24'><Cube currency='usd' rate='1.1'/></Cube>`, 'INVALID_IN_FILE'],
    ['more days than a quarter has', `<Cube time='2026-11-24'/>`.repeat(121), 'TOO_MANY_DAYS'],
  ])('with %s is refused', (_what, days, code) => {
    expect(codes(read(ecb(days)))).toEqual([code]);
  });
});

describe('what is held of a currency', () => {
  const nothing = { ownerId: newId('org'), currency: 'USD' as const, held: 0n, cost: 0n };

  it('costs its part of all that came in when it is exchanged, and the last of it the rest', () => {
    const held = takeIn(takeIn(nothing, 100_00n, 90_00n), 200_00n, 190_00n);
    const part = value(exchange(held, 100_00n, 95_00n));
    expect([part.cost, part.gain]).toEqual([93_33n, 1_67n]);
    const last = value(exchange(part.position, 200_00n, 180_00n));
    expect([last.cost, last.gain, last.position.held, last.position.cost]).toEqual([186_67n, -6_67n, 0n, 0n]);
    expect(codes(exchange(held, 300_01n, 1n))).toEqual(['NOT_HELD']);
  });

  it('gains altogether what was got for it less what it cost, however it is parted', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 8 }),
        fc.array(cents, { maxLength: 6 }),
        cents,
        (came, parts, got) => {
          let position = came.reduce<CurrencyPosition>((before, [held, cost]) => takeIn(before, held, cost), nothing);
          const cost = position.cost;
          let [gain, all] = [0n, 0n];
          for (const part of [...parts, position.held]) {
            if (position.held === 0n) break;
            const given = [part, position.held].toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n;
            const done = value(exchange(position, given, got));
            [position, gain, all] = [done.position, gain + done.gain, all + got];
          }
          if (position.held > 0n) {
            const done = value(exchange(position, position.held, got));
            [position, gain, all] = [done.position, gain + done.gain, all + got];
          }
          expect([position.held, position.cost, gain]).toEqual([0n, 0n, all - cost]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
