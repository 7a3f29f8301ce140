import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql';
import { literal, read } from './code.ts';
import { firstTestOf, testOf } from './conditions.ts';
import type { NarrowerFields } from './narrower-fields.ts';
import type { RemovedFields } from './removed-fields.ts';
import { type LeafCode, scalarCode } from './scalar-code.ts';
import type { ConditionalSet, FieldSelector, SelectedField } from './selected-fields.ts';

/** What the code of a response's writer is made of. */
export type WriteCodeInput = {
  readonly schema: GraphQLSchema;
  readonly selector: FieldSelector;
  readonly narrower: NarrowerFields;
  readonly removed: RemovedFields;
  /** Source text that gives the JSON text of `__schema` or `__type`. */
  readonly meta: (field: SelectedField) => string;
  /** Whether the code says in `path` where it is: slower. */
  readonly tracks: boolean;
};

const TYPENAME = '__typename';
const META = new Set(['__schema', '__type']);

/**
 * Generates the functions that write a response. Each takes a value, `null` and `undefined` included, and gives its JSON text; or
 * `undefined` where the value is null and its type does not allow that: then what holds it is null. What was lost is told by
 * `lacks()` (a null where there may be none, or an object whose type nobody knows) and `misfit()` (a value that its type has not,
 * which gives `'null'`).
 */
export class WriteCode {
  readonly #input: WriteCodeInput;
  readonly #functions: string[] = [];
  readonly #known = new Map<string, string>();
  readonly #ids = new Map<SelectionSetNode, number>();
  readonly #enums = new Map<string, string>();

  constructor(input: WriteCodeInput) {
    this.#input = input;
  }

