import { compile, literal, read } from './code.ts';
import { isObject, type JsonObject, quote } from './json.ts';
import type { RequiresSelection } from './plan.ts';
import type { TypeNames } from './type-names.ts';

/** Gives the JSON text of what is selected of an object; undefined where something of it was not fetched. */
export type Project = (object: JsonObject) => string | undefined;

/** How objects of one type are told. */
export type Projection = {
  readonly text: Project;
  /** A value that their texts have; undefined where that would not do to tell them apart. */
  readonly key: ((object: JsonObject) => unknown) | undefined;
  /** Whether two objects of one key have one text. */
  readonly isSame: (object: JsonObject, other: JsonObject) => boolean;
};

type Part = { readonly read: string; readonly selections: RequiresSelection[] | undefined };

/** Values that take the place of what was fetched, by name. */
export type Constants = ReadonlyMap<string, unknown>;

const NONE: Constants = new Map();

function isProjection(made: unknown): made is Projection {
  return typeof made === 'object' && made !== null && 'text' in made && typeof made.text === 'function';
}

const hasFragment = (selections: readonly RequiresSelection[]) => selections.some(({ kind }) => kind === 'fragment');

/** Reads representations' parts. What an object's type adds is worked out once for each type. */
export class Projector {
  readonly #types: TypeNames;

  constructor(types: TypeNames) {
    this.#types = types;
  }

  /** Of objects of any type. */
  project(selections: readonly RequiresSelection[]): Project {
    if (!hasFragment(selections)) {
      return this.ofType(selections, undefined).text;
    }
    const byType = new Map<unknown, Project>();
    return (object) => {
      const typename = object.__typename;
      const known = byType.get(typename);
      if (known !== undefined) {
        return known(object);
      }
      const made = this.ofType(selections, typename).text;
      if (typename === undefined || this.#types.isKnown(typename)) {
        byType.set(typename, made);
      }
      return made(object);
    };
  }

  /** Of objects of one type, which is none where it is not known. */
  ofType(selections: readonly RequiresSelection[], typename: unknown, constants: Constants = NONE): Projection {
    const parts = new Map<string, Part>();
    this.#add(selections, typename, parts);
    const inner: Project[] = [];
    const reads: string[] = [];
    const pieces: string[] = [];
    let fixed = [...constants].map(([name, value]) => `${literal(name)}:${JSON.stringify(value)}`).join(',');
    fixed = `{${fixed}`;
    for (const [name, part] of parts) {
      if (constants.has(name)) {
        continue;
      }
      const value = `v${reads.length}`;
      reads.push(`const ${value}=${read('o', part.read)};if(${value}===undefined)return undefined;`);
      pieces.push(literal(`${fixed}${fixed === '{' ? '' : ','}${literal(name)}:`));
      pieces.push(
        part.selections === undefined
          ? `(typeof ${value}==='string'?quote(${value}):JSON.stringify(${value}))`
          : `object(${value},inner[${inner.push(this.project(part.selections)) - 1}])`,
      );
      fixed = '';
    }
    pieces.push(literal(`${fixed}}`));
    const told = [...parts].filter(([name]) => !constants.has(name)).map(([, part]) => part);
    const [first, ...others] = told.every((part) => part.selections === undefined) ? told : [];
    const key = first === undefined ? 'undefined' : `function(o){return ${read('o', first.read)}}`;
    const same = others.map((part) => `${read('o', part.read)}===${read('p', part.read)}`).join('&&');
    const members = [
      `key:${key}`,
      `isSame(o,p){return ${same === '' ? 'true' : same}}`,
      `text(o){${reads.join('')}return ${pieces.join('+')}}`,
    ];
    const made = compile(`return{${members.join(',')}}`, { inner, quote, object: projected });
    if (!isProjection(made)) {
      throw new Error('no projection was made');
    }
    return made;
  }

  /** The names that a representation of an object of this type has. */
  names(selections: readonly RequiresSelection[], typename: unknown): ReadonlySet<string> {
    const parts = new Map<string, Part>();
    this.#add(selections, typename, parts);
    return new Set(parts.keys());
  }

  #add(selections: readonly RequiresSelection[], typename: unknown, into: Map<string, Part>): void {
    for (const selection of selections) {
      if (selection.kind === 'field') {
        const known = into.get(selection.write);
        const selected = [...(known?.selections ?? []), ...(selection.selections ?? [])];
        into.set(selection.write, {
          read: known?.read ?? selection.read,
          selections: selected.length === 0 ? undefined : selected,
        });
        continue;
      }
      const { on } = selection;
      if (on === undefined || (typeof typename === 'string' && this.#types.matching(on).has(typename))) {
        this.#add(selection.selections, typename, into);
      }
    }
  }
}

/** An object within a representation, or a list of some. One that lacks something is null, as the subgraph's own would be. */
function projected(value: unknown, project: Project): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => projected(item, project)).join(',')}]`;
  }
  return isObject(value) ? (project(value) ?? 'null') : 'null';
}
