/**
 * Reckons documents anew from their XML alone, by fractions of whole numbers and nothing that the service reckons by: what
 * both agree on is right, or wrong twice.
 */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export const read = (text: string): Fraction => {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const above = BigInt(whole + part);
  return { above: text.startsWith('-') ? -above : above, below: 10n ** BigInt(part.length) };
};
export const mul = (a: Fraction, b: Fraction): Fraction => ({ above: a.above * b.above, below: a.below * b.below });
export const add = (a: Fraction, b: Fraction): Fraction => ({
  above: a.above * b.below + b.above * a.below,
  below: a.below * b.below,
});
export const negated = (a: Fraction): Fraction => ({ above: -a.above, below: a.below });
export const nothing: Fraction = { above: 0n, below: 1n };
export const total = (all: readonly Fraction[]): Fraction => all.reduce(add, nothing);
export const hundredth = (a: Fraction): Fraction => ({ above: a.above, below: a.below * 100n });

/** In cents, half away from zero. */
export const cents = ({ above, below }: Fraction): bigint => {
  const size = above < 0n ? -above : above;
  const rounded = (size * 100n + below / 2n) / below;
  return above < 0n ? -rounded : rounded;
};
export const inEuros = (amount: bigint): string => {
  const text = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
};
export const fromCents = (amount: bigint): Fraction => ({ above: amount, below: 100n });
