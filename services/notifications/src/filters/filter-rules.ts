/** A part of an expression, as far as it matters here: what it does, to what, and where it stands in the text. */
export interface Part {
  readonly op: string;
  readonly args: unknown;
  /** Of its first character. */
  readonly start: number;
}

/** Why an expression is no filter, and where. */
export interface Fault {
  readonly reason: string;
  readonly at: number;
}

/** Comparing, choosing and looking into an event. What makes texts, lists and numbers of others is left out: a filter takes no longer for it. */
const operators = new Set([
  ...['value', 'id', '.', '[]', 'list', '?:', '||', '&&', '!_', '-_'],
  ...['==', '!=', '<', '<=', '>', '>=', 'in', 'call', 'rcall'],
]);

const functions = new Set([
  'has',
  'size',
  'int',
  'uint',
  'double',
  'string',
  'bool',
  'timestamp',
  'duration',
  'type',
  'dyn',
]);

/** Of a text or a list. `matches` is not among them: a regular expression can take longer than anybody waits. */
const methods = new Set(['size', 'startsWith', 'endsWith', 'contains']);

/** Those that look at each element of a list: not within each other, so that none looks at more than an event has. */
const overEach = new Set(['all', 'exists', 'exists_one']);

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'op' in value && typeof value.op === 'string' && 'args' in value;

/** The parts within what a part is made of. */
const partsOf = (args: unknown): readonly Part[] =>
  Array.isArray(args) ? args.flatMap((one) => (isPart(one) ? [one] : partsOf(one))) : isPart(args) ? [args] : [];

/** What keeps an expression from being a filter, if anything: what it does is bounded by what is in an event. */
export function faultIn(part: Part, isWithinEach = false): Fault | undefined {
  const { op, args, start } = part;
  if (!operators.has(op)) return { reason: `\`${nameOf(op)}\` is not among what a filter may use.`, at: start };
  const called = (op === 'call' || op === 'rcall') && Array.isArray(args) ? String(args[0]) : undefined;
  const isEach = op === 'rcall' && called !== undefined && overEach.has(called);
  if (isEach && isWithinEach) return { reason: `\`${called}\` may not be within another one.`, at: start };
  if (isWithinEach && op === 'in' && !isWrittenOut(args)) {
    return { reason: '`in` within a look at each takes a list that is written out.', at: start };
  }
  if (called !== undefined && !isEach && !(op === 'call' ? functions : methods).has(called)) {
    return { reason: `\`${called}\` is not among what a filter may call.`, at: start };
  }
  return firstOf(partsOf(args).map((one) => () => faultIn(one, isWithinEach || isEach)));
}

/** Whether what stands right of an `in` is a list in the expression itself. */
const isWrittenOut = (args: unknown): boolean => partsOf(args).at(1)?.op === 'list';

const nameOf = (op: string): string => (op === 'map' ? '{…}' : op);

function firstOf(looks: readonly (() => Fault | undefined)[]): Fault | undefined {
  for (const look of looks) {
    const fault = look();
    if (fault) return fault;
  }
  return undefined;
}

/** Where a character of a text stands, both from 1. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
