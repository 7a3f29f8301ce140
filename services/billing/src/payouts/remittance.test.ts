import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { shareRemittance } from './remittance.ts';

const runId = newId('dst');
const title = 'A catalogue of Lumen’s lamps';

describe('what a transfer of a share says', () => {
  it('is the number of the paper that it pays and the commission, in the payee’s language', () => {
    const paper = { kind: 'INVOICE', number: '1/2026' } as const;
    expect(shareRemittance({ runId, title, paper }, 'it')).toBe(`Fattura 1/2026: ${title}`);
    expect(shareRemittance({ runId, title, paper: { ...paper, kind: 'OCCASIONAL_RECEIPT' } }, 'en')).toBe(
      `Receipt 1/2026: ${title}`,
    );
  });

  it('is the share where no paper is issued, and the run where no title is known', () => {
    expect(shareRemittance({ runId, title, paper: undefined }, 'it')).toBe(`Quota di una ripartizione: ${title}`);
    expect(shareRemittance({ runId, title: undefined, paper: undefined }, 'en')).toBe(
      `Share of a distribution: ${runId}`,
    );
  });

  it('fits a transfer', () => {
    expect(shareRemittance({ runId, title: 'x'.repeat(200), paper: undefined }, 'en')).toHaveLength(140);
    // No half of a character is left.
    expect(shareRemittance({ runId, title: '😀'.repeat(200), paper: undefined }, 'en').isWellFormed()).toBe(true);
  });
});
