import type { EventContract } from './define-event.ts';
import { cloudEvent, dataSchemaOf } from './envelope.ts';
import { exampleEvent } from './example-event.ts';
import { jsonSchema } from './json-schema.ts';

/** What an event is sent as: CloudEvents 1.0, structured JSON. */
export const eventMediaType = 'application/cloudevents+json';

const formOf = (schema: EventContract['subject']) => {
  const { $schema: _, ...form } = jsonSchema(schema);
  return form;
};

/** The schema of every event's envelope, as documents of AsyncAPI have it in `components.schemas.event`. */
export function envelopeSchema() {
  const { $schema: _, ...schema } = jsonSchema(cloudEvent);
  return { title: 'CloudEvents 1.0, structured JSON, with our extensions', ...schema };
}

/** A contract's events as a message of AsyncAPI 3.0; `data` is the schema of its data, or refers to it. */
export const messageOf = (contract: EventContract, data: object) => ({
  name: contract.type,
  title: contract.localType,
  summary: contract.description,
  contentType: eventMediaType,
  tags: contract.visibility.map((name) => ({ name })),
  payload: {
    allOf: [
      { $ref: '#/components/schemas/event' },
      {
        type: 'object',
        properties: {
          source: { const: `urn:millepiani:${contract.service}` },
          type: { const: contract.type },
          dataschema: { const: dataSchemaOf(contract.type) },
          subject: formOf(contract.subject),
          partitionkey: formOf(contract.partition),
          visibility: { enum: contract.visibility },
          data,
        },
      },
    ],
  },
  examples: [{ name: contract.localType, payload: exampleEvent(contract) }],
});
