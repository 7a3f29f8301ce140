import { type Alliance, begin, evolve } from '../src/alliances/alliance.ts';
import { type AllianceCommand, decide, propose } from '../src/alliances/alliance-lifecycle.ts';
import { type Organization, ownersOf } from '../src/organizations/organization.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { organizationName } from './naming.ts';
import { after, organizationOf, registeredNumber } from './organizations.ts';
import { chanceOf, type World } from './world.ts';

/** How many alliances there are: one for three hundred people. */
export const alliancesIn = ({ members }: Pick<World, 'members'>): number => Math.ceil(members / 300);

/** Makes an alliance of two to four organizations; undefined where there are not two. */
export function allianceOf(world: World, number: number): Alliance | undefined {
  const chance = chanceOf(world, 'alliance', number);
  const numbers = chance.several(chance.whole(2, 4), () => registeredNumber(world, chance) ?? -1);
  const allied = numbers.filter((one) => one >= 0).map((one) => organizationOf(world, one).organization);
  const [first, ...partners] = allied;
  if (!first || partners.length === 0) return undefined;
  const fate = chance.next();
  const proposed = proposedBy(world, { number, chance, first, partners });
  if (fate < 0.1) return proposed;
  const formed = partners.reduce(
    (before, partner) => changed(world, before, { type: 'agree', partner, chance }),
    proposed,
  );
  return fate < 0.2 ? changed(world, formed, { type: 'dissolve', partner: first, chance }) : formed;
}

interface Proposal {
  readonly number: number;
  readonly chance: Chance;
  readonly first: Organization;
  readonly partners: readonly Organization[];
}

function proposedBy(world: World, { number, chance, first, partners }: Proposal): Alliance {
  const latest = Math.max(...[first, ...partners].map(({ registeredAt }) => registeredAt.getTime()));
  const at = after(world, chance, new Date(latest));
  const [event] = accepted(
    'alliance',
    propose({
      ...{ id: identifier('ali', at, { chance, serial: number }), proposedFor: first.id, by: ownerOf(first), at },
      name: organizationName(chance),
      partnerIds: partners.map(({ id }) => id),
      mandate: chance.has(0.5)
        ? { kind: 'WITH_REPRESENTATION', invoicerId: first.id }
        : { kind: 'WITHOUT_REPRESENTATION' },
    }),
  );
  if (!event) throw new TypeError('No alliance was proposed.');
  return begin(event);
}

function changed(
  world: World,
  before: Alliance,
  { type, partner, chance }: { type: AllianceCommand['type']; partner: Organization; chance: Chance },
): Alliance {
  const since = before.state === 'ACTIVE' ? before.formedAt : before.proposedAt;
  const command = { type, organizationId: partner.id, by: ownerOf(partner), at: after(world, chance, since) };
  return accepted('alliance', decide(command, before)).reduce<Alliance>((state, event) => evolve(state, event), before);
}

function ownerOf(organization: Organization) {
  const [owner] = ownersOf(organization);
  if (!owner) throw new TypeError('Nobody owns it.');
  return owner.personId;
}
