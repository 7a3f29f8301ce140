import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, codes, value } from '../../test/distributions/given.ts';
import { readXml } from '../documents/xml-reader.adapter.ts';
import { readEcbRates } from './ecb.ts';
import { checkRate, enterRate, type FxRateText, isFarFrom, toEuroCents } from './fx-rate.ts';
import { type CameIn, type CurrencyPosition, exchange, takeIn, takeOut } from './position.ts';

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
    [{ on: '1998-12-31' }, 'DATE_TOO_EARLY'],
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
    [
      'a rate that is no decimal',
      `<Cube time='2026-11-24'><Cube currency='USD' rate='11/10'/></Cube>`,
      'INVALID_IN_FILE',
    ],
    ['a day that is none', `<Cube time='2026-02-31'><Cube currency='USD' rate='1.1'/></Cube>`, 'INVALID_IN_FILE'],
    ['a day of nowhere', `<Cube time='2025-99-99'><Cube currency='USD' rate='1.1'/></Cube>`, 'INVALID_IN_FILE'],
    [
      'a currency twice',
      `<Cube time='2026-11-24'><Cube currency='USD' rate='1.1'/><Cube currency='USD' rate='1.1'/></Cube>`,
      'INVALID_IN_FILE',
    ],
    ['a currency that is none', `<Cube time='2026-11-24'><Cube currency='usd' rate='1.1'/></Cube>`, 'INVALID_IN_FILE'],
    ['more days than a quarter has', `<Cube time='2026-11-24'/>`.repeat(121), 'TOO_MANY_DAYS'],
  ])('with %s is refused', (_what, days, code) => {
    expect(codes(read(ecb(days)))).toEqual([code]);
  });
});

const nothing = { ownerId: newId('org'), currency: 'USD' as const, held: 0n, cost: 0n, exchanges: 0 };

/** What somebody holds, with what came and never did, what was got for it, and what was gained. */
class Purse {
  position: CurrencyPosition = nothing;
  readonly #came: CameIn[] = [];
  gain = 0n;
  got = 0n;
  net = 0n;

  take(held: bigint, value: bigint): void {
    this.#came.push({ held, value, exchanges: this.position.exchanges });
    this.position = takeIn(this.position, held, value);
    this.net += value;
  }

  giveBack(which: number): void {
    const [gone] = this.#came.splice(which % Math.max(this.#came.length, 1), 1);
    const done = gone && takeOut(this.position, gone);
    if (!(gone && done?.ok)) return;
    this.position = done.value.position;
    this.gain += gone.value - done.value.cost;
    this.net -= gone.value;
  }

  exchange(most: bigint, got: bigint): void {
    const { held } = this.position;
    if (held === 0n) return;
    const done = value(exchange(this.position, held < most ? held : most, got));
    this.position = done.position;
    this.gain += done.gain;
    this.got += got;
  }
}

describe('what is held of a currency', () => {
  it('costs its part of all that came in when it is exchanged, and the last of it the rest', () => {
    const held = takeIn(takeIn(nothing, 100_00n, 90_00n), 200_00n, 190_00n);
    const part = value(exchange(held, 100_00n, 95_00n));
    expect([part.cost, part.gain]).toEqual([93_33n, 1_67n]);
    const last = value(exchange(part.position, 200_00n, 180_00n));
    expect([last.cost, last.gain, last.position.held, last.position.cost]).toEqual([186_67n, -6_67n, 0n, 0n]);
    expect(codes(exchange(held, 300_01n, 1n))).toEqual(['NOT_HELD']);
  });

  it('is taken out at what it was worth while nothing was exchanged since, else at what all of it cost', () => {
    const first: CameIn = { held: 1_000_00n, value: 800_00n, exchanges: 0 };
    const second: CameIn = { held: 1_000_00n, value: 1_000_00n, exchanges: 0 };
    const both = takeIn(takeIn(nothing, first.held, first.value), second.held, second.value);
    expect(value(takeOut(both, second))).toMatchObject({
      cost: 1_000_00n,
      position: { held: 1_000_00n, cost: 800_00n },
    });
    const { position } = value(exchange(both, 1_000_00n, 900_00n));
    expect(value(takeOut(position, second))).toMatchObject({ cost: 900_00n, position: { held: 0n, cost: 0n } });
    const third: CameIn = { held: 10_00n, value: 7_00n, exchanges: 1 };
    expect(value(takeOut(takeIn(position, 10_00n, 7_00n), third)).cost).toBe(7_00n);
    expect(codes(takeOut(position, { ...second, held: 1_000_01n }))).toEqual(['NOT_HELD']);
  });

  it('costs nothing when nothing is held, and what is gained is what was got less what came, in any order', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 6n });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('in' as const), held: cents, worth: cents }),
      fc.record({ kind: fc.constant('out' as const), which: fc.nat() }),
      fc.record({ kind: fc.constant('exchange' as const), part: cents, got: cents }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const purse = new Purse();
        for (const one of steps) {
          if (one.kind === 'in') purse.take(one.held, one.worth);
          else if (one.kind === 'out') purse.giveBack(one.which);
          else purse.exchange(one.part, one.got);
          const { held, cost } = purse.position;
          expect([held < 0n, cost < 0n, held === 0n && cost !== 0n]).toEqual([false, false, false]);
          // What is left cost what came, less what went.
          expect(cost).toBe(purse.net - purse.got + purse.gain);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts for about what it is worth: a fifth beside that is a slip, a cent is not', () => {
    expect([120_00n, 80_00n].map((counted) => isFarFrom(100_00n, counted))).toEqual([false, false]);
    expect([120_01n, 79_99n].map((counted) => isFarFrom(100_00n, counted))).toEqual([true, true]);
    expect([isFarFrom(0n, 1n), isFarFrom(0n, 2n)]).toEqual([false, true]);
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
