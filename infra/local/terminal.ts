import process from 'node:process';
import { explain } from './problem.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** Colours a text, or leaves it. */
export type Paint = (style: keyof typeof codes, text: string) => string;

/** A painter for a terminal with or without colours. */
export const painter =
  (colours: boolean): Paint =>
  (style, text) =>
    colours ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;

/** A terminal that is closed while we still write must not stop the shutdown. */
export function tolerateClosedTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Says what is wrong and how to mend it, in two lines. */
export function reportProblem(error: unknown, paint: Paint): void {
  const problem = explain(error);
  console.error(`${paint('red', '✗')} ${problem.message}\n  ${paint('bold', 'Mend:')} ${problem.mend}`);
}
