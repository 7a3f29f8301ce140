import { acceptSeat, chooseTeam } from './acts/teams.ts';
import type { Scene } from './scene.ts';
import { offers, team } from './team.ts';

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

/** Ada chooses who is to do the configurator, and some of them accept. */
export async function chooseDemoTeam(scene: Scene): Promise<void> {
  const { commission: key, confirmByDay: withinDays, seats, accepted } = team;
  await chooseTeam(scene, 'ada', { key, withinDays, choice: { people: seats } });
  for (const person of accepted) await acceptSeat(scene, person, { key, role: seats.indexOf(person) });
}
