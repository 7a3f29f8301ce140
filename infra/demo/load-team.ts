import { acceptSeat, chooseTeam } from './acts/teams.ts';
import type { Scene } from './scene.ts';
import { offers, team, weekly } from './team.ts';
import { clockAt, firstOf } from './weekdays.ts';

/** What the demo calls the claim of a skill. */
export const claimKey = (person: string, skillUri: string): string => `claim-${person}-${skillUri.slice(-12)}`;

/** Everybody says what they can do, and when. */
export async function offerTime(scene: Scene): Promise<void> {
  for (const { person, skills, window } of offers) {
    for (const [skillUri, level] of skills) {
      const { claim } = await scene
        .as(person)
        .mutate<{ claim: { id: string } }>(
          ['claimSkill', 'claim { id }'],
          { skillUri, level },
          `skill-${person}-${skillUri.slice(-12)}`,
        );
      scene.keep(claimKey(person, skillUri), claim.id);
    }
    const { fromDay, toDay, ...facts } = window;
    await scene
      .as(person)
      .mutate(
        ['offerAvailability', 'offer { id }'],
        { start: scene.instant(fromDay), end: scene.instant(toDay), ...facts },
        `availability-${person}`,
      );
  }
}

/** Some have regular hours: one offer, by a rule, instead of a window a day. */
export async function offerWeekly(scene: Scene): Promise<void> {
  const { timeZone, forDays, weeks } = weekly;
  const until = scene.day(forDays).replaceAll('-', '');
  for (const { person, from, to, hours, firmness, days } of weeks) {
    const first = firstOf(days[0] ?? '', scene.day(1));
    const input = {
      ...{ start: clockAt(first, from, timeZone), end: clockAt(first, to, timeZone), hours, firmness },
      recurrence: { timeZone, rule: `FREQ=WEEKLY;BYDAY=${days.join()};UNTIL=${until}` },
    };
    await scene.as(person).mutate(['offerAvailability', 'offer { id }'], input, `availability-${person}-weekly`);
  }
}

/** Ada chooses who is to do the configurator, and some of them accept. */
export async function chooseDemoTeam(scene: Scene): Promise<void> {
  const { commission: key, confirmByDay: withinDays, seats, accepted } = team;
  await chooseTeam(scene, 'ada', { key, withinDays, choice: { people: seats } });
  for (const person of accepted) await acceptSeat(scene, person, { key, role: seats.indexOf(person) });
}
