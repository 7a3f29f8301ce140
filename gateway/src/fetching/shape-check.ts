import { compile, read } from '@millepiani/plan-executor/code';
import type { FieldShape, Shape } from './operation-shape.ts';

/** Whether a value is of the form that was asked for. */
export type Check = (value: unknown) => boolean;

function isCheck(made: unknown): made is Check {
  return typeof made === 'function';
}

/** Writes the source of functions, each of which looks at one thing; a loop over closures would take a tenth of what parsing does. */
class CheckWriter {
  readonly #sources: string[] = [];

  get source(): string {
    return this.#sources.join('\n');
  }

  /** Of an object; answers its name. */
  object(shape: Shape): string {
    const fields = [...shape].flatMap(([name, field]) => {
      const check = this.#field(field);
      return check === undefined ? [] : [`x=${read('v', name)};if(x!==undefined&&x!==null&&!${check}(x))return false;`];
    });
    const isObject = `typeof v==='object'&&v!==null&&!Array.isArray(v)`;
    const isTyped = `x===undefined||x===null||typeof x==='string'`;
    return this.#add(
      `if(!(${isObject}))return false;let x=v.__typename;if(!(${isTyped}))return false;${fields.join('')}return true;`,
    );
  }

  /** Of a value that is there; undefined where anything will do: what is no object and in no list is not looked at. */
  #field({ lists, inner }: FieldShape): string | undefined {
    const ofValue = inner === undefined ? undefined : this.object(inner);
    if (lists === undefined) {
      return ofValue === undefined ? undefined : this.#anyLists(ofValue);
    }
    return this.#lists(lists, ofValue);
  }

  #lists(lists: number, ofValue: string | undefined): string | undefined {
    if (lists === 0) {
      return ofValue;
    }
    const inside = this.#lists(lists - 1, ofValue);
    const loop = inside === undefined ? '' : loopOver(inside);
    return this.#add(`if(!Array.isArray(v))return false;${loop}return true;`);
  }

  /** Of as many lists as there are. */
  #anyLists(ofValue: string): string {
    const name = `f${this.#sources.length}`;
    return this.#add(`if(!Array.isArray(v))return ${ofValue}(v);${loopOver(name)}return true;`);
  }

  #add(body: string): string {
    const name = `f${this.#sources.length}`;
    this.#sources.push(`function ${name}(v){${body}}`);
    return name;
  }
}

function loopOver(check: string): string {
  return `for(let i=0;i<v.length;i++){const y=v[i];if(y!==undefined&&y!==null&&!${check}(y))return false;}`;
}

/**
 * Compiles a shape to what an answer's data are checked by: that there are objects where the operation selects something of them, and
 * lists where the schema has them. A leaf is not looked at: whatever it is, it harms nobody but itself.
 */
export function compileCheck(shape: Shape): Check {
  const writer = new CheckWriter();
  const name = writer.object(shape);
  const made = compile(`${writer.source}\nreturn ${name};`, {});
  if (!isCheck(made)) {
    throw new TypeError('what was compiled is no function');
  }
  return made;
}
