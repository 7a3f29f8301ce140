import { agentsOf, looking, type Standing } from '@millepiani/speakers/standing';
import { isInsider } from '../agreements/agreement-access.ts';
import type { Commission } from '../commissions/commission.ts';
import { can, partiesOf } from '../commissions/commission-access.ts';

/** What is looked at of an event. */
export interface SeenEvent {
  /** The full type, with or without version. */
  readonly type: string;
  /** Who may be shown it, as it was written with it. */
  readonly visibility: 'public' | 'community' | 'parties' | 'internal';
}

/** What those who do a commission agree, are bound to and put in: not the client's to see. */
const ofInsiders =
  /^millepiani\.projects\.(?:access\.|agreement\.|commitment\.|contribution\.|dispute\.|commission\.(?:risk-|distributed\.))/;

/** Who delivered, accepted or rejected a milestone, and why: the graph shows it to those who take part alone, whatever the event was told as. */
const ofParties = /^millepiani\.projects\.milestone\.(?:delivered|accepted|rejected)(?:\.v\d+)?$/;

/**
 * Whether one may see what happened to a commission. All must hold, so that the strictest decides: the visibility that was
 * written with the event when it happened, and who may see the commission, takes part in it and does it now, guests of an
 * organization that does as far as it lets them.
 */
export function canSeeEvent(standing: Standing, { type, visibility }: SeenEvent, commission: Commission): boolean {
  const seeing = looking(standing, 'COMMISSIONS');
  const { actor, organizations } = seeing;
  if (!can(actor, 'see', commission, organizations)) return false;
  if (ofInsiders.test(type) && !isInsider(looking(standing, 'AGREEMENTS'), commission)) return false;
  const takesPart = () => agentsOf(seeing).some((agent) => partiesOf(commission).includes(agent));
  if (ofParties.test(type) && !takesPart()) return false;
  switch (visibility) {
    case 'public':
      return true;
    case 'community':
      return actor.id !== undefined;
    case 'parties':
      return takesPart();
    case 'internal':
      return false;
    default:
      return visibility satisfies never;
  }
}
