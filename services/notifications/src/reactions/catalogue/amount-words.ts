import type { MoneyText } from '@millepiani/kernel/money';
import type { Share } from '../../matters/matter.ts';
import type { Locale } from '../../preferences/kinds.ts';

/** Whether an amount is below nothing. */
export const isBelowNothing = ({ amount }: MoneyText): boolean => amount.startsWith('-');

/** Whether there is none of it, or less. */
export const isNothing = (amount: MoneyText): boolean => isBelowNothing(amount) || /^[0.]+$/.test(amount.amount);

/** The amount without its sign. */
export const sizeOf = ({ amount, currency }: MoneyText): MoneyText => ({ amount: amount.replace('-', ''), currency });

type Sentence = (share: Share, amount: string) => string;

const gained: Readonly<Record<Locale, Sentence>> = {
  en: ({ isOwn }, amount) => `${isOwn ? 'Your share' : 'The share of an organization of yours'} is ${amount}.`,
  it: ({ isOwn }, amount) => `La quota ${isOwn ? 'tua' : 'di una tua organizzazione'} è di ${amount}.`,
};
const lost: Readonly<Record<Locale, Sentence>> = {
  en: ({ isOwn }, amount) =>
    `${amount} of ${isOwn ? 'your share' : 'the share of an organization of yours'} is taken back.`,
  it: ({ isOwn }, amount) => `Dalla quota ${isOwn ? 'tua' : 'di una tua organizzazione'} si tolgono ${amount}.`,
};

/** Sentences that say what a reader gets, each with a space before it; nothing where nothing is due to the reader. */
export const shareWords = (
  locale: Locale,
  { shares, amount }: { readonly shares: readonly Share[]; readonly amount: (amount: MoneyText) => string },
): string =>
  shares
    .map((share) => {
      const say = (isBelowNothing(share.amount) ? lost : gained)[locale];
      return ` ${say(share, amount(sizeOf(share.amount)))}`;
    })
    .join('');
