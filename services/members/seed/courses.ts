import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type Organization, ownersOf } from '../src/organizations/organization.ts';
import { type CertificateKind, type Course, evolve, type TrainedSkill } from '../src/training/course.ts';
import { offer, retire } from '../src/training/offering.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { after } from './organizations.ts';
import { personIdOf, registeredAt } from './people.ts';
import { chanceOf, type World } from './world.ts';

/** The most courses of one organization here, which serial numbers are counted by; the community's own come behind. */
const mostSeeded = 3;
const firstOfCommunity = 2 ** 31;

const certificates: readonly CertificateKind[] = [
  ...(['NONE', 'ATTENDANCE', 'ATTENDANCE', 'ATTENDANCE', 'ASSESSMENT', 'ASSESSMENT', 'QUALIFICATION'] as const),
];
const hours = [4, 8, 8, 12, 16, 24, 40, 80, 120] as const;

/** How many the community itself gives: twelve, and one for five thousand people. */
const ofCommunity = ({ members }: Pick<World, 'members'>): number => 12 + Math.min(100, Math.floor(members / 5_000));

interface Offering {
  readonly provider: Organization | undefined;
  readonly by: PersonId;
  /** From when on there is somebody to offer it. */
  readonly since: Instant;
  readonly serial: number;
  readonly chance: Chance;
}

/** What an organization gives: one of six offers one to three courses. */
export function coursesOf(
  world: World,
  { organization, number }: { organization: Organization; number: number },
): readonly Course[] {
  const chance = chanceOf(world, 'courses', number);
  const [owner] = ownersOf(organization);
  if (!(owner && chance.has(1 / 6))) return [];
  const { personId: by } = owner;
  const offering = { provider: organization, by, since: organization.registeredAt, chance };
  return Array.from({ length: chance.whole(1, mostSeeded) }, (_, at) =>
    courseOf(world, { ...offering, serial: number * mostSeeded + at }),
  );
}

/** What the community itself gives: its administrator offers it. */
export function coursesOfCommunity(world: World): readonly Course[] {
  const chance = chanceOf(world, 'courses of the community', 0);
  const offering = { provider: undefined, by: personIdOf(world, 0), since: registeredAt(world, 0), chance };
  return Array.from({ length: ofCommunity(world) }, (_, at) =>
    courseOf(world, { ...offering, serial: firstOfCommunity + at }),
  );
}

/** It trains one to three skills of one field. One of eight is given no more. */
function courseOf(world: World, { provider, by, since, serial, chance }: Offering): Course {
  const field = world.skills.fields.draw(chance);
  const uris = chance.several(chance.whole(1, 3), () => field.draw(chance));
  const skills: readonly TrainedSkill[] = uris.map((skillUri) => ({ skillUri, level: chance.whole(2, 5) }));
  const at = after(world, chance, since);
  const labels = world.labels.get(uris[0] ?? '');
  const titles = { titleEn: labels?.EN.slice(0, 120), titleIt: labels?.IT.slice(0, 120) };
  const command = {
    ...{ id: identifier('crs', at, { chance, serial }), providerId: provider?.id, by, at, today: dayOf(at) },
    ...(chance.has(0.7) ? titles : { titleIt: titles.titleIt }),
    ...{ skills, hours: chance.pick(hours), certificate: chance.pick(certificates) },
    since: plusDays(dayOf(at), -chance.whole(0, 400)),
    link: chance.has(0.3) ? `https://course-${serial}.example/` : undefined,
  };
  const events = accepted('course', offer(command, { isKnown: (uri) => world.labels.has(uri), count: 0 }));
  const offered = events.reduce<Course | undefined>(evolve, undefined);
  if (!offered) throw new TypeError('No course was offered.');
  if (!chance.has(1 / 8)) return offered;
  return retire(offered, after(world, chance, at)).reduce<Course>(evolve, offered);
}
