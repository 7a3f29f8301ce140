import type { CloudEvent } from '@millepiani/events/envelope';
import { entries } from './catalogue.events.ts';

const partiesAlone: ReadonlySet<string> = new Set(
  entries.filter(({ partnersSee }) => partnersSee === 'PARTIES').map(({ contract }) => contract.type),
);

/** Whether partners are shown events of a type only where they take part in what these are about. */
export const isForPartiesAlone = (type: string): boolean => partiesAlone.has(type);

/** Who of partners may be shown an event: what names what the graph shows to parties alone is for these, whoever else hears of it. */
export const visibilityForPartners = ({
  type,
  visibility,
}: Pick<CloudEvent, 'type' | 'visibility'>): CloudEvent['visibility'] =>
  isForPartiesAlone(type) && visibility !== 'internal' ? 'parties' : visibility;

/**
 * An event as partners are shown it, whichever way they come by it; by this their filters judge it, too. What is not for its parties alone
 * says nothing of who did it.
 */
export function asPartnersSee(event: CloudEvent): CloudEvent {
  const visibility = visibilityForPartners(event);
  if (visibility === 'internal' || visibility === 'parties') return { ...event, visibility };
  const { actor: _, traceparent: __, ...open } = event;
  return open;
}
