import { compile, read } from './code.ts';
import { isObject, type JsonObject, own } from './json.ts';

/** A step of a path, its type conditions resolved. */
export type Step =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'types'; readonly names: ReadonlySet<string> };

/** What went through a list at a step already: its entities may be shared by many. */
export type Seen = Map<number, Set<unknown>>;

/** Adds the objects of a path to others. */
export type Collect = (data: JsonObject, into: JsonObject[], seen: Seen | undefined) => void;

/** A list is met once at a step. */
function isNew(seen: Seen, index: number, list: unknown): boolean {
  const known = seen.get(index) ?? new Set();
  seen.set(index, known);
  return known.size < known.add(list).size;
}

/** From a list that a path does not name: each of its items is where the list is. */
function collectItems(
  steps: readonly Step[],
  index: number,
  given: { list: readonly unknown[]; into: JsonObject[]; seen: Seen | undefined },
): void {
  const { list, into, seen } = given;
  if (seen === undefined || isNew(seen, index, list)) {
    for (const item of list) {
      collectSlowly(steps, index, { value: item, into, seen });
    }
  }
}

function collectSlowly(
  steps: readonly Step[],
  index: number,
  { value, into, seen }: { value: unknown; into: JsonObject[]; seen: Seen | undefined },
): void {
  const step = steps[index];
  if (Array.isArray(value)) {
    collectItems(steps, step?.kind === 'list' ? index + 1 : index, { list: value, into, seen });
    return;
  }
  if (!isObject(value)) {
    return;
  }
  switch (step?.kind) {
    case undefined:
      into.push(value);
      return;
    case 'key':
      collectSlowly(steps, index + 1, { value: own(value, step.name), into, seen });
      return;
    case 'types':
      if (typeof value.__typename === 'string' && step.names.has(value.__typename)) {
        collectSlowly(steps, index + 1, { value, into, seen });
      }
      return;
    default:
      return;
  }
}

const isCollect = (made: unknown): made is Collect => typeof made === 'function';

/** Source text that goes on from the value `v<index>`. */
function codeFrom(steps: readonly Step[], index: number): string {
  const value = `v${index}`;
  const next = `v${index + 1}`;
  const step = steps[index];
  const rest = () => codeFrom(steps, index + 1);
  const items = `items(steps,${index},{list:${value},into,seen})`;
  const inObject = (code: string) =>
    `if(typeof ${value}==='object'&&${value}!==null){if(Array.isArray(${value}))${items};else{${code}}}`;
  switch (step?.kind) {
    case undefined:
      return inObject(`into.push(${value});`);
    case 'key':
      return inObject(`const ${next}=${read(value, step.name)};${rest()}`);
    case 'types':
      return inObject(`const ${next}=${value};if(names[${index}].has(${value}.__typename)){${rest()}}`);
    case 'list': {
      const each = `for(let i=0;i<${value}.length;i++){const ${next}=${value}[i];${rest()}}`;
      return `if(Array.isArray(${value})&&(seen===undefined||isNew(seen,${index},${value})))${each}`;
    }
    default: {
      const unknown: never = step;
      return unknown;
    }
  }
}

/** Makes what finds a path's objects. A list that the path does not name is gone through all the same. */
export function collectOf(steps: readonly Step[]): Collect {
  const made = compile(`return function(v0,into,seen){${codeFrom(steps, 0)}}`, {
    steps,
    isNew,
    items: collectItems,
    names: steps.map((step) => (step.kind === 'types' ? step.names : undefined)),
  });
  if (!isCollect(made)) {
    throw new Error('nothing that collects was made');
  }
  return made;
}
