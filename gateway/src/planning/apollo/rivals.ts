import type { RequiresSelection } from '@millepiani/plan-executor/plan';

/** By alias, the others that a representation would have under the same name at the same place. */
export type Rivals = ReadonlyMap<string, ReadonlySet<string>>;

type Selections = readonly RequiresSelection[];

function fieldsByType(selections: Selections, on = '', into = new Map<string, RequiresSelection[]>()) {
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      fieldsByType(selection.selections, selection.on ?? on, into);
    } else {
      into.set(on, [...(into.get(on) ?? []), selection]);
    }
  }
  return into;
}

/** What of a representation stands in each other's way. */
export function rivalsOf(requires: Selections, into = new Map<string, Set<string>>()): Rivals {
  for (const fields of fieldsByType(requires).values()) {
    const byName = new Map<string, Set<string>>();
    for (const field of fields) {
      if (field.kind === 'field') {
        rivalsOf(field.selections ?? [], into);
        byName.set(field.write, (byName.get(field.write) ?? new Set()).add(field.read));
      }
    }
    for (const names of byName.values()) {
      for (const name of names.size > 1 ? names : []) {
        into.set(name, new Set([...(into.get(name) ?? []), ...names].filter((other) => other !== name)));
      }
    }
  }
  return into;
}
