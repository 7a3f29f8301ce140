import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, course } from '../examples.ts';
import { day, id } from '../fields.ts';
import { skillLevel, skillUri } from './skill-fields.ts';

const place = {
  service: 'members',
  version: 1,
  visibility: ['community'],
  subject: id('crs'),
  partition: id('crs'),
} as const;

/** There is a course from now on. What it is does not change. */
export const courseOffered = defineEvent({
  ...place,
  name: 'course.offered',
  data: z.object({
    courseId: id('crs'),
    providerId: id('org').nullable().describe('The organization that gives it; null for the community itself'),
    titles: z
      .object({ en: z.string().nullable(), it: z.string().nullable() })
      .describe('In English and in Italian, at least one of them'),
    skills: z.array(z.object({ skillUri, level: skillLevel.describe('To which it trains') })).min(1),
    hours: z.int().min(1),
    certificate: z.enum(['NONE', 'ATTENDANCE', 'ASSESSMENT', 'QUALIFICATION']),
    link: z.url().nullable(),
    since: day.describe('The first day on which somebody can have completed it, ISO 8601'),
    offeredBy: id('per'),
  }),
  description: 'A course is offered, by an organization of the community or by the community itself.',
  example: {
    subject: course,
    partition: course,
    aggregateVersion: 1,
    data: {
      courseId: course,
      providerId: aurora,
      titles: { en: 'Interfaces that people understand', it: 'Interfacce che si capiscono' },
      skills: [{ skillUri: 'http://data.europa.eu/esco/skill/fd33c66c-70c4-40e6-b87c-5495bd3bf26e', level: 4 }],
      hours: 24,
      certificate: 'ASSESSMENT',
      link: 'https://aurora.example/corsi/interfacce',
      since: '2026-09-01',
      offeredBy: ada,
    },
  },
});

/** Nobody begins it any more. */
export const courseRetired = defineEvent({
  ...place,
  name: 'course.retired',
  data: z.object({ courseId: id('crs') }),
  description: 'A course is offered no more. What was learnt by it stays.',
  example: { subject: course, partition: course, aggregateVersion: 2, data: { courseId: course } },
});
