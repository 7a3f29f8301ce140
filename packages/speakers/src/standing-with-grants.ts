import type { Actor } from '@millepiani/kernel/actor';
import type { Clock } from '@millepiani/kernel/clock';
import type { GuestStore } from './guests.store.ts';
import type { SpeakerStore } from './speakers.store.ts';
import type { Standing } from './standing.ts';

/** Where a service keeps who speaks for whom and what guests may see. */
export interface Copies {
  readonly clock: Clock;
  readonly guests: GuestStore;
  readonly speakers: SpeakerStore;
}

/** Who asks, the organizations for which they speak, and what they may see as a guest. To show something: whoever acts is no guest. */
export async function standingWithGrants({ clock, guests, speakers }: Copies, actor: Actor): Promise<Standing> {
  if (actor.id === undefined) return speakers.standingOf(actor);
  const [standing, granted] = await Promise.all([speakers.standingOf(actor), guests.grantedTo(actor.id, clock.now())]);
  return { ...standing, granted };
}

/** The same of many at once, in their order. */
export async function standingsWithGrants(
  { clock, guests, speakers }: Copies,
  actors: readonly Actor[],
): Promise<readonly Standing[]> {
  const [standings, granted] = await Promise.all([
    speakers.standingOfEach(actors),
    guests.grantedToEach(
      actors.flatMap(({ id }) => id ?? []),
      clock.now(),
    ),
  ]);
  return standings.map((standing) => ({ ...standing, granted: granted.get(standing.actor.id ?? '') ?? {} }));
}
