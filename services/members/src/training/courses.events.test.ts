import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type Course, type CourseTerms, evolve } from './course.ts';
import { toEvent as courseEvent } from './courses.events.ts';
import { toEvent as trainingEvent, withdrawnEvent } from './training.events.ts';
import { evolve as evolveTraining, type TrainingFacts } from './training-record.ts';

const at = new Date('2026-11-26T09:00:00.000Z');
const [ada, bruno] = [newId('per'), newId('per')];
const skillUri = 'http://data.europa.eu/esco/skill/fd33c66c-70c4-40e6-b87c-5495bd3bf26e';
const terms: CourseTerms = {
  ...{ id: newId('crs'), providerId: undefined, titles: { IT: 'Interfacce' }, skills: [{ skillUri, level: 4 }] },
  ...{ hours: 24, certificate: 'NONE', link: undefined, since: '2026-09-01', offeredBy: ada, offeredAt: at },
};

describe('what is told of a course', () => {
  it('is what it is, in its own partition', () => {
    const offered = { type: 'course.offered', terms } as const;
    const course: Course = evolve(undefined, offered);
    expect(courseEvent(course, offered)).toMatchObject({
      ...{ type: 'course.offered.v1', visibility: 'community', subject: terms.id, partition: terms.id },
      aggregateVersion: 1,
      data: { providerId: null, titles: { en: null, it: 'Interfacce' }, link: null, skills: [{ skillUri, level: 4 }] },
    });
    const retired = { type: 'course.retired', at } as const;
    expect(courseEvent(evolve(course, retired), retired)).toMatchObject({
      ...{ type: 'course.retired.v1', aggregateVersion: 2, data: { courseId: terms.id } },
    });
  });
});

describe('what is told of a training', () => {
  const facts: TrainingFacts = {
    ...{ id: newId('trn'), personId: ada, completedOn: '2026-10-30', recordedAt: at },
    ...{ certificateId: 'AUR-117', certificateUrl: undefined },
    training: { kind: 'course', courseId: terms.id, trains: [] },
  };

  it('is told to its parties, with what is personal where erasure finds it', () => {
    const recorded = { type: 'training.recorded', facts } as const;
    const record = evolveTraining(undefined, recorded);
    expect(trainingEvent(record, recorded)).toMatchObject({
      ...{
        type: 'training.recorded.v1',
        visibility: 'parties',
        subject: facts.id,
        partition: ada,
        aggregateVersion: 1,
      },
      data: { courseId: terms.id, personal: { outside: null, certificateId: 'AUR-117', certificateUrl: null } },
    });
    const confirmed = { type: 'training.confirmed', by: bruno, at } as const;
    const after = evolveTraining(record, confirmed);
    expect(trainingEvent(after, confirmed)).toMatchObject({ aggregateVersion: 2, data: { confirmedBy: bruno } });
    const revoked = { type: 'training.confirmation-revoked', by: bruno, at } as const;
    expect(trainingEvent(evolveTraining(after, revoked), revoked)).toMatchObject({
      ...{ type: 'training.confirmation-revoked.v1', aggregateVersion: 3, data: { revokedBy: bruno } },
    });
    expect(withdrawnEvent(after)).toMatchObject({ type: 'training.withdrawn.v1', aggregateVersion: 3 });
  });

  it('of a course that is not in the list says it in words, and never that somebody confirmed it', () => {
    const training = { kind: 'outside', title: 'Fotografia', provider: 'Scuola civica' } as const;
    const recorded = { type: 'training.recorded', facts: { ...facts, training } } as const;
    const record = evolveTraining(undefined, recorded);
    expect(trainingEvent(record, recorded)).toMatchObject({
      data: { courseId: null, personal: { outside: { title: 'Fotografia', provider: 'Scuola civica' } } },
    });
    const confirmed = { type: 'training.confirmed', by: bruno, at } as const;
    expect(() => trainingEvent(evolveTraining(record, confirmed), confirmed)).toThrow('of no course');
  });
});
