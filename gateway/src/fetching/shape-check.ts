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

/** Of a value that is there and no list any more; undefined where anything will do. */
function valueCheck({ inner }: FieldShape): Check | undefined {
  return inner === undefined ? undefined : compileCheck(inner);
}

function fieldCheck(field: FieldShape): Check | undefined {
  const ofValue = valueCheck(field);
  if (field.lists === 0) {
    return ofValue;
  }
  const isFitting = (value: unknown, lists: number | undefined): boolean => {
    if (value === null || value === undefined) {
      return true;
    }
    if (Array.isArray(value) && lists !== 0) {
      const inside = lists === undefined ? undefined : lists - 1;
      for (const item of value) {
        if (!isFitting(item, inside)) {
          return false;
        }
      }
      return true;
    }
    return (lists === undefined || lists === 0) && (ofValue === undefined || ofValue(value));
  };
  // Most have one list around them, or none.
  return ofValue === undefined && field.lists === undefined ? undefined : (value) => isFitting(value, field.lists);
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
