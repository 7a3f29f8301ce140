import { event } from '@millepiani/events/event';
import { courseOffered, courseRetired } from '@millepiani/events/members/course.events';
import type { Course, CourseEvent } from './course.ts';

/** What happened to a course, as its contract tells it. `course` is as the event left it. */
export function toEvent(course: Course, happened: CourseEvent) {
  const { id: courseId, version: aggregateVersion } = course;
  const place = { subject: courseId, aggregateVersion, partition: courseId };
  switch (happened.type) {
    case 'course.offered': {
      const { titles, providerId, skills, hours, certificate, link, since, offeredBy } = happened.terms;
      return event(courseOffered, {
        ...place,
        data: {
          ...{ courseId, providerId: providerId ?? null, hours, certificate, since, offeredBy },
          titles: { en: titles.EN ?? null, it: titles.IT ?? null },
          skills: skills.map(({ skillUri, level }) => ({ skillUri, level })),
          link: link ?? null,
        },
      });
    }
    case 'course.retired':
      return event(courseRetired, { ...place, data: { courseId } });
    default:
      return happened satisfies never;
  }
}