  /** All functions that were generated. */
  get text(): string {
    return [...this.#enums.values(), ...this.#functions].join('\n');
  }

  /** The name of the function that writes an object of a type, or one of which no more is known than an abstract type. */
  object(type: GraphQLCompositeType, sets: readonly ConditionalSet[]): string {
    return this.#once(`object ${type.name}`, sets, () => {
      let isFirst = true;
      let isSure = false;
      const body = this.#input.selector.select(type, sets).map(({ field, at }) => {
        const conditions = field.occurrences.map(({ condition }) => condition);
        const test = firstTestOf(conditions[at] ?? [], conditions.slice(0, at));
        if (test === 'never') {
          return '';
        }
        const comma = isSure ? literal(',') : isFirst ? "''" : "(s.length>1?',':'')";
        isFirst = false;
        isSure ||= conditions[at]?.length === 0;
        const code = this.#field(type, field, comma);
        return test === undefined ? code : `if(${test}){${code}}`;
      });
      return `${this.#depth()}${this.#unknown(type, sets)}let s='{',v,r;${body.join('')}${this.#back()}return s+'}'`;
    });
  }

  /**
   * Source text that gives up an object of which no more is known than an abstract type, where something is asked of some types alone. One
   * graph would have an error there, too: what it cannot resolve to a type is null.
   */
  #unknown(type: GraphQLCompositeType, sets: readonly ConditionalSet[]): string {
    const { narrower, removed } = this.#input;
    const asked = isObjectType(type) ? [] : narrower.of(type, sets).filter(({ node }) => !removed.isRemoved(node));
    if (asked.length === 0) {
      return '';
    }
    const test = testOf(asked.map(({ condition }) => condition));
    return `${test === undefined ? '' : `if(${test})`}{lacks();return 'null'}`;
  }

  #once(kind: string, sets: readonly ConditionalSet[], body: (name: string) => string): string {
    const key = [kind, ...sets.map(({ set, condition }) => `${this.#id(set)}${condition.join()}`)].join('|');
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    const name = `w${this.#known.size}`;
    this.#known.set(key, name);
    this.#functions.push(`function ${name}(o){${body(name)}}`);
    return name;
  }

  #id(set: SelectionSetNode): number {
    const id = this.#ids.get(set) ?? this.#ids.size;
    this.#ids.set(set, id);
    return id;
  }

  #field(parent: GraphQLCompositeType, field: SelectedField, comma: string): string {
    const key = `${literal(field.responseName)}:`;
    // What always has a comma before it has it in its name's text.
    const before =
      comma === literal(',') ? literal(`,${key}`) : comma === "''" ? literal(key) : `${comma}+${literal(key)}`;
    if (field.name === TYPENAME) {
      return isObjectType(parent)
        ? `s+=${before}+${literal(literal(parent.name))};`
        : `${this.#back()}lacks();return 'null';`;
    }
    if (META.has(field.name)) {
      return `s+=${before}+${this.#input.meta(field)};`;
    }
    const type = isUnionType(parent) ? undefined : parent.getFields()[field.name]?.type;
    if (type === undefined) {
      return '';
    }
    const at = this.#at(literal(field.responseName));
    const seen = this.#input.removed.seen(field);
    if (seen === undefined) {
      return isNonNullType(type) ? "return 'null';" : `s+=${before}+'null';`;
    }
    const text = this.#completed(type, this.#input.selector.selectionSets(field));
    const value = `${at}v=${read('o', field.wire)};`;
    const write = isNonNullType(type)
      ? `${value}r=${text};if(r===undefined)return 'null';s+=${before}+r;`
      : `${value}s+=${before}+${text};`;
    if (seen === 'always') {
      return write;
    }
    return `if(${seen}){${write}}else{${isNonNullType(type) ? "return 'null'" : `s+=${before}+'null'`}}`;
  }

  /** Source text of an expression: the text of `v`; undefined where that may not be null, and is. */
  #completed(type: GraphQLOutputType, sets: readonly ConditionalSet[]): string {
    const isNullable = !isNonNullType(type);
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isLeafType(inner)) {
      const { test, text } = this.#leaf(inner);
      const other = isNullable ? "v==null?'null':misfit()" : 'v==null?lacks():(misfit(),undefined)';
      return `(${test}?${text}:${other})`;
    }
    const write = isListType(inner) ? this.#list(inner.ofType, sets) : this.#composite(inner, sets);
    return isNullable ? `(v==null?'null':${write}(v))` : `(v==null?lacks():(r=${write}(v))==='null'?undefined:r)`;
  }

  #leaf(type: GraphQLLeafType): LeafCode {
    if (!isEnumType(type)) {
      return scalarCode(type.name);
    }
    // A type's name is a word, and a value's too.
    const texts = type.getValues().map(({ name }) => `[${literal(name)},${literal(literal(name))}]`);
    this.#enums.set(type.name, `const e_${type.name}=new Map([${texts.join(',')}]);`);
    return { test: `(r=e_${type.name}.get(v))!==undefined`, text: 'r' };
  }

  #list(item: GraphQLOutputType, sets: readonly ConditionalSet[]): string {
    return this.#once(`list ${item.toString()}`, sets, (name) => {
      const text = this.#completed(item, sets);
      const loop = [
        `${this.#depth()}let s='[',v,r;for(let i=0;i<o.length;i++){${this.#at('i')}v=o[i];r=${text};`,
        isNonNullType(item) ? "if(r===undefined)return 'null';" : '',
        `s+=i===0?r:','+r}${this.#back()}s+=']';`,
      ].join('');
      const shape = 'if(!Array.isArray(o))return misfit();';
      if (this.#input.tracks) {
        return `${shape}${loop}return s`;
      }
      // A list that several entities share is written once.
      const known = `const t=texts.size===0?undefined:texts.get(o);if(t!==undefined&&t.by===${name})return t.text;`;
      return `${shape}${known}${loop}if(t!==undefined){t.by=${name};t.text=s}return s`;
    });
  }

  #composite(type: GraphQLCompositeType, sets: readonly ConditionalSet[]): string {
    return this.#once(`any ${type.name}`, sets, () => {
      const shape = "if(typeof o!=='object'||Array.isArray(o))return misfit();";
      if (isObjectType(type)) {
        return `${shape}return ${this.object(type, sets)}(o)`;
      }
      const narrower = isInterfaceType(type) ? this.#input.schema.getImplementations(type).interfaces : [];
      const types = [...this.#input.schema.getPossibleTypes(type), ...narrower];
      const cases = types.map((possible) => `case ${literal(possible.name)}:return ${this.object(possible, sets)}(o);`);
      // An interface that is an object to a subgraph: no one said yet what it is.
      const open = `case ${literal(type.name)}:case undefined:return ${this.object(type, sets)}(o);`;
      const typename = this.#typenames([type, ...types], sets).map((name) => read('o', name));
      return `${shape}switch(${typename.join('??')}??undefined){${cases.join('')}${open}default:return misfit()}`;
    });
  }

  /** The names under which a plan may have asked for an object's type: not every planner adds it where the client did. */
  #typenames(types: readonly GraphQLCompositeType[], sets: readonly ConditionalSet[]): string[] {
    const fields = types.flatMap((type) => this.#input.selector.select(type, sets).map(({ field }) => field));
    const aliases = fields.filter(({ name }) => name === TYPENAME).map(({ wire }) => wire);
    return [...new Set([TYPENAME, ...aliases])];
  }

  #depth(): string {
    return this.#input.tracks ? 'const d=path.length;' : '';
  }

  #at(step: string): string {
    return this.#input.tracks ? `path.length=d;path.push(${step});` : '';
  }

  #back(): string {
    return this.#input.tracks ? 'path.length=d;' : '';
  }
}
