import { uriOf } from '../training-given.ts';
import { long, none, type Refusal, refused, stranger } from './refusal.ts';

const skillUri = uriOf('carpentry');
const unknown = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000000';
const skills = (...levels: readonly number[]) => levels.map((level) => ({ skillUri, level }));
const offered = {
  ...{ providerId: '$organization', titleEn: 'Making wooden joints', hours: 40, certificate: 'ASSESSMENT' },
  ...{ skills: skills(4), since: '2020-01-01' },
};
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** What is refused of courses. */
export const courseRefusals: readonly Refusal[] = [
  ...refused('offerCourse', 'fabio', [
    ['a course without a title', { ...offered, titleEn: null }, 'NO_TITLE input.titleEn'],
    ['a title of spaces', { ...offered, titleIt: ' \u00a0 ' }, 'TOO_SHORT input.titleIt'],
    ['a title that turns', { ...offered, titleIt: 'corso \u202egpj' }, 'FORBIDDEN_CHARACTER input.titleIt'],
    ['a title of 10,000 characters', { ...offered, titleEn: long }, 'TOO_LONG input.titleEn'],
    ['a script for a link', { ...offered, link: 'javascript:alert(1)' }, 'INVALID_LINK input.link'],
    ['a link with a password', { ...offered, link: 'https://a:b@c.example' }, 'INVALID_LINK input.link'],
    ['no skill', { ...offered, skills: [] }, 'NO_SKILL input.skills'],
    ['eleven skills', { ...offered, skills: skills(...Array<number>(11).fill(1)) }, 'TOO_MANY_SKILLS input.skills'],
    [
      'a skill twice, at levels that there are not',
      { ...offered, skills: skills(6, 0) },
      'LEVEL_OUT_OF_RANGE input.skills.0.level',
      'DUPLICATE_SKILL input.skills.1.skillUri',
      'LEVEL_OUT_OF_RANGE input.skills.1.level',
    ],
    [
      'an unknown skill of a course',
      { ...offered, skills: [{ skillUri: unknown, level: 1 }] },
      'UNKNOWN_SKILL input.skills.0.skillUri',
    ],
    ['no hours', { ...offered, hours: 0 }, 'HOURS_OUT_OF_RANGE input.hours'],
    ['hours without end', { ...offered, hours: 2_147_483_647 }, 'HOURS_OUT_OF_RANGE input.hours'],
    ['a course that begins in two days', { ...offered, since: tomorrow }, 'DAY_OUT_OF_RANGE input.since'],
    ['a provider that is none', { ...offered, providerId: 'org_1' }, 'INVALID_ID input.providerId'],
    ['a provider that is a person', { ...offered, providerId: '$fabio' }, 'INVALID_ID input.providerId'],
    ['a provider that is gone', { ...offered, providerId: none('org') }, 'ORGANIZATION_NOT_FOUND input.providerId'],
    ['the community, by a member', { ...offered, providerId: null }, 'FORBIDDEN input.providerId'],
  ]),
  ...refused('offerCourse', 'gino', [['another’s organization', offered, 'FORBIDDEN input.providerId']]),
  ...refused('offerCourse', undefined, [['a course, by nobody', offered, 'FORBIDDEN input.providerId']]),
  ...refused('retireCourse', 'gino', [
    ['a course that is none', { courseId: 'crs_1' }, 'INVALID_ID input.courseId'],
    ['a course that is gone', { courseId: none('crs') }, 'COURSE_NOT_FOUND input.courseId'],
    ['another’s course', { courseId: '$course' }, 'FORBIDDEN input.courseId'],
  ]),
];

const done = { courseId: '$course', completedOn: '2026-06-30' };

/** What is refused of what people learnt. */
export const trainingRefusals: readonly Refusal[] = [
  ...refused('recordTraining', 'second', [
    ['neither course', { completedOn: '2026-06-30' }, 'ONE_TRAINING input'],
    ['both courses', { ...done, outside: { title: 'a', provider: 'b' } }, 'ONE_TRAINING input'],
    [
      'a provider that is a link',
      { outside: { title: 'Node.js/Vue', provider: 'a.example/b' }, completedOn: '2026-06-30' },
      'LINK_IN_NAME input.outside.provider',
    ],
    ['a course that is not there', { ...done, courseId: none('crs') }, 'COURSE_NOT_FOUND input.courseId'],
    ['what is to come', { ...done, completedOn: tomorrow }, 'COMPLETED_IN_FUTURE input.completedOn'],
    ['the day before the course', { ...done, completedOn: '2026-02-28' }, 'COMPLETED_BEFORE_COURSE input.completedOn'],
    ['what is recorded', done, 'ALREADY_RECORDED input.completedOn'],
    [
      'long ago, by a name that turns',
      { outside: { title: '\u202ex', provider: ' ' }, completedOn: '1900-01-01' },
      'FORBIDDEN_CHARACTER input.outside.title',
      'TOO_SHORT input.outside.provider',
      'DAY_OUT_OF_RANGE input.completedOn',
    ],
    [
      'a certificate that is a script, with a number of 10,000 characters',
      { ...done, completedOn: '2026-05-02', certificateId: long, certificateUrl: 'data:,x' },
      'TOO_LONG input.certificateId',
      'INVALID_LINK input.certificateUrl',
    ],
  ]),
  ...refused('recordTraining', undefined, [['a training, by nobody', done, 'FORBIDDEN input']]),
  ...refused('recordTraining', stranger(), [['a training of who is gone', done, 'PERSON_NOT_FOUND input']]),
  ...refused('recordTraining', 'secondReading', [['a training, by a token that reads', done, 'FORBIDDEN input']]),
  ...['confirmTraining', 'revokeTrainingConfirmation', 'withdrawTraining'].flatMap((mutation) => [
    ...refused(mutation, 'fabio', [
      [`${mutation} of none`, { recordId: 'trn_1' }, 'INVALID_ID input.recordId'],
      [`${mutation} of one that never was`, { recordId: none('trn') }, 'TRAINING_NOT_FOUND input.recordId'],
    ]),
    ...refused(mutation, 'gino', [
      [`${mutation} of one that one may not see`, { recordId: '$record' }, 'TRAINING_NOT_FOUND input.recordId'],
    ]),
  ]),
  ...refused('confirmTraining', 'second', [['one’s own record', { recordId: '$record' }, 'FORBIDDEN input.recordId']]),
  ...refused('confirmTraining', 'ada', [
    ['another’s record, which one may see', { recordId: '$record' }, 'FORBIDDEN input.recordId'],
    ['what is of no course here', { recordId: '$outside' }, 'NOT_OF_A_COURSE input.recordId'],
  ]),
  ...refused('confirmTraining', 'fabio', [
    ['what one completed oneself', { recordId: '$fabiosRecord' }, 'OWN_TRAINING input.recordId'],
  ]),
  ...refused('revokeTrainingConfirmation', 'fabio', [
    ['a record that nobody confirmed', { recordId: '$record' }, 'NOT_CONFIRMED input.recordId'],
    ['of what one completed oneself', { recordId: '$fabiosRecord' }, 'OWN_TRAINING input.recordId'],
  ]),
  ...refused('revokeTrainingConfirmation', 'second', [
    ['a confirmation, by its person', { recordId: '$confirmed' }, 'FORBIDDEN input.recordId'],
  ]),
  ...refused('withdrawTraining', 'fabio', [
    ['a confirmed record of another', { recordId: '$confirmed' }, 'FORBIDDEN input.recordId'],
  ]),
];
