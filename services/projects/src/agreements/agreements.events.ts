import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  agreementInForce,
  agreementProposed,
  agreementSigned,
  agreementSuperseded,
} from '@millepiani/events/projects/agreement.events';
import { moneyText } from '@millepiani/kernel/money';
import type { Agreement, AgreementContent, AgreementEvent } from './agreement.ts';

const contentData = ({ number, parties, currency, rule }: AgreementContent, contentHash: string) => ({
  number,
  parties: [...parties],
  currency,
  rule: JSON.parse(rule) as Record<string, unknown>,
  contentHash,
});

/** What an event of an agreement tells its parties. `version` is the one that it brought the agreement to. */
export function toEvent(agreement: Agreement, version: number, happened: AgreementEvent): CheckedEvent {
  const { id: agreementId, commissionId } = agreement;
  const { versionId, at } = happened;
  const place = { subject: agreementId, aggregateVersion: version, partition: commissionId };
  const which = { agreementId, versionId, commissionId };
  const about = agreement.versions.find(({ id }) => id === versionId);
  if (!about) throw new NoSuchVersion(agreementId, versionId);
  const { content, contentHash } = about;
  switch (happened.type) {
    case 'agreement.proposed': {
      const data = { ...which, ...contentData(content, contentHash), proposedBy: happened.by };
      return event(agreementProposed, { ...place, data });
    }
    case 'agreement.signed': {
      const { partyId, by } = happened;
      const data = { ...which, partyId, signedBy: by, contentHash, signedAt: at.toISOString() };
      return event(agreementSigned, { ...place, data });
    }
    case 'agreement.in-force': {
      const { clientId, leadId, invoicerId, seats } = content;
      const data = {
        ...which,
        ...contentData(content, contentHash),
        clientId: clientId ?? null,
        leadId,
        invoicerId,
        agreedRates: seats.map(({ personId, slotId, rate }) => ({ personId, slotId, rate: moneyText(rate) })),
        inForceAt: at.toISOString(),
      };
      return event(agreementInForce, { ...place, data });
    }
    case 'agreement.superseded': {
      const data = { ...which, number: content.number, by: happened.by, supersededAt: at.toISOString() };
      return event(agreementSuperseded, { ...place, data });
    }
    default:
      return happened satisfies never;
  }
}

/** An event is about a version that its agreement does not have: a bug. */
class NoSuchVersion extends TypeError {
  constructor(agreementId: string, versionId: string) {
    super(`The agreement ${agreementId} has no version ${versionId}.`);
  }
}
