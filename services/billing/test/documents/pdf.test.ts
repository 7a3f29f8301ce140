import { describe, expect, it } from '@jest/globals';
import { pdfPages } from '@millepiani/testing/pdf-text';
import { toPdf } from '../../src/pdf/pdf.adapter.ts';
import { type Case, documentOf, line } from './cases.ts';
import { matrix } from './matrix.ts';
import { buyers, sellers } from './parties.ts';

const printed = async (given: Pick<Case, 'text' | 'kind'>, language: 'it' | 'en' = 'en') =>
  (await pdfPages(await toPdf(documentOf(given, 12), language))).join('\n');

/** As the page writes it: thousands apart. */
const english = (amount: string) => `EUR ${amount.replaceAll(/\B(?=(\d{3})+\.)/g, ',')}`;
const italian = (amount: string) => `${amount.replace('.', ',').replaceAll(/\B(?=(\d{3})+,)/g, '.')} €`;

/** Every sixth: making a PDF and reading it again takes long, and `page.test.ts` looks at all of them. */
const some = matrix.filter((_, at) => at % 6 === 2);

/** What documents are called, by what they are. */
const titles: Readonly<Record<string, readonly [string, string]>> = {
  ...{ TD01: ['Invoice', 'Fattura'], 'credit-note': ['Credit note', 'Nota di credito'], TD26: ['Invoice', 'Fattura'] },
  ...{ TD02: ['Advance invoice', 'Fattura di acconto'], TD05: ['Debit note', 'Nota di debito'] },
  ...{ TD03: ['Advance invoice', 'Fattura di acconto'], TD06: ['Fee note', 'Parcella'] },
  ...{ TD24: ['Deferred invoice', 'Fattura differita'], TD25: ['Deferred invoice', 'Fattura differita'] },
};

describe.each(some)('a printed document: $name', (given) => {
  it('has the figures of its XML, in either language', async () => {
    const [en, it] = await Promise.all([printed(given, 'en'), printed(given, 'it')]);
    for (const amount of [given.total, given.vat, given.toPay]) {
      expect(en).toContain(english(amount));
      expect(it).toContain(italian(amount));
    }
    if (given.withheld !== undefined) expect(en).toContain(`−${english(given.withheld)}`);
    const [titleEn, titleIt] = titles[given.type ?? given.kind ?? 'TD01'] ?? [];
    expect(en).toContain(`${titleEn} no. 12/2026`);
    expect(it).toContain(`${titleIt} n. 12/2026`);
    expect(en.includes('stamp duty')).toBe(given.stamp !== undefined);
  });
});

describe('a printed document', () => {
  const plain = { seller: sellers.aurora, buyer: buyers.lumen, lines: [line('100.00')] };

  it('says who, when, for what and how to pay', async () => {
    const text = await printed({ text: { ...plain, note: 'Thank you', order: 'PO-7' } });
    for (const said of [
      ...['Studio Aurora', 'Lumen GmbH', 'Lichtstraße 7', '80331 München, DE', 'VAT no. IT01234560165', 'DE294518730'],
      ...['24 November 2026', '24 December 2026', 'Sviluppo software', 'IT60 P050 3401 6000 0000 0654 321', 'BAPPIT21'],
      ...['Thank you', 'PO-7', 'Reverse charge: VAT is due by the buyer', 'Page 1 of 1'],
    ]) {
      expect(text).toContain(said);
    }
  });

  it('is the same bytes when it is printed again', async () => {
    const once = await toPdf(documentOf({ text: plain }), 'it');
    const again = await toPdf(documentOf({ text: plain }), 'it');
    expect(Buffer.compare(once, again)).toBe(0);
    expect(Buffer.from(once).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('goes over several pages with its heading on each', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => line('1.00', { description: `Day ${at + 1}` }));
    const pages = await pdfPages(await toPdf(documentOf({ text: { ...plain, lines } }), 'en'));
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Quantity');
    expect(pages.join('\n')).toContain('Day 120');
  });

  it('writes what its font lacks in other letters, and leaves Greek, Cyrillic and the rest of Latin', async () => {
    const buyer = { ...buyers.lumen, name: '光電 Φως Свет Žluť' };
    const text = await printed({ text: { ...plain, buyer } });
    expect(text).toContain('Φως Свет Žluť');
    expect(text).toMatch(/Guang ?Dian/);
  });

  it('reads no file that a text names, and fetches nothing', async () => {
    const text = await printed({ text: { ...plain, note: '{"image":"/etc/passwd"} http://127.0.0.1:1/x' } });
    expect(text).toContain('/etc/passwd');
  });
});
