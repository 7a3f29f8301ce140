import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  knowHowCitationReversed,
  knowHowCited,
  knowHowConfirmed,
  knowHowDeclined,
  knowHowProposed,
  knowHowRegistered,
  knowHowRetired,
  knowHowRevised,
} from '@millepiani/events/projects/know-how.events';
import { visibilityOf } from '../commissions/commissions.events.ts';
import type { Citation } from './citation.ts';
import { askedBy, contentOf, type KnowHowAsset, type KnowHowContent, type KnowHowEvent, numberOf } from './know-how.ts';

const makersData = ({ makers }: Pick<KnowHowContent, 'makers'>) =>
  makers.map(({ agentId, basisPoints }) => ({ agentId, basisPoints }));

/** What an event of know-how tells other services. `asset` is as the event left it. */
export function toEvent(asset: KnowHowAsset, happened: KnowHowEvent): CheckedEvent {
  const { id: assetId, version: aggregateVersion } = asset;
  const { kind, visibility: seenBy } = contentOf(asset);
  const forMakers = { subject: assetId, aggregateVersion, partition: assetId };
  const place = { ...forMakers, visibility: visibilityOf[seenBy] };
  const about = { assetId, number: numberOf(asset) };
  switch (happened.type) {
    case 'know-how.proposed': {
      const { what, content, by } = happened.proposed;
      // To retire it changes nothing that is said: no version comes of it.
      const number = what === 'REVISE' ? about.number + 1 : about.number;
      const data = { ...about, number, kind: content.kind, makers: makersData(content), what, proposedBy: by };
      return event(knowHowProposed, { ...forMakers, data: { ...data, asked: [...askedBy(happened.proposed)] } });
    }
    case 'know-how.confirmed': {
      const data = { ...about, makerId: happened.makerId, confirmedBy: happened.by };
      return event(knowHowConfirmed, { ...forMakers, data });
    }
    case 'know-how.declined':
      return event(knowHowDeclined, { ...forMakers, data: { ...about, declinedBy: happened.by } });
    case 'know-how.registered':
      return event(knowHowRegistered, {
        ...place,
        data: { ...about, kind, makers: makersData(contentOf(asset)) },
      });
    case 'know-how.revised':
      return event(knowHowRevised, { ...place, data: { ...about, kind, makers: makersData(contentOf(asset)) } });
    case 'know-how.retired':
      return event(knowHowRetired, { ...place, data: { ...about, retiredBy: happened.by } });
    default:
      return happened satisfies never;
  }
}

/** What is told when a citation counts, or counts no more. `content` is what it cites. */
export function toCitationEvent(citation: Citation, content: Pick<KnowHowContent, 'makers'>): CheckedEvent {
  const { id: citationId, assetId, number, contributionId, commissionId, isCounted, version } = citation;
  const place = { subject: citationId, aggregateVersion: version, partition: assetId };
  const data = { assetId, number, citationId, contributionId, commissionId, makers: makersData(content) };
  return event(isCounted ? knowHowCited : knowHowCitationReversed, { ...place, data });
}
