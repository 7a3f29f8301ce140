import type { Actor } from '@millepiani/kernel/actor';
import { hasScope } from '@millepiani/kernel/actor';
import { type AgentId, isId, type PersonId } from '@millepiani/kernel/id';
import type { Standing } from '@millepiani/speakers/standing';
import type { Commission } from '../commissions/commission.ts';
import { isParty } from '../commissions/commission-access.ts';
import type { Seat, Team } from './team.ts';

/**
 * Whether the actor may see who is in a team: whoever takes part in its commission or speaks for who does, and whoever sat in it,
 * since names of people are not the noticeboard's.
 */
export const canSeeTeam = (
  actor: Actor,
  team: Pick<Team, 'seats'>,
  commission: Commission | undefined,
  organizations: Standing['organizations'] = [],
): boolean =>
  team.seats.some(({ personId }) => personId === actor.id) ||
  (commission !== undefined && isParty({ actor, organizations }, commission));

/** Whether the actor may list all seats that a person was ever chosen for: that person alone. */
export const canListSeats = (actor: Actor, personId: AgentId): personId is PersonId =>
  isId(personId, 'per') && actor.id === personId;

/** Whether the actor may say yes or no to a seat: the person who is to sit there alone, with a token that may write. */
export const canAnswer = (actor: Actor, seat: Pick<Seat, 'personId'>): boolean =>
  hasScope(actor, 'projects:write') && actor.id === seat.personId;

/** Whether the actor may take up what members answers about holds: the service itself, by its reactions. */
export const canHear = (actor: Actor): boolean => actor.system === 'projects';
