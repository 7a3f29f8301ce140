import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { looksAtCommunity } from '../identity/looking.ts';
import type { Members } from '../members.ts';
import type { VerificationEnd } from '../skills/skill-claim.ts';
import type { Course } from './course.ts';
import { confirm, record, revoke, type TrainingText } from './recording.ts';
import { toEvent, withdrawnEvent } from './training.events.ts';
import { canSee, learnerOf, mayConfirm, type Provider } from './training-access.ts';
import {
  courseOf,
  evolve,
  type TrainingEvent,
  type TrainingRecord,
  type TrainingRecordId,
  trainedBy,
} from './training-record.ts';
import { reverify } from './verification.commands.ts';

type Answered = Promise<Result<{ recordId: TrainingRecordId }, Failures>>;
type OnRecord = CallWith<{ readonly recordId: string }>;

/** Records a training of the caller's. */
export function recordTraining(members: Members, call: CallWith<TrainingText>): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const personId = learnerOf(actor);
    if (!personId) return fail('FORBIDDEN', 'Members record what they learnt, for themselves.');
    if ((await members.persons.findMany([personId], session)).length === 0)
      return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    // Two records at once of one person conflict by it, so that no limit is passed.
    await members.claims.touch(session, personId);
    const { courseId, completedOn } = call.input;
    const course = await findCourse(members, session, courseId);
    const decided = record(
      { ...call.input, id: newId('trn'), personId, at: now },
      {
        course,
        count: await members.trainings.count(session, personId),
        isThere:
          course !== undefined &&
          (await members.trainings.has(session, { personId, courseId: course.id, completedOn })),
      },
    );
    if (!decided.ok) return decided;
    return save(members, transaction, undefined, decided.value);
  });
}

/** Confirms a training of somebody else's. Those who speak for whoever gives the course may. */
export function confirmTraining(members: Members, call: OnRecord): Answered {
  return onRecord(members, call, async (transaction, { record: before, provider }) => {
    const by = mayConfirm(transaction.actor, before, provider);
    if (!by.ok) return by;
    const decided = confirm(before, { by: by.value, at: transaction.now });
    if (!decided.ok) return decided;
    const saved = await save(members, transaction, before, decided.value);
    // The reason is never told: a confirmation ends no verification.
    await reverifyAll(members, transaction, { record: before, reason: 'CONFIRMATION_REVOKED' });
    return saved;
  });
}

/** Takes a confirmation back. Those who speak for whoever gives the course may. */
export function revokeTrainingConfirmation(members: Members, call: OnRecord): Answered {
  return onRecord(members, call, async (transaction, { record: before, provider }) => {
    const by = mayConfirm(transaction.actor, before, provider);
    if (!by.ok) return by;
    const decided = revoke(before, { by: by.value, at: transaction.now });
    if (!decided.ok) return decided;
    const saved = await save(members, transaction, before, decided.value);
    await reverifyAll(members, transaction, { record: before, reason: 'CONFIRMATION_REVOKED' });
    return saved;
  });
}

/** Takes back what the caller recorded. */
export function withdrawTraining(members: Members, call: OnRecord): Promise<Result<{ personId: PersonId }, Failures>> {
  return onRecord(members, call, async (transaction, { record: before }) => {
    const personId = learnerOf(transaction.actor);
    if (personId !== before.personId) return fail('FORBIDDEN', 'Whoever recorded it takes it back.', ['recordId']);
    await members.trainings.remove(transaction.session, before);
    await transaction.emit([withdrawnEvent(before)]);
    await reverifyAll(members, transaction, { record: before, reason: 'RECORD_WITHDRAWN' });
    return ok({ personId });
  });
}

/** A record that is there, and who gives its course. */
interface Found {
  readonly record: TrainingRecord;
  readonly provider: Provider;
}

function onRecord<A extends Readonly<Record<string, string | null>>>(
  members: Members,
  call: OnRecord,
  work: (transaction: Transaction, found: Found) => Promise<Result<A, Failures>>,
): Promise<Result<A, Failures>> {
  return members.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    const id = parseId(call.input.recordId, ['trn'], ['recordId']);
    if (!id.ok) return id;
    const found = await members.trainings.find(session, id.value);
    const provider = found && (await providerOf(members, session, found));
    // What may not be seen is as if it were not there.
    const seesPerson = looksAtCommunity(actor);
    if (!(found && canSee(actor, found, { provider, seesPerson })))
      return fail('TRAINING_NOT_FOUND', 'There is none with this id.', ['recordId']);
    return work(transaction, { record: found, provider });
  });
}

async function save(
  members: Members,
  { session, emit }: Transaction,
  before: TrainingRecord | undefined,
  events: readonly TrainingEvent[],
): Answered {
  let state = before;
  for (const happened of events) {
    const after = evolve(state, happened);
    if (state) await members.trainings.replace(session, after);
    else await members.trainings.insert(session, after);
    await emit([toEvent(after, happened)]);
    state = after;
  }
  return state ? ok({ recordId: state.id }) : fail('NOTHING_TO_DO', 'Nothing happened.');
}

/** Says anew of what the person claims, of what the training trains, whether it is verified. */
async function reverifyAll(
  members: Members,
  transaction: Transaction,
  { record: changed, reason }: { readonly record: TrainingRecord; readonly reason: VerificationEnd },
): Promise<void> {
  const { session } = transaction;
  const uris = trainedBy(changed).map(({ skillUri }) => skillUri);
  // Where they claim none of it yet: of this and a claim at the same time, one begins again.
  await members.claims.touch(session, changed.personId);
  for (const claim of await members.claims.findBySkills(session, changed.personId, uris))
    await reverify(members, transaction, { claim, reason });
}

async function findCourse(
  members: Members,
  session: Transaction['session'],
  courseId: string | null | undefined,
): Promise<Course | undefined> {
  return courseId && isId(courseId, 'crs') ? members.courses.find(session, courseId) : undefined;
}

async function providerOf(members: Members, session: Transaction['session'], found: TrainingRecord): Promise<Provider> {
  const courseId = courseOf(found);
  const course = courseId && (await members.courses.find(session, courseId));
  return course?.providerId && members.organizations.find(course.providerId, session);
}
