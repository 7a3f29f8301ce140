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
export function faultIn(part: Part, element?: string): Fault | undefined {
  const { op, args, start } = part;
  if (!operators.has(op)) return { reason: `\`${nameOf(op)}\` is not among what a filter may use.`, at: start };
  const called = calledBy(part);
  const isEach = isLookAtEach(part);
  if (isEach && element !== undefined) return { reason: `\`${called}\` may not be within another one.`, at: start };
  if (called !== undefined && !isEach && !(op === 'call' ? functions : methods).has(called)) {
    return { reason: `\`${called}\` is not among what a filter may call.`, at: start };
  }
  const reason = isEach ? faultOfEach(part) : (faultOfSearch(part) ?? faultWithin(part, element));
  if (reason !== undefined) return { reason, at: start };
  const within = isEach ? elementOf(part) : element;
  return firstOf(partsOf(args).map((one) => () => faultIn(one, within)));
}

const calledBy = ({ op, args }: Part): string | undefined =>
  (op === 'call' || op === 'rcall') && Array.isArray(args) ? String(args[0]) : undefined;

const isLookAtEach = (part: Part): boolean => part.op === 'rcall' && overEach.has(calledBy(part) ?? '');

/** What a look at each calls the element: the first of what it is given, behind the list. */
const elementOf = ({ args }: Part): string => String(partsOf(args).at(1)?.args);

/** Of a list that is made of the event's own texts, each may be all of the event. */
function faultOfEach({ args }: Part): string | undefined {
  const list = partsOf(args).at(0);
  if (list && (isPath(list) || isWrittenOut(list))) return undefined;
  return 'A look at each takes a list of the event, or one that is written out.';
}

/** What is looked for in a text is as short as the filter: looking takes as long as both together are, or longer. */
function faultOfSearch(part: Part): string | undefined {
  const sought = part.op === 'rcall' && calledBy(part) === 'contains' ? partsOf(part.args).at(1) : undefined;
  return !sought || isWrittenOut(sought) ? undefined : '`contains` takes a text that is written out.';
}

const comparing = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Within a look at each what takes long is done to the element alone: all elements together are no more than the event. */
function faultWithin(part: Part, element: string | undefined): string | undefined {
  if (element === undefined) return undefined;
  const parts = partsOf(part.args);
  const isOwn = (one: Part) => hangsOn(one, element);
  const called = calledBy(part);
  if (called !== undefined && called !== 'has' && !parts.every(isOwn)) {
    return `\`${called}\` is called on what hangs on the element alone within a look at each.`;
  }
  // As long as the shorter side at most.
  if (comparing.has(part.op) && !parts.some(isOwn)) return `\`${part.op}\` ${oneSide}`;
  if (part.op !== 'in') return undefined;
  if (parts.at(1)?.op !== 'list') return '`in` within a look at each takes a list that is written out.';
  return parts.some(isOwn) ? undefined : `\`in\` ${oneSide}`;
}

const oneSide = 'has the element, or what is written out, on one side within a look at each.';

const isPath = ({ op, args }: Part): boolean =>
  op === 'id' || ((op === '.' || op === '[]') && partsOf(args).slice(0, 1).some(isPath));

const isWrittenOut = ({ op, args }: Part): boolean =>
  op === 'value' || (op === 'list' && partsOf(args).every(isWrittenOut));

/** What yields true, false, or a number, whatever it is made of. */
const plain = new Set(['||', '&&', '!_', '-_', 'in', ...comparing]);

/** Whether a part is no longer than the element of this name, or than the filter. */
function hangsOn(part: Part, element: string): boolean {
  const parts = partsOf(part.args);
  if (part.op === 'id') return part.args === element;
  if (part.op === '?:') return parts.slice(1).every((one) => hangsOn(one, element));
  // Of a call it is asked when it comes to it.
  return plain.has(part.op) || calledBy(part) !== undefined || parts.every((one) => hangsOn(one, element));
}

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
