import { envelopeSchema, eventMediaType, messageOf } from '@millepiani/events/async-api';
import type { EventContract } from '@millepiani/events/define-event';
import { dataSchema } from '@millepiani/events/json-schema';
import { endpointTested } from '@millepiani/events/notifications/endpoint.events';
import { partnerContracts } from '../reactions/catalogue/catalogue.events.ts';

/** A type's data as part of a document, which has an address of its own. */
function dataOf(contract: EventContract): object {
  const { $schema: _, $id: __, ...schema } = dataSchema(contract);
  return schema;
}

const headers = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': { type: 'string', description: "The event's id: pass over one that you know" },
    'webhook-timestamp': { type: 'string', description: 'When it was sent, in seconds since 1970' },
    'webhook-signature': {
      type: 'string',
      description:
        'Signatures with a space between, `v1,…` (HMAC-SHA-256) and `v1a,…` (Ed25519): Standard Webhooks 1.0',
    },
  },
};

const all = [...partnerContracts, endpointTested];

/** What partners may see and have delivered, as an AsyncAPI 3.0 document. Where it is delivered to, each partner says. */
export const partnerApi = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Millepiani events for partners',
    version: '1.0.0',
    description:
      'What partners may see, by webhook and by reading the log. Each type has its version in its name, and changes only compatibly.',
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  defaultContentType: eventMediaType,
  channels: {
    webhook: {
      // AsyncAPI 3.0: not known beforehand.
      address: null,
      title: 'webhook',
      summary: 'The URL of an endpoint: events are posted there, signed, at least once.',
      messages: Object.fromEntries(all.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
      bindings: { http: { bindingVersion: '0.3.0' } },
    },
  },
  operations: {
    deliver: {
      action: 'send',
      title: 'The community delivers',
      channel: { $ref: '#/channels/webhook' },
      bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
    },
  },
  components: {
    messages: Object.fromEntries(
      all.map((contract) => [contract.type, { ...messageOf(contract, dataOf(contract)), headers }]),
    ),
    schemas: { event: envelopeSchema() },
  },
});
