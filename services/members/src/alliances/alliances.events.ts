import { event } from '@millepiani/events/event';
import {
  allianceAgreed,
  allianceDeclined,
  allianceDissolved,
  allianceFormed,
  allianceProposed,
} from '@millepiani/events/members/alliance.events';
import type { AllianceChange, AllianceProposed, AllianceTerms } from './alliance.ts';

const told = ({ id, name, organizationIds, mandate }: AllianceTerms) => ({
  allianceId: id,
  name,
  organizationIds: [...organizationIds],
  mandate: { kind: mandate.kind, invoicerId: mandate.invoicerId ?? null },
});

/** What happened to an alliance, as its contract tells it. */
export function toEvent(terms: AllianceTerms, aggregateVersion: number, happened: AllianceProposed | AllianceChange) {
  const place = { subject: terms.id, aggregateVersion, partition: terms.id };
  const allianceId = terms.id;
  switch (happened.type) {
    case 'alliance.proposed': {
      const { proposedFor, proposedBy: by } = terms;
      return event(allianceProposed, { ...place, data: { ...told(terms), proposedFor, by } });
    }
    case 'alliance.agreed':
    case 'alliance.declined': {
      const { organizationId, by, type } = happened;
      const contract = type === 'alliance.agreed' ? allianceAgreed : allianceDeclined;
      return event(contract, { ...place, data: { allianceId, organizationId, by } });
    }
    case 'alliance.formed':
      return event(allianceFormed, { ...place, data: { ...told(terms), formedAt: happened.at.toISOString() } });
    case 'alliance.dissolved':
      return event(allianceDissolved, { ...place, data: { allianceId, dissolvedAt: happened.at.toISOString() } });
    default:
      return happened satisfies never;
  }
}
