import { z } from 'zod';
import type { EventContract } from './define-event.ts';
import { dataSchemaOf } from './envelope.ts';

/** A JSON Schema, draft 7: what AsyncAPI 3 understands without being told. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of anything that a zod schema takes. It allows fields that it does not name: a later version may have them. */
export const jsonSchema = (schema: z.ZodType): JsonSchema => {
  const { '~standard': _, ...plain } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema: made }) => plainly(made),
  });
  return plain;
};

/** Leaves out what zod says besides and may say otherwise in another release: what is published is to change by our will. */
function plainly(made: { format?: unknown; pattern?: unknown; maximum?: unknown }): void {
  if (made.format !== undefined) delete made.pattern;
  if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
}

/**
 * The schema of a contract's data. Beside it, as `x-…`: the visibilities that an event may have, and the forms of its
 * subject and its partition key, so that nothing of what was promised changes unseen.
 */
export function dataSchema(contract: EventContract): JsonSchema {
  const { $schema, ...data } = jsonSchema(contract.data);
  return {
    $schema,
    $id: dataSchemaOf(contract.type),
    title: contract.type,
    description: contract.description,
    ...data,
    'x-visibility': contract.visibility,
    'x-subject': jsonSchema(contract.subject).pattern,
    'x-partition': jsonSchema(contract.partition).pattern,
  };
}
