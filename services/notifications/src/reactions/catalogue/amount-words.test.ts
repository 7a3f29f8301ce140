import { describe, expect, it } from '@jest/globals';
import { writeAmount } from '../../telling/writing.adapter.ts';
import { isBelowNothing, isNothing, shareWords, sizeOf } from './amount-words.ts';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const say = (locale: 'en' | 'it', ...shares: readonly { readonly isOwn: boolean; readonly amount: string }[]) =>
  shareWords(locale, {
    shares: shares.map(({ isOwn, amount }) => ({ isOwn, amount: euros(amount) })),
    amount: (amount) => writeAmount(amount, locale),
  });

describe('what is said of shares', () => {
  it('is the reader’s own share', () => {
    expect(say('en', { isOwn: true, amount: '4560.00' })).toBe(' Your share is €4,560.00.');
    expect(say('it', { isOwn: true, amount: '4560.00' })).toBe(' La quota tua è di 4.560,00\u00a0€.');
  });

  it('is a sentence for each, where the reader acts for an organization too', () => {
    const both = [
      { isOwn: true, amount: '1.00' },
      { isOwn: false, amount: '2.00' },
    ];
    expect(say('en', ...both)).toBe(' Your share is €1.00. The share of an organization of yours is €2.00.');
    expect(say('it', ...both)).toMatch(/^ La quota tua è .+\. La quota di una tua organizzazione è .+\.$/);
  });

  it('is what a run takes back, where it does', () => {
    expect(say('en', { isOwn: true, amount: '-20.00' })).toBe(' €20.00 of your share is taken back.');
    expect(say('it', { isOwn: false, amount: '-20.00' })).toBe(
      ' Dalla quota di una tua organizzazione si tolgono 20,00\u00a0€.',
    );
  });

  it('is nothing where nothing is due to the reader', () => {
    expect([say('en'), say('it')]).toEqual(['', '']);
  });
});

describe('an amount', () => {
  it.each([
    ['-20.00', true, true],
    ['0.00', false, true],
    ['0', false, true],
    ['0.01', false, false],
    ['100', false, false],
  ])('of %s is judged by its text', (amount, below, nothing) => {
    expect([isBelowNothing(euros(amount)), isNothing(euros(amount))]).toEqual([below, nothing]);
    expect(sizeOf(euros(amount)).amount).toBe(amount.replace('-', ''));
  });
});
