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

/** What somebody is to a commission, as far as it decides of what they are told. */
export type Audience = 'VIEWER' | 'MEMBER' | 'PARTY' | 'INSIDER';

/**
 * What one must all be to be told of an event, so that the strictest decides: the visibility that was written with it when it happened,
 * and what is for fewer by its type. Undefined: nobody is told.
 */
export function requiredFor({ type, visibility }: SeenEvent): readonly Audience[] | undefined {
  const byType: readonly Audience[] = [
    'VIEWER',
    ...(ofInsiders.test(type) ? (['INSIDER'] as const) : []),
    ...(ofParties.test(type) ? (['PARTY'] as const) : []),
  ];
  switch (visibility) {
    case 'public':
      return byType;
    case 'community':
      return [...byType, 'MEMBER'];
    case 'parties':
      return [...new Set<Audience>([...byType, 'PARTY'])];
    case 'internal':
      return undefined;
    default:
      return visibility satisfies never;
  }
}

/**
 * What somebody is to a commission now: nothing, where they may not see it. Guests of an organization that takes part are what it lets
 * them be.
 */
export function audiencesIn(standing: Standing, commission: Commission): readonly Audience[] {
  const seeing = looking(standing, 'COMMISSIONS');
  const { actor, organizations } = seeing;
  if (!can(actor, 'see', commission, organizations)) return [];
  return [
    'VIEWER',
    ...(actor.id === undefined ? [] : (['MEMBER'] as const)),
    ...(agentsOf(seeing).some((agent) => partiesOf(commission).includes(agent)) ? (['PARTY'] as const) : []),
    ...(isInsider(looking(standing, 'AGREEMENTS'), commission) ? (['INSIDER'] as const) : []),
  ];
}

/** Behind these events others may be told of what happens to the commission than before. */
export const changesAccess = ({ type }: Pick<SeenEvent, 'type'>): boolean =>
  type.startsWith('millepiani.projects.access.');

/** Whether one may see what happened to a commission: whether one is now all that was required then. */
export function canSeeEvent(standing: Standing, event: SeenEvent, commission: Commission): boolean {
  const audiences = audiencesIn(standing, commission);
  return requiredFor(event)?.every((one) => audiences.includes(one)) ?? false;
}
