import { event } from '@millepiani/events/event';
import { clientRegistered, clientRevoked, clientSecretRotated } from '@millepiani/events/members/client.events';
import type { ClientId } from '@millepiani/kernel/id';
import type { ClientEvent } from './client.ts';

/** What happened to an application, as its contract tells it. */
export function toEvent(clientId: ClientId, aggregateVersion: number, happened: ClientEvent) {
  const place = { subject: clientId, aggregateVersion, partition: clientId };
  switch (happened.type) {
    case 'client.registered': {
      const { name, grants, redirectUris, scopes, registeredBy: by } = happened;
      const lists = { grants: [...grants], redirectUris: [...redirectUris], scopes: [...scopes] };
      return event(clientRegistered, { ...place, data: { clientId, name, ...lists, by } });
    }
    case 'client.secret-rotated':
      return event(clientSecretRotated, { ...place, data: { clientId, by: happened.by } });
    case 'client.revoked':
      return event(clientRevoked, { ...place, data: { clientId, by: happened.by } });
    default:
      return happened satisfies never;
  }
}
