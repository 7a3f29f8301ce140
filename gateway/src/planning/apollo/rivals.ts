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

/** By the name that it is sent under, what would be sent. */
function readsByName(fields: Selections): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  for (const field of fields) {
    if (field.kind === 'field') {
      byName.set(field.write, (byName.get(field.write) ?? new Set()).add(field.read));
    }
  }
  return byName;
}

/** What of a representation stands in each other's way. */
export function rivalsOf(requires: Selections, into = new Map<string, Set<string>>()): Rivals {
  for (const fields of fieldsByType(requires).values()) {
    for (const { selections = [] } of fields) {
      rivalsOf(selections, into);
    }
    for (const names of readsByName(fields).values()) {
      for (const name of names.size > 1 ? names : []) {
        into.set(name, (into.get(name) ?? new Set()).union(names).difference(new Set([name])));
      }
    }
  }
  return into;
}
