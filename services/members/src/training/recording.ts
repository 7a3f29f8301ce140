import { dayOf } from '@millepiani/kernel/day';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { parseName } from '@millepiani/kernel/name';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Course } from './course.ts';
import { parseOptionalLink } from './link.ts';
import type { Training, TrainingEvent, TrainingFacts, TrainingRecord, TrainingRecordId } from './training-record.ts';

/** A training as the edge hands it over: one of the two says which. */
export type TrainingText = {
  readonly courseId?: string | null | undefined;
  readonly outside?: { readonly title: string; readonly provider: string } | null | undefined;
  /** A day, ISO 8601. */
  readonly completedOn: string;
  readonly certificateId?: string | null | undefined;
  readonly certificateUrl?: string | null | undefined;
};

/** To record a training. */
export interface RecordTraining extends TrainingText {
  readonly id: TrainingRecordId;
  readonly personId: PersonId;
  readonly at: Instant;
}

/** What a record is read against. */
export interface RecordState {
  /** The course with the id that was given, where there is one. */
  readonly course: Course | undefined;
  /** How many trainings the person has recorded. */
  readonly count: number;
  /** Whether the person has recorded this course and day before. */
  readonly isThere: boolean;
}

/** The most trainings of a person. */
export const mostTrainings = 200;
const earliest = '1950-01-01';
const longestText = 120;
const longestCertificateId = 100;

/**
 * Decides a record. Fails with `ONE_TRAINING` (both a course and another one, or neither), `COURSE_NOT_FOUND`, `COMPLETED_IN_FUTURE`,
 * `COMPLETED_BEFORE_COURSE`, `COMPLETED_AFTER_COURSE` (it was retired by then), `DAY_OUT_OF_RANGE` (before 1950), `ALREADY_RECORDED`,
 * `TOO_MANY_TRAININGS` (over 200), `INVALID_LINK`, and with what texts fail with.
 */
export function record(command: RecordTraining, state: RecordState): Result<readonly TrainingEvent[], Failures> {
  const { id, personId, at: recordedAt } = command;
  const parsed = gather({
    training: parseTraining(command, state),
    completedOn: parseDay(command, command.outside ? undefined : state.course),
    certificateId: parseOptionalText(command.certificateId, ['certificateId']),
    certificateUrl: parseOptionalLink(command.certificateUrl, ['certificateUrl']),
  });
  if (!parsed.ok) return parsed;
  if (state.isThere) return fail('ALREADY_RECORDED', 'This course and day are recorded.', ['completedOn']);
  if (state.count >= mostTrainings) return fail('TOO_MANY_TRAININGS', `At most ${mostTrainings} a person.`);
  const facts: TrainingFacts = { id, personId, ...parsed.value, recordedAt };
  return ok([{ type: 'training.recorded', facts }]);
}

/** Who acts on a record, and when. */
interface Deed {
  readonly by: PersonId;
  readonly at: Instant;
}

/** Decides a confirmation by somebody who may confirm. Nothing happens where it is confirmed. Fails with `NOT_OF_A_COURSE`. */
export function confirm(before: TrainingRecord, { by, at }: Deed): Result<readonly TrainingEvent[], Failures> {
  if (before.training.kind === 'outside')
    return fail('NOT_OF_A_COURSE', 'Nobody here gave it, so nobody here confirms it.', ['recordId']);
  return ok(before.state === 'CONFIRMED' ? [] : [{ type: 'training.confirmed', by, at }]);
}

/** Decides that a confirmation is taken back by somebody who may confirm. Fails with `NOT_CONFIRMED`. */
export function revoke(before: TrainingRecord, { by, at }: Deed): Result<readonly TrainingEvent[], Failures> {
  if (before.state === 'CONFIRMED') return ok([{ type: 'training.confirmation-revoked', by, at }]);
  return fail('NOT_CONFIRMED', 'Nobody has confirmed it.', ['recordId']);
}

function parseTraining({ courseId, outside }: TrainingText, { course }: RecordState): Result<Training, Failures> {
  const isOfList = courseId !== undefined && courseId !== null;
  if (isOfList === Boolean(outside)) return fail('ONE_TRAINING', 'Either a course of the list, or another one.');
  if (outside) return parseOutside(outside);
  if (!course) return fail('COURSE_NOT_FOUND', 'There is none with this id.', ['courseId']);
  return ok({ kind: 'course', courseId: course.id, trains: course.skills });
}

function parseOutside(outside: { readonly title: string; readonly provider: string }): Result<Training, Failures> {
  const parsed = gather({
    title: parseText(outside.title, { max: longestText }, ['outside', 'title']),
    provider: parseName(outside.provider, { max: longestText }, ['outside', 'provider']),
  });
  return parsed.ok ? ok({ kind: 'outside', ...parsed.value }) : parsed;
}

function parseDay({ completedOn, at }: RecordTraining, course: Course | undefined): Result<string, Failures> {
  const path = ['completedOn'];
  if (completedOn > dayOf(at)) return fail('COMPLETED_IN_FUTURE', 'One records what one has completed.', path);
  if (completedOn < earliest) return fail('DAY_OUT_OF_RANGE', `A day from ${earliest} on.`, path);
  if (course && completedOn < course.since)
    return fail('COMPLETED_BEFORE_COURSE', `The course is given since ${course.since}.`, path);
  if (course?.state === 'RETIRED' && completedOn > dayOf(course.retiredAt))
    return fail('COMPLETED_AFTER_COURSE', `The course is retired since ${dayOf(course.retiredAt)}.`, path);
  return ok(completedOn);
}

const parseOptionalText = (text: string | null | undefined, path: FailurePath): Result<string | undefined, Failures> =>
  text === undefined || text === null ? ok(undefined) : parseText(text, { max: longestCertificateId }, path);
