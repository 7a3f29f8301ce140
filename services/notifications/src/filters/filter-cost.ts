/** What reading any value takes, in characters of a text. */
const perValue = 16;

/** More than 1,000 characters of a filter over the longest event that services tell, and not much more. */
const most = 100_000_000;

/** How much there is in a value: its values, and the characters of its texts and names. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return perValue + value.length;
  if (typeof value !== 'object' || value === null) return perValue;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + weightOf(one), perValue);
  return Object.entries(value).reduce((sum, [name, one]) => sum + name.length + weightOf(one), perValue);
}

/**
 * Whether a filter may be tried on an event of this weight. What a filter may be made of looks at all of an event once for each thing that it
 * names at most, and for texts that are looked for once for each of their characters: its length times the weight is the most it takes.
 */
export const isWithinBudget = (filter: string, weight: number): boolean => filter.length * weight <= most;
