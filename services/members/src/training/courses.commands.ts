import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import type { Course, CourseEvent, CourseId } from './course.ts';
import { evolve } from './course.ts';
import { toEvent } from './courses.events.ts';
import { type CourseText, offer, retire } from './offering.ts';
import { mayRetire, type Provider, speaksFor } from './training-access.ts';

type Answered = Promise<Result<{ courseId: CourseId }, Failures>>;

/** Offers a course. Those who own the organization that gives it may; administrators, for the community. */
export function offerCourse(
  members: Members,
  call: CallWith<CourseText & { readonly providerId?: string | null | undefined }>,
): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const { providerId, ...text } = call.input;
    const provider = await findProvider(members, transaction, providerId ?? undefined);
    if (!provider.ok) return provider;
    if (!(actor.id && speaksFor(actor, provider.value)))
      return fail('FORBIDDEN', 'Those who own an organization offer its courses, administrators the community’s.', [
        'providerId',
      ]);
    const decided = offer(
      { ...text, id: newId('crs'), providerId: provider.value?.id, by: actor.id, at: now, today: dayOf(now) },
      {
        isKnown: (uri) => members.skills.find(uri) !== undefined,
        count: await members.courses.count(session, provider.value?.id),
      },
    );
    return decided.ok ? save(members, transaction, undefined, decided.value) : decided;
  });
}

/** Says that a course is given no more. Those who own the organization that gives it, and administrators. */
export function retireCourse(members: Members, call: CallWith<{ readonly courseId: string }>): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const id = parseId(call.input.courseId, ['crs'], ['courseId']);
    if (!id.ok) return id;
    const course = await members.courses.find(session, id.value);
    if (!course) return fail('COURSE_NOT_FOUND', 'There is none with this id.', ['courseId']);
    const provider = course.providerId && (await members.organizations.find(course.providerId, session));
    if (!mayRetire(actor, provider)) return fail('FORBIDDEN', 'Whoever gives it retires it.', ['courseId']);
    return save(members, transaction, course, retire(course, now));
  });
}

async function save(
  members: Members,
  { session, emit }: Transaction,
  before: Course | undefined,
  events: readonly CourseEvent[],
): Answered {
  let course = before;
  for (const happened of events) {
    const after = evolve(course, happened);
    if (course) await members.courses.replace(session, after);
    else await members.courses.insert(session, after);
    await emit([toEvent(after, happened)]);
    course = after;
  }
  return course ? ok({ courseId: course.id }) : fail('NOTHING_TO_DO', 'Nothing happened.');
}

/** Who is to give it: an organization that is registered, or the community where none is named. */
async function findProvider(
  members: Members,
  { session }: Transaction,
  providerId: string | undefined,
): Promise<Result<Provider, Failures>> {
  if (providerId === undefined) return ok(undefined);
  const id = parseId(providerId, ['org'], ['providerId']);
  if (!id.ok) return id;
  const organization = await members.organizations.find(id.value, session);
  if (organization?.state === 'registered') return ok(organization);
  return fail('ORGANIZATION_NOT_FOUND', 'No registered organization has this id.', ['providerId']);
}
