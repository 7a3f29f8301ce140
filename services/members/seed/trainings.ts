import { dayOf } from '@millepiani/kernel/day';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { evolveVerification, type SkillClaim } from '../src/skills/skill-claim.ts';
import type { Course } from '../src/training/course.ts';
import { confirm, record, revoke, type TrainingText } from '../src/training/recording.ts';
import {
  type ConfirmedTraining,
  evolve,
  type TrainingEvent,
  type TrainingRecord,
} from '../src/training/training-record.ts';
import { verify } from '../src/training/verification.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { sentence } from './naming.ts';
import { after } from './organizations.ts';
import { personIdOf, registeredAt, standingOf } from './people.ts';
import { chanceOf, type World } from './world.ts';

const dayMs = 86_400_000;
/** The most trainings of one person here, which serial numbers are counted by. */
const mostSeeded = 4;

/** Courses that one can take, by the skills that they train. */
export type CoursesBySkill = ReadonlyMap<string, readonly Course[]>;

/** Courses by each skill that they train. */
export function bySkill(courses: readonly Course[]): CoursesBySkill {
  const found = new Map<string, Course[]>();
  for (const course of courses)
    for (const { skillUri } of course.skills) {
      const known = found.get(skillUri);
      if (known) known.push(course);
      else found.set(skillUri, [course]);
    }
  return found;
}

/** What somebody learnt, and what they claim with what verifies it. */
export interface Learnt {
  readonly trainings: readonly TrainingRecord[];
  readonly claims: readonly SkillClaim[];
}

/** Of who claims something that a course trains, one of four took one; some took others, which are in no list. */
export function learntOf(
  world: World,
  { number, claims, courses }: { number: number; claims: readonly SkillClaim[]; courses: CoursesBySkill },
): Learnt {
  if (standingOf(world, number) === 'APPLIED') return { trainings: [], claims };
  const chance = chanceOf(world, 'trainings', number);
  const fitting = claims.flatMap(({ skillUri }) => courses.get(skillUri) ?? []);
  const taken =
    fitting.length > 0 && chance.has(0.25) ? chance.several(chance.whole(1, 2), () => chance.pick(fitting)) : [];
  const outside = chance.has(0.06) ? [undefined] : [];
  const trainings = [...taken, ...outside].map((course, at) =>
    trainingOf(world, { number, course, serial: number * mostSeeded + at, chance }),
  );
  const confirmed = trainings.filter((one): one is ConfirmedTraining => one.state === 'CONFIRMED');
  return { trainings, claims: claims.map((claim) => verified(claim, confirmed)) };
}

const verified = (claim: SkillClaim, trainings: readonly ConfirmedTraining[]): SkillClaim =>
  verify(claim, trainings, 'CONFIRMATION_REVOKED').reduce(evolveVerification, claim);

interface Taking {
  readonly number: number;
  /** Undefined: one that is in no list. */
  readonly course: Course | undefined;
  readonly serial: number;
  readonly chance: Chance;
}

/** Of a course of the list six of ten are confirmed; a few of those no more. */
function trainingOf(world: World, { number, course, serial, chance }: Taking): TrainingRecord {
  const personId = personIdOf(world, number);
  const completed = completedAt(world, course, chance);
  // Somebody was there to record it, and so was the course.
  const there = [completed, registeredAt(world, number), ...(course ? [course.offeredAt] : [])];
  const at = after(world, chance, new Date(Math.max(...there.map((one) => one.getTime()))));
  const command = {
    ...{ id: identifier('trn', at, { chance, serial }), personId, at, completedOn: dayOf(completed) },
    certificateId: chance.has(0.5) ? `C-${serial}` : undefined,
    ...(course ? { courseId: course.id } : { outside: outsideOf(world, chance) }),
  };
  const events = accepted('training', record(command, { course, count: 0, isThere: false }));
  const recorded = told(undefined, events);
  if (!course || course.offeredBy === personId || !chance.has(0.6)) return recorded;
  const deed = { by: course.offeredBy, at: after(world, chance, at) };
  const confirmed = told(recorded, accepted('confirmation', confirm(recorded, deed)));
  if (!chance.has(0.04)) return confirmed;
  const taken = { by: course.offeredBy, at: after(world, chance, deed.at) };
  return told(confirmed, accepted('revocation', revoke(confirmed, taken)));
}

function told(before: TrainingRecord | undefined, events: readonly TrainingEvent[]): TrainingRecord {
  const after = events.reduce<TrainingRecord | undefined>(evolve, before);
  if (!after) throw new TypeError('Nothing was recorded.');
  return after;
}

/** While the course was given. */
function completedAt(world: World, course: Course | undefined, chance: Chance): Instant {
  if (!course) return plusMs(world.at, -chance.whole(1, 3_000) * dayMs);
  const end = course.state === 'RETIRED' ? course.retiredAt : world.at;
  // Noon of a day is within it everywhere.
  const noon = Date.parse(`${course.since}T12:00:00Z`);
  return chance.between(new Date(Math.min(noon, end.getTime())), end);
}

const outsideOf = (world: World, chance: Chance): NonNullable<TrainingText['outside']> => ({
  title: sentence(chance, world.words, chance.whole(2, 5)).slice(0, 100),
  provider: sentence(chance, world.words, 2).slice(0, 100),
});
