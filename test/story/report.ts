/** What came of a step. */
export type Outcome =
  | { readonly held: true; readonly proved: string; readonly ms: number }
  | { readonly held: false; readonly why: string; readonly ms: number };

/** A step's line: what it proved, or what was expected and what was seen. */
export function stepLine(number: number, title: string, outcome: Outcome): string {
  const sign = outcome.held ? '✓' : '✗';
  const what = outcome.held ? outcome.proved : outcome.why;
  const seconds = `${(outcome.ms / 1_000).toFixed(1)} s`;
  return `${String(number).padStart(2)} ${sign} ${title}: ${what.replaceAll(/\s+/g, ' ')} (${seconds})`;
}

/** The last line: `12 steps held, 0 failed`. */
export function lastLine(outcomes: readonly Outcome[]): string {
  const held = outcomes.filter((outcome) => outcome.held).length;
  return `${held} steps held, ${outcomes.length - held} failed`;
}
