import { setInterval } from 'node:timers';
import { describe, expect, it } from '@jest/globals';
import { toPdf } from '../../src/pdf/pdf.adapter.ts';
import { NotPrinted, printPdf } from '../../src/pdf/print.adapter.ts';
import { documentOf, line } from './cases.ts';
import { buyers, sellers } from './parties.ts';

const document = documentOf({
  text: { seller: sellers.greta, buyer: buyers.agent, lines: Array.from({ length: 200 }, () => line('10.00')) },
});

describe('printing in a thread', () => {
  it('gives the bytes that it gives here, and answers others meanwhile', async () => {
    const here = await toPdf(document, 'it');
    let beats = 0;
    const timer = setInterval(() => {
      beats += 1;
    }, 1);
    const [there, other] = await Promise.all([printPdf(document, 'it'), printPdf(document, 'en')]);
    clearInterval(timer);
    expect(Buffer.compare(there, here)).toBe(0);
    expect(Buffer.compare(other, here)).not.toBe(0);
    // Printed here it would be none at all.
    expect(beats).toBeGreaterThan(10);
  });

  it('says what it cannot print, and prints the next', async () => {
    const broken = printPdf({ ...document, date: 'never' }, 'it');
    await expect(broken).rejects.toBeInstanceOf(NotPrinted);
    await expect(broken).rejects.toThrow(/could not be printed/);
    expect((await printPdf(document, 'it')).byteLength).toBeGreaterThan(10_000);
  });
});
