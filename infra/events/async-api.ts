import { envelopeSchema, eventMediaType, messageOf } from '@millepiani/events/async-api';
import type { EventContract } from '@millepiani/events/define-event';
import { byService, schemaPath } from './paths.ts';

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
    defaultContentType: eventMediaType,
    channels: Object.fromEntries(services.map(([service, all]) => [service, channelOf(service, all)])),
    operations: Object.fromEntries(services.map(([service]) => [`${service}-tells`, operationOf(service)])),
    components: {
      messages: Object.fromEntries(
        contracts.map((contract) => [contract.type, messageOf(contract, { $ref: `./${schemaPath(contract)}` })]),
      ),
      schemas: { event: envelopeSchema() },
    },
  };
}
