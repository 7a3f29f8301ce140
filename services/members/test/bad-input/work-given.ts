import { at, recurrence, window } from '../recurring-given.ts';
import { uriOf } from '../training-given.ts';
import { long, none, type Refusal, refused, stranger } from './refusal.ts';

const skillUri = uriOf('carpentry');
const unknown = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000000';

/** What is refused of skills and of who vouches for them. */
export const skillRefusals: readonly Refusal[] = [
  ...refused('claimSkill', 'fabio', [
    ['a skill of no catalogue', { skillUri: unknown, level: 3 }, 'UNKNOWN_SKILL input.skillUri'],
    ['a skill of the engine’s own', { skillUri: '__proto__', level: 3 }, 'UNKNOWN_SKILL input.skillUri'],
    ['level 0', { skillUri, level: 0 }, 'LEVEL_OUT_OF_RANGE input.level'],
    ['level 6', { skillUri, level: 6 }, 'LEVEL_OUT_OF_RANGE input.level'],
    ['evidence of 10,000 characters', { skillUri, level: 3, evidence: long }, 'TOO_LONG input.evidence'],
    ['evidence that turns', { skillUri, level: 3, evidence: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.evidence'],
    [
      'a skill and a level that are none',
      { skillUri: '', level: -1 },
      'UNKNOWN_SKILL input.skillUri',
      'LEVEL_OUT_OF_RANGE input.level',
    ],
  ]),
  ...refused('claimSkill', undefined, [['a claim of nobody', { skillUri, level: 3 }, 'FORBIDDEN input']]),
  ...refused('claimSkill', stranger(), [['a claim of who is gone', { skillUri, level: 3 }, 'PERSON_NOT_FOUND input']]),
  ...refused('withdrawSkillClaim', 'fabio', [
    ['a claim that is none', { claimId: '$fabio' }, 'INVALID_ID input.claimId'],
    ['a claim that never was', { claimId: none('clm') }, 'CLAIM_NOT_FOUND input.claimId'],
    ['another’s claim', { claimId: '$claim' }, 'FORBIDDEN input.claimId'],
  ]),
  ...refused('endorseSkill', 'fabio', [
    ['an endorsement twice', { claimId: '$claim' }, 'ALREADY_ENDORSED input.claimId'],
    ['an endorsement of nothing', { claimId: none('clm') }, 'CLAIM_NOT_FOUND input.claimId'],
    ['an endorsement of a person', { claimId: '$second' }, 'INVALID_ID input.claimId'],
  ]),
  ...refused('endorseSkill', 'second', [
    ['an endorsement of oneself', { claimId: '$claim' }, 'OWN_CLAIM input.claimId'],
  ]),
  ...refused('endorseSkill', 'gino', [
    ['an endorsement by who never worked with them', { claimId: '$claim' }, 'NEVER_WORKED_TOGETHER input.claimId'],
  ]),
  ...refused('endorseSkill', undefined, [['an endorsement by nobody', { claimId: '$claim' }, 'FORBIDDEN input']]),
  ...refused('withdrawEndorsement', 'fabio', [
    ['an endorsement that is none', { endorsementId: '$claim' }, 'INVALID_ID input.endorsementId'],
    ['an endorsement that never was', { endorsementId: none('ens') }, 'ENDORSEMENT_NOT_FOUND input.endorsementId'],
  ]),
  ...refused('withdrawEndorsement', 'second', [
    ['another’s endorsement', { endorsementId: '$endorsement' }, 'FORBIDDEN input.endorsementId'],
  ]),
];

const rule = (text: string) => ({ ...window, recurrence: { ...recurrence, rule: text } });
const zone = (timeZone: string) => ({ ...window, recurrence: { ...recurrence, timeZone } });
const without = (...exceptions: readonly string[]) => ({ ...window, recurrence: { ...recurrence, exceptions } });

/** What is refused of time that is offered, and of its calendar. */
export const timeRefusals: readonly Refusal[] = [
  ...refused('offerAvailability', 'fabio', [
    ['a rule that never ends', rule('FREQ=DAILY'), 'ENDLESS_RULE input.recurrence.rule'],
    ['a rule that comes every second', rule('FREQ=SECONDLY;COUNT=3'), 'TOO_FREQUENT input.recurrence.rule'],
    ['a rule that comes every second, for ever', rule('FREQ=SECONDLY'), 'TOO_FREQUENT input.recurrence.rule'],
    ['a rule in words', rule('every Monday'), 'INVALID_RULE input.recurrence.rule'],
    ['a rule of a thousand', rule('FREQ=DAILY;COUNT=1000'), 'TOO_MANY_OCCURRENCES input.recurrence.rule'],
    ['a rule to the next century', rule('FREQ=DAILY;UNTIL=21001231'), 'ENDS_TOO_LATE input.recurrence.rule'],
    ['a rule that begins another day', rule('FREQ=WEEKLY;BYDAY=TU;COUNT=3'), 'START_NOT_IN_RULE input.recurrence.rule'],
    ['a zone of Mars', zone('Mars/Olympus'), 'UNKNOWN_TIME_ZONE input.recurrence.timeZone'],
    ['an exception that is none', without(at(5)), 'NOT_AN_OCCURRENCE input.recurrence.exceptions.0'],
    [
      'exceptions from all of it',
      { ...window, recurrence: { ...recurrence, rule: 'FREQ=DAILY;COUNT=1', exceptions: [at(0)] } },
      'NOTHING_LEFT input.recurrence.exceptions',
    ],
    [
      'days that overlap each other',
      { ...rule('FREQ=DAILY;COUNT=2'), end: at(1, 1) },
      'OCCURRENCES_OVERLAP input.recurrence.rule',
    ],
    ['an interval that ends before it starts', { ...window, end: at(-1) }, 'ENDS_BEFORE_START input.end'],
    ['an interval that ends as it starts', { ...window, end: window.start }, 'ENDS_BEFORE_START input.end'],
    ['a window of more than a year', { ...window, end: at(400) }, 'WINDOW_TOO_LONG input.end'],
    ['a window that is over', { ...window, start: at(-999), end: at(-999, 8) }, 'IN_THE_PAST input.start'],
    ['more hours than there are', { ...window, hours: '8.5' }, 'HOURS_EXCEED_WINDOW input.hours'],
    ['hours below nothing', { ...window, hours: '-1' }, 'INVALID_HOURS input.hours'],
    [
      'half a minute, again and again',
      { ...window, start: at(0).replace('00.000Z', '30.000Z'), recurrence },
      'NOT_A_WHOLE_MINUTE input.start',
    ],
  ]),
  ...refused('offerAvailability', 'second', [['a window upon another', window, 'WINDOWS_OVERLAP input.start']]),
  ...refused('offerAvailability', undefined, [['the time of nobody', window, 'FORBIDDEN input']]),
  ...refused('offerAvailability', stranger(), [['the time of who is gone', window, 'PERSON_NOT_FOUND input']]),
  ...['withdrawAvailability', 'changeAvailability'].flatMap((mutation) => [
    ...refused(mutation, 'second', [
      [`${mutation} of none`, { offerId: 'avl_1' }, 'INVALID_ID input.offerId'],
      [`${mutation} of one that never was`, { offerId: none('avl') }, 'OFFER_NOT_FOUND input.offerId'],
    ]),
    ...refused(mutation, 'fabio', [
      [`${mutation} of another’s`, { offerId: '$offer' }, 'OFFER_NOT_FOUND input.offerId'],
    ]),
    ...refused(mutation, 'ada', [[`${mutation} by who may see it`, { offerId: '$offer' }, 'FORBIDDEN input.offerId']]),
    ...refused(mutation, undefined, [[`${mutation} by nobody`, { offerId: '$offer' }, 'FORBIDDEN input']]),
  ]),
  ...refused('withdrawAvailability', 'second', [
    ['a day out of nothing', { offerId: '$offer', occurrence: at(5) }, 'NOT_AN_OCCURRENCE input.occurrence'],
    ['one day and all of them', { offerId: '$offer', occurrence: at(0), from: '2030-01-01' }, 'ONE_OF_THEM input.from'],
    ['a day when it is over', { offerId: '$offer', from: '2999-01-01' }, 'OFFER_OVER input.from'],
  ]),
  ...refused('changeAvailability', 'second', [
    ['hours in words', { offerId: '$offer', hours: 'x' }, 'INVALID_HOURS input.hours'],
    ['hours that there are not', { offerId: '$offer', hours: '9' }, 'HOURS_EXCEED_WINDOW input.hours'],
  ]),
  ...refused('createCalendarFeed', 'second', [['a second calendar', {}, 'FEED_EXISTS input']]),
  ...refused('rotateCalendarFeed', 'fabio', [['another address of no calendar', {}, 'FEED_NOT_FOUND input']]),
  ...['createCalendarFeed', 'rotateCalendarFeed', 'revokeCalendarFeed'].flatMap((mutation) => [
    ...refused(mutation, undefined, [[`${mutation} of nobody`, {}, 'FORBIDDEN input']]),
    ...refused(mutation, stranger(), [[`${mutation} of who is gone`, {}, 'PERSON_NOT_FOUND input']]),
  ]),
];
