/** An exact number: `n` over `d`, which is above 0. The story reckons by this alone, and by nothing that the services use. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Exact = { n: 0n, d: 1n };

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d`, shortened. */
export function over(n: bigint, d: bigint): Exact {
  if (d <= 0n) throw new RangeError(`${n} / ${d}`);
  const divisor = commonDivisor(n, d) || 1n;
  return { n: n / divisor, d: d / divisor };
}

export const whole = (n: bigint): Exact => ({ n, d: 1n });
export const plus = (a: Exact, b: Exact): Exact => over(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact, b: Exact): Exact => over(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Exact, b: Exact): Exact => over(a.n * b.n, a.d * b.d);
export const sumOf = (all: readonly Exact[]): Exact => all.reduce(plus, zero);

/** `a / b`, where `b` is above 0. */
export const by = (a: Exact, b: Exact): Exact => over(a.n * b.d, a.d * b.n);

/** Below 0, 0 or above it, as `a` is to `b`. */
export const compare = (a: Exact, b: Exact): bigint => a.n * b.d - b.n * a.d;

/** The whole number at or below. */
export const floor = ({ n, d }: Exact): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** The nearest whole number; a half goes away from 0. */
export function halfUp({ n, d }: Exact): bigint {
  const magnitude = ((n < 0n ? -n : n) * 2n + d) / (d * 2n);
  return n < 0n ? -magnitude : magnitude;
}

/** Reads `0.05`, `12` or `3/4`. */
export function exact(text: string): Exact {
  const fraction = /^(\d+)\/(\d+)$/.exec(text);
  if (fraction) return over(BigInt(fraction[1] ?? ''), BigInt(fraction[2] ?? ''));
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!decimal) throw new RangeError(`${text} is no exact number.`);
  const [, sign = '', units = '', rest = ''] = decimal;
  return over(BigInt(`${sign}${units}${rest}`), 10n ** BigInt(rest.length));
}

/** Reads an amount of euros as cents: `24000.00`. */
export function cents(text: string): bigint {
  const amount = times(exact(text), whole(100n));
  if (amount.d !== 1n) throw new RangeError(`${text} is no whole number of cents.`);
  return amount.n;
}

/** Writes cents as the graph has euros: `24000.00`. */
export function euros(amount: bigint): string {
  const magnitude = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${magnitude.slice(0, -2)}.${magnitude.slice(-2)}`;
}

/** An amount of euros as the graph has it. */
export const money = (amount: bigint) => ({ amount: euros(amount), currency: 'EUR' as const });

/** An amount for people: `24,000.00`. */
export const readable = (amount: bigint): string => euros(amount).replaceAll(/\B(?=(\d{3})+\.)/g, ',');
