import type { Transaction } from '@millepiani/commands/command-runner';
import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  endpointChanged,
  endpointDegraded,
  endpointDeleted,
  endpointDisabled,
  endpointEnabled,
  endpointFilterChanged,
  endpointOldSecretExpired,
  endpointRecovered,
  endpointRegistered,
  endpointSecretRotated,
  endpointTested,
} from '@millepiani/events/notifications/endpoint.events';
import type { Notifications } from '../notifications.ts';
import type { Change, Endpoint, EndpointEvent } from './endpoint.ts';

/** Saves an endpoint as a decision left it, and tells what happened. */
export async function saveChange(
  { endpoints }: Pick<Notifications, 'endpoints'>,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  { endpoint, events }: Change,
): Promise<void> {
  if (events.some(({ type }) => type === 'endpoint.deleted')) await endpoints.remove(endpoint.id, session);
  else await endpoints.save(session, endpoint);
  const first = endpoint.version - events.length + 1;
  await emit(events.map((happened, at) => toEvent(endpoint, first + at, happened)));
}

function toEvent({ id, ownerId }: Endpoint, aggregateVersion: number, happened: EndpointEvent): CheckedEvent {
  const place = { subject: id, partition: id, aggregateVersion } as const;
  const just = { endpointId: id, ownerId };
  switch (happened.type) {
    case 'endpoint.registered': {
      const { types, registeredBy } = happened;
      const data = { ...just, types: [...types], ...(registeredBy === undefined ? {} : { registeredBy }) };
      return event(endpointRegistered, { ...place, data });
    }
    case 'endpoint.secret-rotated': {
      const data = { ...just, oldValidUntil: happened.oldValidUntil.toISOString() };
      return event(endpointSecretRotated, { ...place, data });
    }
    case 'endpoint.old-secret-expired':
      return event(endpointOldSecretExpired, { ...place, data: just });
    case 'endpoint.filter-changed':
      return event(endpointFilterChanged, { ...place, data: { ...just, isFiltered: happened.isFiltered } });
    case 'endpoint.tested':
      return event(endpointTested, { ...place, data: just });
    case 'endpoint.changed': {
      const data = { ...just, types: [...happened.types], order: happened.order };
      return event(endpointChanged, { ...place, data });
    }
    case 'endpoint.degraded': {
      const data = { ...just, failingSince: happened.failingSince.toISOString() };
      return event(endpointDegraded, { ...place, data });
    }
    case 'endpoint.recovered':
      return event(endpointRecovered, { ...place, data: just });
    case 'endpoint.deleted':
      return event(endpointDeleted, { ...place, data: just });
    case 'endpoint.disabled':
      return event(endpointDisabled, { ...place, data: { ...just, reason: happened.reason } });
    case 'endpoint.enabled':
      return event(endpointEnabled, { ...place, data: just });
    default:
      return happened satisfies never;
  }
}
