/** The smaller of two whole numbers. */
export const least = (left: bigint, right: bigint): bigint => (left < right ? left : right);

/** The sum of whole numbers; nothing of none. */
export const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((total, one) => total + one, 0n);
