import type { RequiresSelection } from '@millepiani/plan-executor/plan';

type Selections = readonly RequiresSelection[];
type Fragment = Extract<RequiresSelection, { kind: 'fragment' }>;

/** What is known of types. */
export interface TypesOfKeys {
  /** The names of a type's fields of keys in the subgraph. */
  readonly keysOf: (type: string) => ReadonlySet<string> | undefined;
  readonly isAbstract: (type: string) => boolean;
}

/** Fragments that have none within them: of two within each other, the narrower type is the condition. */
function flat(selections: Selections, types: TypesOfKeys, on?: string): readonly Fragment[] {
  const fields = selections.filter(({ kind }) => kind === 'field');
  const inner = selections.flatMap((selection) => {
    if (selection.kind === 'field') {
      return [];
    }
    const isWider = on !== undefined && (selection.on === undefined || types.isAbstract(selection.on));
    return flat(selection.selections, types, isWider ? on : selection.on);
  });
  return fields.length === 0 ? inner : [{ kind: 'fragment', on, selections: fields }, ...inner];
}

function hasKey({ on = '', selections }: Fragment, { keysOf }: TypesOfKeys): boolean {
  const keys = keysOf(on);
  return keys === undefined || selections.some((selection) => selection.kind === 'field' && keys.has(selection.read));
}

/**
 * What representations are made of, without any that has no key: where a field that requires others is asked of one type, the planner
 * gives its key for that type and what it requires for the interface, of which entities of other types then send that alone.
 */
export function withKeys(requires: Selections, types: TypesOfKeys): Selections {
  const fragments = flat(requires, types);
  const whole = fragments.filter((fragment) => hasKey(fragment, types));
  const keyless = fragments.filter((fragment) => !hasKey(fragment, types)).flatMap(({ selections }) => selections);
  return whole.length === 0
    ? requires
    : whole.map((fragment) => ({ ...fragment, selections: [...fragment.selections, ...keyless] }));
}
