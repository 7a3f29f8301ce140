import { describe, expect, it } from '@jest/globals';
import { type Page, pageOf } from '../../src/pdf/page.ts';
import { documentOf } from './cases.ts';
import { matrix } from './matrix.ts';

/** A figure as the page writes it, back in the form of the XML. */
const plain = (figure: string): string => {
  const bare = figure.replaceAll(/[\s€]|EUR/g, '').replace('−', '-');
  return /,\d\d$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
};
/** The figure of a row that is called so, or so and more behind it: a rate and what it is of. */
const figureOf = (page: Page, label: string): string | undefined => {
  const row = page.sums.find((sum) => sum.label === label || new RegExp(`^${label} [\\d.,]+ %`).test(sum.label));
  return row && plain(row.figure);
};
const cents = (text: string): bigint => BigInt(text.replace('.', ''));

describe.each(matrix)('the page of $name', (given) => {
  const [italian, english] = [pageOf(documentOf(given), 'it'), pageOf(documentOf(given), 'en')];

  it.each([italian, english])('has the figures of its XML ($language)', (page) => {
    const { words } = page;
    expect(figureOf(page, words.total)).toBe(given.total);
    expect(figureOf(page, words.vat)).toBe(given.vat);
    expect(figureOf(page, words.withheld)).toBe(given.withheld === undefined ? undefined : `-${given.withheld}`);
    expect(plain(page.due.figure)).toBe(given.toPay);
  });

  it.each([italian, english])('adds up as a reader would add it up ($language)', (page) => {
    const { words, sums } = page;
    const parts = sums.filter(({ label }) => label !== words.total).map(({ figure }) => cents(plain(figure)));
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(cents(given.toPay));
    const lines = page.lines.map(({ amount }) => cents(plain(amount)));
    expect(lines.reduce((sum, part) => sum + part, 0n)).toBe(cents(figureOf(page, words.lines) ?? ''));
    const rates = page.summaries.flatMap(({ taxable, tax }) => [cents(plain(taxable)), cents(plain(tax))]);
    expect(rates.reduce((sum, part) => sum + part, 0n)).toBe(cents(given.total));
  });

  it('says in both languages the same, in other words', () => {
    expect(italian.lines).toHaveLength(english.lines.length);
    expect(italian.title).not.toBe(english.title);
    expect(italian.notes).toHaveLength(english.notes.length);
    expect(italian.sums.map(({ figure }) => plain(figure))).toEqual(english.sums.map(({ figure }) => plain(figure)));
  });
});
