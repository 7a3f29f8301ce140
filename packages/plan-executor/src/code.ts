import { isInherited } from './json.ts';

/**
 * Source text of a JavaScript literal. Whatever comes from documents, schemas and plans gets into generated code through
 * here alone: a JSON text is a literal that has no way out of itself.
 */
export const literal = (value: string | number | boolean | null): string => JSON.stringify(value);

/** Source text that reads an object's own property. */
export function read(object: string, name: string): string {
  const key = literal(name);
  const value = `${object}[${key}]`;
  return isInherited(name) ? `(Object.hasOwn(${object},${key})?${value}:undefined)` : value;
}

/** Makes a function of source text; what it uses of the outside is in `scope`, by name. */
export function compile(body: string, scope: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(scope);
  const made: unknown = new Function(...names, `'use strict';${body}`)(...names.map((name) => scope[name]));
  return made;
}
