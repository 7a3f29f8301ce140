import type { OrganizationId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Course, CourseId, TrainedSkill } from './course.ts';
import { type CourseDocument, courseSchema, fromDocument, toDocument } from './course-document.store.ts';
import { soughtBeginnings } from './title-words.ts';

/** Which courses are asked for: those that fit all that is said. */
export interface CoursesAsked {
  readonly skillUri?: string | undefined;
  /** Each begins a word of a title: without one, no course has what is sought. */
  readonly words?: readonly string[] | undefined;
  readonly providerId?: OrganizationId | undefined;
  /** Not those alone that one can take. */
  readonly withRetired?: boolean | undefined;
  readonly request: PageRequest;
}

/** A skill that some course trains, and which. */
export interface TrainedCourse extends TrainedSkill {
  readonly courseId: CourseId;
}

/** The course had changed since it was read, in the same transaction: a bug. */
export class StaleCourse extends TypeError {
  constructor(id: string, version: number) {
    super(`The course ${id} is not at version ${version}.`);
  }
}

/** What one can learn. */
export class CourseStore {
  readonly #model: Model<CourseDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CourseDocument>('Course', courseSchema, 'courses');
  }

  /** Puts a new one in. */
  async insert(session: ClientSession, course: Course): Promise<void> {
    await this.#model.create([toDocument(course)], { session });
  }

  /** Replaces one that was read at the version before. Throws {@link StaleCourse}. */
  async replace(session: ClientSession, course: Course): Promise<void> {
    const { _id, ...row } = toDocument(course);
    const version = course.version - 1;
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleCourse(_id, version);
  }

  /** The course with this id. */
  async find(session: ClientSession, id: CourseId): Promise<Course | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** How many courses one can take of a provider; undefined is the community. */
  async count(session: ClientSession, providerId: OrganizationId | undefined): Promise<number> {
    return this.#model.countDocuments({ providerId: providerId ?? null, state: 'OFFERED' }).session(session);
  }

  /** One more than a page of courses, in the order of offering. */
  async page({ skillUri, words, providerId, withRetired, request }: CoursesAsked): Promise<readonly Course[]> {
    // Nothing has it: the index would be walked to its end.
    if (words?.length === 0) return [];
    const states: Course['state'][] = withRetired ? ['OFFERED', 'RETIRED'] : ['OFFERED'];
    const found = this.#model.find({
      state: mongoose.trusted({ $in: states }),
      ...(skillUri === undefined ? {} : { 'skills.skillUri': skillUri }),
      ...(words === undefined ? {} : { beginnings: mongoose.trusted({ $all: [...soughtBeginnings(words)] }) }),
      ...(providerId === undefined ? {} : { providerId }),
      ...(request.after === undefined ? {} : { _id: mongoose.trusted({ $gt: request.after }) }),
    });
    return (
      await found
        .sort({ _id: 1 })
        .limit(request.limit + 1)
        .lean()
    ).map(fromDocument);
  }

  /** What the courses train that one can take: at most so many, the latest first. */
  async trained(limit: number): Promise<readonly TrainedCourse[]> {
    const rows = await this.#model.find({ state: 'OFFERED' }, { skills: 1 }).sort({ _id: -1 }).limit(limit).lean();
    return rows.flatMap(({ _id, skills }) =>
      skills.map(({ skillUri, level }) => ({ skillUri, level: Number(level), courseId: _id as CourseId })),
    );
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<CourseId, Course | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
