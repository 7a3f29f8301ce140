import type { Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { CertificateKind, Course, CourseTerms } from './course.ts';
import { wordBeginnings } from './title-words.ts';

/** A course as it is stored. */
export interface CourseDocument {
  _id: string;
  /** Absent: the community's own. */
  providerId?: string;
  titles: { EN?: string; IT?: string };
  /** What the words of the titles begin with, folded: by them it is searched. */
  beginnings: string[];
  skills: { skillUri: string; level: number }[];
  hours: number;
  certificate: CertificateKind;
  link?: string;
  since: string;
  offeredBy: string;
  offeredAt: Date;
  state: Course['state'];
  retiredAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

/** The collection's form and indexes. */
export const courseSchema = new Schema<CourseDocument>(
  {
    _id: text,
    providerId: String,
    titles: { type: new Schema({ EN: String, IT: String }, { _id: false }), required: true },
    beginnings: { type: [String], required: true },
    skills: { type: [new Schema({ skillUri: text, level: number }, { _id: false })], required: true },
    hours: number,
    certificate: text,
    link: String,
    since: text,
    offeredBy: text,
    offeredAt: { type: Date, required: true },
    state: text,
    retiredAt: Date,
    version: number,
  },
  { versionKey: false },
);
// The list as it is asked for: all, of a skill, of words, of a provider; each in the order of offering.
courseSchema.index({ state: 1, _id: 1 });
courseSchema.index({ 'skills.skillUri': 1, state: 1, _id: 1 });
courseSchema.index({ beginnings: 1, state: 1, _id: 1 });
courseSchema.index({ providerId: 1, state: 1, _id: 1 });
// What somebody offered, for a copy of all that is kept of them.
courseSchema.index({ offeredBy: 1, _id: 1 });

/** A stored course that lacks what its state has: the store was written by something else. */
class CorruptCourse extends TypeError {
  constructor(id: string) {
    super(`The course ${id} is retired, and nobody knows since when.`);
  }
}

/** To the document. */
export function toDocument(course: Course): CourseDocument {
  const { id, providerId, titles, skills, link, ...facts } = course;
  return {
    _id: id,
    ...facts,
    titles: { ...titles },
    beginnings: [...wordBeginnings(course)],
    skills: skills.map(({ skillUri, level }) => ({ skillUri, level })),
    ...(providerId === undefined ? {} : { providerId }),
    ...(link === undefined ? {} : { link }),
  };
}

/** From the document. Throws {@link CorruptCourse}. */
export function fromDocument(row: CourseDocument): Course {
  const terms: CourseTerms = {
    id: row._id as Id<'crs'>,
    providerId: (row.providerId ?? undefined) as Id<'org'> | undefined,
    titles: titlesOf(row),
    skills: row.skills.map(({ skillUri, level }) => ({ skillUri, level: Number(level) })),
    hours: Number(row.hours),
    certificate: row.certificate,
    link: row.link ?? undefined,
    since: row.since,
    offeredBy: row.offeredBy as Id<'per'>,
    offeredAt: row.offeredAt,
  };
  const version = Number(row.version);
  switch (row.state) {
    case 'OFFERED':
      return { ...terms, state: row.state, version };
    case 'RETIRED':
      if (!row.retiredAt) throw new CorruptCourse(row._id);
      return { ...terms, state: row.state, retiredAt: row.retiredAt, version };
    default:
      return row.state satisfies never;
  }
}

const titlesOf = ({ titles: { EN, IT } }: CourseDocument): CourseTerms['titles'] => ({
  ...(EN ? { EN } : {}),
  ...(IT ? { IT } : {}),
});
