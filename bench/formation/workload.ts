import { dayText, epochDay } from '@millepiani/calendar/local-date-time';
import { newId } from '@millepiani/kernel/new-id';

/** What is made by chance: people, and what is asked. Numbers from 0 to less than 1. */
export type Random = () => number;

const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new TypeError('Nothing to pick from.');
  return one;
}

/** A skill by its number: an ESCO skill's URI. */
const skillOf = (number: number): string =>
  `http://data.europa.eu/esco/skill/be7c0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const dayMs = 86_400_000;
const dayAfter = (today: string, days: number): string => dayText(epochDay(today) + days);
const instantAfter = (today: string, days: number): Date => new Date((epochDay(today) + days) * dayMs);

/** A community as it is seen on a day, ISO 8601. */
export interface Community {
  readonly today: string;
  readonly skills: number;
}

const weeks = ['MO,TU,WE,TH,FR', 'MO,WE,FR', 'TU,TH', 'MO,TU', 'TH,FR', 'MO,TU,WE,TH'];
const firstDays: Readonly<Record<string, number>> = { MO: 0, TU: 1, WE: 2, TH: 3, FR: 4 };

/** Weekdays by a rule, for a part of a year, as it is stored: from a Monday or what day is the first of them. */
function offerBy(random: Random, today: string, hour: number) {
  const byDay = pick(random, weeks);
  const [first = 'MO'] = byDay.split(',');
  const day = epochDay(today);
  // 1 January 1970 was a Thursday.
  const monday = day - ((day + 3) % 7) - 7 * whole(random, 0, 8);
  const start = dayText(monday + (firstDays[first] ?? 0));
  const until = dayText(day + whole(random, 60, 300)).replaceAll('-', '');
  return {
    ...{ start: `${start}T${String(hour).padStart(2, '0')}:00:00`, timeZone: 'Europe/Rome' },
    ...{ durationMs: 4 * 3_600_000, minutes: 30 * whole(random, 4, 8) },
    firmness: random() < 0.15 ? 'TENTATIVE' : 'FIRM',
    rule: `FREQ=WEEKLY;BYDAY=${byDay};UNTIL=${until}T225959Z`,
    exceptions: [],
  };
}

/** A hold of some days of the next months, as it is stored. */
function holdBy(random: Random, personId: string, today: string) {
  const from = whole(random, -10, 60);
  return {
    ...{ _id: newId('hld') as string, personId, commissionId: newId('com') as string },
    ...{ from: instantAfter(today, from), to: instantAfter(today, from + whole(random, 5, 40)) },
    ...{ minutes: 60 * whole(random, 4, 40), mayUseTentative: random() < 0.2, month: today.slice(0, 7) },
  };
}

/** The rows of one person in each collection of the service's own copy. */
export function personBy(random: Random, { today, skills }: Community) {
  const personId: string = newId('per');
  const numbers = new Set(Array.from({ length: whole(random, 2, 6) }, () => whole(random, 1, skills)));
  const claims = [...numbers].map((number) => {
    const level = whole(random, 1, 5);
    const place = `${5 - level} ${personId}`;
    return { _id: newId('clm') as string, personId, skill: skillOf(number), level, place, lot: personId.slice(-12) };
  });
  const hours = random() < 0.1 ? [] : random() < 0.6 ? [9] : [9, 14];
  const holds =
    random() < 0.3 ? Array.from({ length: whole(random, 1, 3) }, () => holdBy(random, personId, today)) : [];
  const outcomes =
    random() < 0.5
      ? Array.from({ length: whole(random, 1, 4) }, () => ({
          ...{ _id: newId('hld') as string, personId, at: instantAfter(today, -whole(random, 5, 1_200)) },
          value: random() < 0.85 ? 1 : 0,
        }))
      : [];
  const month = today.slice(0, 7);
  const minutes = holds.reduce((sum, hold) => sum + hold.minutes, 0);
  return {
    pool_skills: claims,
    pool_availability: [{ _id: personId, offers: hours.map((hour) => offerBy(random, today, hour)) }],
    pool_holds: holds,
    pool_outcomes: outcomes,
    pool_hours: minutes > 0 ? [{ _id: `${month} ${personId}`, month, whose: personId, minutes }] : [],
  };
}

/** A commission's roles, as they are asked for. */
export const rolesBy = (random: Random, count: number, { today, skills }: Community) =>
  Array.from({ length: count }, () => {
    const from = whole(random, 2, 40);
    return {
      ...{ title: 'A role', skill: skillOf(whole(random, 1, skills)), skillLabel: 'A skill' },
      ...{ level: whole(random, 1, 5), hours: whole(random, 8, 60) },
      ...{ from: dayAfter(today, from), to: dayAfter(today, from + whole(random, 14, 60)) },
      rate: { amount: '45.00', currency: 'EUR' },
    };
  });
