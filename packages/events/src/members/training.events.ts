import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, course, trainingRecord } from '../examples.ts';
import { day, id, personal } from '../fields.ts';

/** All that is told of what somebody learnt: to the person and whoever gives the course. */
const place = {
  service: 'members',
  version: 1,
  visibility: ['parties'],
  subject: id('trn'),
  partition: id('per'),
} as const;

const which = z.object({ recordId: id('trn'), personId: id('per') });
const ofCourse = which.extend({ courseId: id('crs') });
const at = (aggregateVersion: number) => ({ subject: trainingRecord, partition: ada, aggregateVersion });
const about = { recordId: trainingRecord, personId: ada };

/** Somebody says to have learnt something. */
export const trainingRecorded = defineEvent({
  ...place,
  name: 'training.recorded',
  data: which.extend({
    courseId: id('crs').nullable().describe('Null for a course that is not in the community’s list'),
    completedOn: day.describe('ISO 8601'),
    personal: personal({
      outside: z
        .object({ title: z.string(), provider: z.string() })
        .nullable()
        .describe('A course that is not in the list, in the person’s words'),
      certificateId: z.string().nullable(),
      certificateUrl: z.string().nullable(),
    }),
  }),
  description: 'A person recorded a training that they completed.',
  example: {
    ...at(1),
    data: {
      ...about,
      courseId: course,
      completedOn: '2026-10-30',
      personal: { outside: null, certificateId: 'AUR-2026-117', certificateUrl: null },
    },
  },
});

/** Whoever gives the course says so too. */
export const trainingConfirmed = defineEvent({
  ...place,
  name: 'training.confirmed',
  data: ofCourse.extend({ confirmedBy: id('per').describe('Who speaks for whoever gives the course') }),
  description: 'Whoever gives a course confirmed that a person completed it.',
  example: { ...at(2), data: { ...about, courseId: course, confirmedBy: bruno } },
});

/** Whoever gives the course says so no more. */
export const trainingConfirmationRevoked = defineEvent({
  ...place,
  name: 'training.confirmation-revoked',
  data: ofCourse.extend({ revokedBy: id('per') }),
  description: 'Whoever gives a course took back that a person completed it.',
  example: { ...at(3), data: { ...about, courseId: course, revokedBy: bruno } },
});

/** Who recorded it took it back. */
export const trainingWithdrawn = defineEvent({
  ...place,
  name: 'training.withdrawn',
  data: which,
  description: 'A person took back the record of a training.',
  example: { ...at(4), data: about },
});
