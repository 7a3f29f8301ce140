import { windows } from '../cast/cast.ts';
import type { Stage } from '../stage.ts';

/**
 * The story's people take back the time that they still offer, so that the next run's roles are not filled with them. What is
 * bound to work that goes on stays, as the graph demands; so does all where the story did not get so far.
 */
export async function leave(stage: Stage): Promise<void> {
  for (const [at, { person }] of windows.entries()) {
    if (!stage.ids.has(`window-${at}`)) continue;
    const input = { offerId: stage.ids.of(`window-${at}`) };
    await stage
      .as(person)
      .mutate(['withdrawAvailability', 'person { id }'], input, `leave-${at}`)
      .catch(() => undefined);
  }
}
