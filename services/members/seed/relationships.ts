import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import { guestGrants } from '@millepiani/speakers/guest-grant';
import { type Organization, ownersOf } from '../src/organizations/organization.ts';
import { type AgentRelationship, begin, evolve, type RelationshipKind } from '../src/relationships/relationship.ts';
import { decide, endOf, invite, type RelationshipCommand } from '../src/relationships/relationship-lifecycle.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { after } from './organizations.ts';
import { activeNumber, personIdOf, registeredAt } from './people.ts';
import { chanceOf, type World } from './world.ts';

/** The most relationships of one organization here, which serial numbers are counted by. */
const mostSeeded = 8;

/** As what people take part, as often as they do. */
const kinds: readonly RelationshipKind[] = [
  ...Array<RelationshipKind>(6).fill('COLLABORATOR'),
  ...Array<RelationshipKind>(2).fill('CONSULTANT'),
  ...(['INTERN', 'GUEST'] as const),
];
/** How many take part in an organization besides who owns it, of as many cases. */
const counts = [0, 0, 0, 1, 1, 2, 2, 3, 4, 6] as const;

/** Who takes part in an organization, did once, or is asked to. */
export function relationshipsOf(
  world: World,
  { organization, number }: { organization: Organization; number: number },
): readonly AgentRelationship[] {
  const owners = ownersOf(organization).map(({ personId }) => personId);
  const [by] = owners;
  if (!by) return [];
  const chance = chanceOf(world, 'relationships', number);
  const people = chance.several(chance.pick(counts), () => activeNumber(world, chance));
  return people
    .filter((person) => !owners.includes(personIdOf(world, person)))
    .map((person, at) => relationshipOf(world, { organization, by, person, serial: number * mostSeeded + at, chance }));
}

interface Taking {
  readonly organization: Organization;
  readonly by: PersonId;
  readonly person: number;
  readonly serial: number;
  readonly chance: Chance;
}

/** Of a hundred three quarters are in force, unless their time is over; the others wait, were declined, or were ended. */
function relationshipOf(world: World, taking: Taking): AgentRelationship {
  const { chance } = taking;
  const invited = invitedTo(world, taking);
  const fate = chance.next();
  if (fate < 0.06) return invited;
  // An answer comes before the last day is over.
  const end = endOf(invited) ?? world.at;
  const latest = new Date(Math.min(end.getTime(), world.at.getTime()));
  const at = chance.between(invited.invitedAt, latest);
  if (fate < 0.11) return changed(invited, { type: 'decline', by: invited.personId });
  const active = changed(invited, { type: 'confirm', at });
  if (end < world.at) return changed(active, { type: 'expire', at: end });
  return fate < 0.22 ? changed(active, { type: 'end', at: chance.between(at, world.at) }) : active;
}

function invitedTo(world: World, { organization, by, person, serial, chance }: Taking): AgentRelationship {
  const latest = Math.max(organization.registeredAt.getTime(), registeredAt(world, person).getTime());
  const at = after(world, chance, new Date(latest));
  const kind = chance.pick(kinds);
  const from = dayOf(at);
  const isForATime = kind === 'INTERN' || kind === 'GUEST';
  const [event] = accepted(
    'relationship',
    invite(
      {
        ...{ id: identifier('rel', at, { chance, serial }), organizationId: organization.id, by, at, kind, from },
        personId: personIdOf(world, person),
        to: isForATime ? plusDays(from, chance.whole(90, 365)) : undefined,
        grants: kind === 'GUEST' ? guestGrants.filter(() => chance.has(0.4)) : [],
      },
      { isKnown: true, isOwner: false, hasOpen: false },
    ),
  );
  if (!event) throw new TypeError('Nobody was invited.');
  return begin(event);
}

const changed = (before: AgentRelationship, command: RelationshipCommand): AgentRelationship =>
  accepted('relationship', decide(command, before)).reduce<AgentRelationship>(
    (state, event) => evolve(state, event),
    before,
  );
