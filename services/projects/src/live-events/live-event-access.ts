import type { Actor } from '@millepiani/kernel/actor';
import type { Commission } from '../commissions/commission.ts';
import { can, partiesOf } from '../commissions/commission-access.ts';

/** Who may be shown an event, as it was written with it. */
type EventVisibility = 'public' | 'community' | 'parties' | 'internal';

/**
 * Whether the actor may see what happened to a commission. Both must hold, so that the stricter one decides: the visibility
 * that was written with the event when it happened, and who may see the commission and takes part in it now.
 */
export function canSeeEvent(actor: Actor, visibility: EventVisibility, commission: Commission): boolean {
  if (!can(actor, 'see', commission)) return false;
  switch (visibility) {
    case 'public':
      return true;
    case 'community':
      return actor.id !== undefined;
    case 'parties':
      return actor.id !== undefined && partiesOf(commission).includes(actor.id);
    case 'internal':
      return false;
    default:
      return visibility satisfies never;
  }
}
