import type { FieldShape, Shape } from './operation-shape.ts';

/** Whether a value is of the form that was asked for. */
export type Check = (value: unknown) => boolean;

/** A name that every object seems to have: it is only there where the object itself has it. */
const isInherited = (name: string): boolean => name in Object.prototype;

function read(object: object, name: string): unknown {
  return isInherited(name) && !Object.hasOwn(object, name) ? undefined : Reflect.get(object, name);
}

function isTypename(object: object): boolean {
  const typename: unknown = Reflect.get(object, '__typename');
  return typename === undefined || typename === null || typeof typename === 'string';
}

/** Of values in so many lists; undefined for a number of lists that nobody knows. */
function listsCheck(lists: number | undefined, ofValue: Check | undefined): Check {
  const inside = lists === undefined || lists === 0 ? undefined : nullable(listsCheck(lists - 1, ofValue));
  const isValue = (value: unknown): boolean => ofValue === undefined || ofValue(value);
  if (lists === undefined) {
    const isAny: Check = (value) => (Array.isArray(value) ? areAll(value, nullable(isAny)) : isValue(value));
    return isAny;
  }
  return inside === undefined ? isValue : (value) => Array.isArray(value) && areAll(value, inside);
}

function nullable(check: Check): Check {
  return (value) => value === null || value === undefined || check(value);
}

function areAll(values: readonly unknown[], check: Check): boolean {
  for (const value of values) {
    if (!check(value)) {
      return false;
    }
  }
  return true;
}

/** Of a value that is there; undefined where anything will do. */
function fieldCheck({ lists, inner }: FieldShape): Check | undefined {
  const ofValue = inner === undefined ? undefined : compileCheck(inner);
  // What is no object and in no list is not looked at.
  return ofValue === undefined && (lists === undefined || lists === 0) ? undefined : listsCheck(lists, ofValue);
}

/**
 * Compiles a shape to what an answer's data are checked by: that there are objects where the operation selects something of them, and
 * lists where the schema has them. What is no object and in no list is not looked at: whatever it is, it harms nobody but itself.
 */
export function compileCheck(shape: Shape): Check {
  const fields = [...shape].flatMap(([name, field]) => {
    const check = fieldCheck(field);
    return check === undefined ? [] : [{ name, check }];
  });
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !isTypename(value)) {
      return false;
    }
    for (const { name, check } of fields) {
      const inner = read(value, name);
      if (inner !== null && inner !== undefined && !check(inner)) {
        return false;
      }
    }
    return true;
  };
}
