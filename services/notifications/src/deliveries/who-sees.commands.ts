import type { CloudEvent } from '@millepiani/events/envelope';
import { type AgentId, type CommissionId, isId } from '@millepiani/kernel/id';
import type { CircleStore } from '../circles/circles.store.ts';
import { entryOf } from '../reactions/catalogue/catalogue.events.ts';
import { visibilityForPartners } from '../reactions/catalogue/partner-view.events.ts';
import { isTestType } from '../reactions/catalogue/tested-endpoint.events.ts';
import type { LoggedEvent } from './logged-event.events.ts';

/** An event as far as it matters who sees it. */
type Seen = Pick<CloudEvent, 'id' | 'type' | 'visibility' | 'partitionkey'>;

const isForPartners = (type: string): boolean => entryOf(type)?.isForPartners ?? false;

/** The commission whose parties alone may be shown an event, where it is for them. */
function commissionOf(event: Seen): CommissionId | undefined {
  const { type, partitionkey } = event;
  const isForParties = visibilityForPartners(event) === 'parties' && isForPartners(type);
  return isForParties && isId(partitionkey, 'com') ? partitionkey : undefined;
}

/** Whether who may see an event is known only once this service's own copies have it. */
export const waitsForCopies = (event: Seen): boolean => commissionOf(event) !== undefined;

/**
 * Whom events may be shown, as partners, by what is known now: what is public or for the community, everybody; what is for the parties of
 * a commission, those who take part in it. A test is for one endpoint, whose owner asked for it.
 */
export async function shownTo(
  circles: CircleStore,
  events: readonly Seen[],
): Promise<ReadonlyMap<string, LoggedEvent['shownTo']>> {
  const commissions = events.map(commissionOf).filter((id) => id !== undefined);
  const parties = await circles.partiesOf([...new Set(commissions)]);
  return new Map(events.map((event) => [event.id, shown(event, parties)]));
}

function shown(event: Seen, parties: ReadonlyMap<CommissionId, readonly AgentId[]>): LoggedEvent['shownTo'] {
  if (isTestType(event.type)) return 'EVERYBODY';
  if (!isForPartners(event.type)) return 'NOBODY';
  const visibility = visibilityForPartners(event);
  switch (visibility) {
    case 'public':
    case 'community':
      return 'EVERYBODY';
    case 'parties': {
      const commission = commissionOf(event);
      return commission ? new Set(parties.get(commission) ?? []) : 'NOBODY';
    }
    case 'internal':
      return 'NOBODY';
    default:
      return visibility satisfies never;
  }
}
