import type { Schema } from './partner-type.ts';

/** One field of an event's data, as a table has it. */
export interface Field {
  /** From `data` on: `slots[].rate.amount`. */
  readonly path: string;
  /** In words: `a list of texts`. */
  readonly type: string;
  /** Whether it is there always. */
  readonly isRequired: boolean;
  readonly description: string;
}

/** The fields of an object, those of objects within it behind it. */
export function fieldsOf(schema: Schema, prefix = ''): readonly Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const { type, description } = { type: wordsFor(field), description: field.description ?? '' };
    const isRequired = schema.required?.includes(name) ?? false;
    return [{ path, type, isRequired, description }, ...fieldsWithin(field, path)];
  });
}

/** What is inside of a field: of an object, of each in a list, or of what it is where it is not null. */
function fieldsWithin(field: Schema, path: string): readonly Field[] {
  if (field.properties) return fieldsOf(field, `${path}.`);
  if (field.items) return fieldsWithin(field.items, `${path}[]`);
  const within = (field.anyOf ?? []).flatMap((one) => fieldsWithin(one, path));
  // Forms of one thing share fields: each once.
  return within.filter((one, at) => within.findIndex(({ path: other }) => other === one.path) === at);
}

const formats: Readonly<Record<string, string>> = { 'date-time': 'instant', date: 'day', uri: 'URI' };
const names: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false', null: 'null' };
const idForm = /^\^\(?([a-z|]+)\)?_\[0-9a-f\]/;

function wordsFor(schema: Schema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(wordsFor))].join(' or ');
  if (schema.enum) return schema.enum.map((value) => `"${value}"`).join(', ');
  if (schema.type === 'array') return `list of: ${wordsFor(schema.items ?? {})}`;
  if (schema.type === 'integer' || schema.type === 'number') return `${numberIn(schema)}${boundsOf(schema)}`;
  const prefixes = idForm.exec(schema.pattern ?? '')?.[1]?.split('|');
  if (prefixes) return `id ${prefixes.map((prefix) => `${prefix}_…`).join(' or ')}`;
  return formats[schema.format ?? ''] ?? names[schema.type ?? ''] ?? 'object';
}

const numberIn = ({ type }: Schema): string => (type === 'integer' ? 'whole number' : 'number');

function boundsOf({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, from ${minimum}`;
  return maximum === undefined ? '' : `, at most ${maximum}`;
}
