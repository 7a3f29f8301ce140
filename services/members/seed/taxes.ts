import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { AgentId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { type Organization, ownersOf } from '../src/organizations/organization.ts';
import { identifierChecks } from '../src/tax/identifiers.adapter.ts';
import { parseTaxFacts, type TaxFactsText } from '../src/tax/parse-tax-facts.ts';
import { evolve, set, type Timeline } from '../src/tax/tax-profile.ts';
import type { TaxRegime } from '../src/tax/tax-regime.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { fiscalCode, iban, vatNumber } from './identifiers.ts';
import { registeredAt, type SeededPerson, standingOf, townOf } from './people.ts';
import { chanceOf, type World } from './world.ts';

/** The most profiles of one agent here, which serial numbers are counted by; organizations' come behind people's. */
const mostSeeded = 2;
const firstOfOrganizations = 2 ** 31;

const streets = [
  'Via Roma',
  'Via Garibaldi',
  'Corso Italia',
  'Via Verdi',
  'Piazza del Mercato',
  'Via dei Tigli',
] as const;
/** By how many work so: in the flat rate most, some in the ordinary regime. */
const regimes: readonly TaxRegime[] = ['RF19', 'RF19', 'RF19', 'RF19', 'RF01', 'RF01'];

/** Who is taxed, from which instant on, and by which chance. */
interface Taxed {
  readonly agentId: AgentId;
  readonly isPerson: boolean;
  readonly since: Instant;
  readonly serial: number;
  readonly chance: Chance;
}

const addressOf = (world: World, number: number, chance: Chance): TaxFactsText['address'] => {
  const { country, city } = townOf(world, number);
  const postalCode = String(chance.whole(10, 98_168)).padStart(5, '0');
  return { street: `${chance.pick(streets)} ${chance.whole(1, 180)}`, postalCode, city, country };
};

/** How a person is taxed: seven of ten active members have said so, most with a VAT number. One of six has changed it since. */
export function taxesOf(world: World, { number, person }: Pick<SeededPerson, 'number' | 'person'>): Timeline {
  const chance = chanceOf(world, 'taxes', number);
  if (standingOf(world, number) !== 'ACTIVE' || !chance.has(0.7)) return [];
  const since = registeredAt(world, number);
  const [firstName = '', lastName = ''] = person.name.split(' ');
  const address = addressOf(world, number, chance);
  const names = { firstName, lastName, address };
  const taxed = { agentId: person.id, isPerson: true, since, serial: number * mostSeeded, chance };
  // Elsewhere one has neither an Italian number nor a regime.
  if (address.country !== 'IT') return timelineOf(world, taxed, [names]);
  const code = fiscalCode({ first: firstName, last: lastName }, chance);
  const known = { ...names, fiscalCode: code, ...(chance.has(0.6) ? { iban: iban(chance) } : {}) };
  if (chance.has(0.2)) return timelineOf(world, taxed, [known]);
  const fund = { kind: chance.has(0.7) ? ('INPS' as const) : ('PROFESSIONAL' as const), rate: '0.04' };
  const selling = { ...known, vatNumber: vatNumber(chance), regime: chance.pick(regimes), socialFund: fund };
  // Who has grown leaves the flat rate.
  return timelineOf(world, taxed, chance.has(1 / 6) ? [selling, { ...selling, regime: 'RF01' }] : [selling]);
}

/** How an organization is taxed: nine of ten that are registered have said so. */
export function taxesOfOrganization(
  world: World,
  { organization, number, ownerNumber }: { organization: Organization; number: number; ownerNumber: number },
): Timeline {
  const chance = chanceOf(world, 'taxes of an organization', number);
  if (ownersOf(organization).length === 0 || !chance.has(0.9)) return [];
  const { id: agentId, name, registeredAt: since } = organization;
  const address = { ...addressOf(world, ownerNumber, chance), country: organization.country };
  const isWithholdingAgent = chance.has(0.6);
  const facts: TaxFactsText = {
    ...{ name, address, vatNumber: vatNumber(chance), regime: 'RF01', isWithholdingAgent, iban: iban(chance) },
    ...(chance.has(0.5) ? { recipientCode: `A${String(number % 1_000_000).padStart(6, '0')}` } : {}),
    ...(chance.has(0.5) ? { certifiedMail: `organization-${number}@pec.seeded.example` } : {}),
  };
  const serial = firstOfOrganizations + number * mostSeeded;
  return timelineOf(world, { agentId, isPerson: false, since, serial, chance }, [facts]);
}

/** The first from a week or so after the agent was there, the next ones a while later: none is said of a day to come. */
function timelineOf(world: World, taxed: Taxed, texts: readonly TaxFactsText[]): Timeline {
  const { agentId, isPerson, serial, chance } = taxed;
  const reading = { isPerson, checks: identifierChecks, path: [] };
  let [timeline, at]: [Timeline, Instant] = [[], taxed.since];
  for (const [place, text] of texts.entries()) {
    at = chance.between(at, new Date(Math.max(at.getTime(), plusMs(world.at, -1).getTime())));
    const validFrom = place === 0 ? dayOf(at) : plusDays(dayOf(at), 1);
    const facts = accepted('taxes', parseTaxFacts(text, reading));
    const id = identifier('tax', at, { chance, serial: serial + place });
    const events = accepted('tax profile', set({ id, agentId, validFrom, facts, at }, timeline));
    timeline = events.reduce<Timeline>(evolve, timeline);
  }
  return timeline;
}
