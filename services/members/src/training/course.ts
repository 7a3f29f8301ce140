import type { Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Locale } from '../contacts/contact.ts';

/** A course's identifier. */
export type CourseId = Id<'crs'>;

/** What whoever completes a course gets: nothing, a word that they were there, or that they were examined, or a public qualification. */
export type CertificateKind = 'NONE' | 'ATTENDANCE' | 'ASSESSMENT' | 'QUALIFICATION';

/** A skill that a course trains, and the level that it reaches. */
export interface TrainedSkill {
  /** An ESCO skill's URI. */
  readonly skillUri: string;
  /** 1 to 5. */
  readonly level: number;
}

/** What a course is. It does not change, for what people learnt relies upon it: what was said wrong is retired, and offered anew. */
export interface CourseTerms {
  readonly id: CourseId;
  /** Undefined: the community itself gives it. */
  readonly providerId: OrganizationId | undefined;
  /** In at least one language. */
  readonly titles: Readonly<Partial<Record<Locale, string>>>;
  /** At least one, each once. */
  readonly skills: readonly TrainedSkill[];
  /** Whole hours, 1 or more. */
  readonly hours: number;
  readonly certificate: CertificateKind;
  readonly link: string | undefined;
  /** The first day on which somebody can have completed it, ISO 8601. */
  readonly since: string;
  readonly offeredBy: PersonId;
  readonly offeredAt: Instant;
}

/** One can take it. */
export interface OfferedCourse extends CourseTerms {
  readonly state: 'OFFERED';
  readonly version: number;
}

/** It is given no more; what was learnt by it stays. */
export interface RetiredCourse extends CourseTerms {
  readonly state: 'RETIRED';
  readonly retiredAt: Instant;
  readonly version: number;
}

/** What one can learn, given by an organization or by the community. */
export type Course = OfferedCourse | RetiredCourse;

/** What happens to a course. */
export type CourseEvent =
  | { readonly type: 'course.offered'; readonly terms: CourseTerms }
  | { readonly type: 'course.retired'; readonly at: Instant };

/** An event that cannot follow on what came before: a bug of whoever stored it. */
export class ImpossibleCourseEvent extends TypeError {
  constructor(event: CourseEvent['type'], state: Course['state'] | undefined) {
    super(`${event} on a course that is ${state ?? 'not there'}.`);
  }
}

/** The state after an event. Throws {@link ImpossibleCourseEvent}. */
export function evolve(before: Course | undefined, event: CourseEvent): Course {
  switch (event.type) {
    case 'course.offered':
      if (before) throw new ImpossibleCourseEvent(event.type, before.state);
      return { ...event.terms, state: 'OFFERED', version: 1 };
    case 'course.retired':
      if (before?.state !== 'OFFERED') throw new ImpossibleCourseEvent(event.type, before?.state);
      return { ...before, state: 'RETIRED', retiredAt: event.at, version: before.version + 1 };
    default:
      return event satisfies never;
  }
}

const other: Readonly<Record<Locale, Locale>> = { EN: 'IT', IT: 'EN' };

/** What it is called in a language, or in the other one where it has no title in this. */
export const titleIn = ({ titles }: Pick<CourseTerms, 'titles'>, language: Locale): string =>
  titles[language] ?? titles[other[language]] ?? '';
