import { describe, expect, it } from '@jest/globals';
import { descriptionIn } from './entry-words.ts';

describe('what an entry says on a statement', () => {
  it.each([
    ['Invoice 12/2026', 'Fattura 12/2026'],
    ['Payment of invoice 1/2026', 'Pagamento della fattura 1/2026'],
    ['Credit note 2/2026 of invoice 1/2026', 'Nota di credito 2/2026 relativa alla fattura 1/2026'],
    ['Refund that came back: rfd_1', 'Rimborso tornato indietro: rfd_1'],
    ['Bank statement 2026-11/7', 'Estratto conto bancario 2026-11/7'],
    ['Claim given up: cla_$1', 'Rinuncia a un credito: cla_$1'],
    ['Something that is not known', 'Something that is not known'],
  ])('%s', (description, italian) => {
    expect(descriptionIn({ description, isOfService: true }, 'IT')).toBe(italian);
    expect(descriptionIn({ description, isOfService: true }, 'EN')).toBe(description);
    // What somebody wrote by hand is theirs, even where it is the same.
    expect(descriptionIn({ description, isOfService: false }, 'IT')).toBe(description);
  });
});
