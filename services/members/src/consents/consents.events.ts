import { event } from '@millepiani/events/event';
import { consentGiven, consentRevoked } from '@millepiani/events/members/consent.events';
import type { Consent, ConsentEvent } from './consent.ts';

/** What happened to a consent, as its contract tells it. */
export function toEvent(
  { id, personId, clientId }: Pick<Consent, 'id' | 'personId' | 'clientId'>,
  aggregateVersion: number,
  happened: ConsentEvent,
) {
  const place = { subject: id, aggregateVersion, partition: personId };
  const about = { consentId: id, personId, clientId };
  switch (happened.type) {
    case 'consent.given':
      return event(consentGiven, { ...place, data: { ...about, scopes: [...happened.scopes] } });
    case 'consent.revoked':
      return event(consentRevoked, { ...place, data: about });
    default:
      return happened satisfies never;
  }
}
