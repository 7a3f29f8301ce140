import type { EventContract } from '@millepiani/events/define-event';
import { cloudEvent, dataSchemaOf } from '@millepiani/events/envelope';
import { exampleEvent } from '@millepiani/events/example-event';
import { jsonSchema } from '@millepiani/events/json-schema';
import { byService, schemaPath } from './paths.ts';

const mediaType = 'application/cloudevents+json';

const messageOf = (contract: EventContract) => ({
  name: contract.type,
  title: contract.localType,
  summary: contract.description,
  contentType: mediaType,
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
          data: { $ref: `./${schemaPath(contract)}` },
        },
      },
    ],
  },
  examples: [{ name: contract.localType, payload: exampleEvent(contract) }],
});

const formOf = (schema: EventContract['subject']) => {
  const { $schema: _, ...form } = jsonSchema(schema);
  return form;
};

function envelope() {
  const { $schema: _, ...schema } = jsonSchema(cloudEvent);
  return { title: 'CloudEvents 1.0, structured JSON, with our extensions', ...schema };
}

const channelOf = (service: string, contracts: readonly EventContract[]) => ({
  address: `events:${service}`,
  title: service,
  summary: `All events of ${service}, in the order of their sequence.`,
  messages: Object.fromEntries(
    contracts.map(({ localType, type }) => [localType, { $ref: `#/components/messages/${type}` }]),
  ),
});

const operationOf = (service: string) => ({
  action: 'send',
  title: `${service} tells`,
  channel: { $ref: `#/channels/${service}` },
});

/** The AsyncAPI 3.0 document: a channel a service, a message a type and version. */
export function asyncApi(contracts: readonly EventContract[]) {
  const services = [...byService(contracts)];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Millepiani events',
      version: '1.0.0',
      description:
        'What the four services tell. Each type has its version in its name, and changes only compatibly: see README.md.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: mediaType,
    channels: Object.fromEntries(services.map(([service, all]) => [service, channelOf(service, all)])),
    operations: Object.fromEntries(services.map(([service]) => [`${service}-tells`, operationOf(service)])),
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [contract.type, messageOf(contract)])),
      schemas: { event: envelope() },
    },
  };
}
