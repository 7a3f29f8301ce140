import type { PersonKey } from '../cast/cast.ts';
import { expectSame } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

/** How some wish to be told; all others as it is by itself. */
const wishes: readonly { readonly person: PersonKey; readonly wish: Readonly<Record<string, unknown>> }[] = [
  { person: 'fabio', wish: { mailDigest: 'DAILY' } },
  { person: 'hugo', wish: { channels: [{ kind: 'AGREEMENT', channels: ['IN_APP'] }] } },
];

/** They say how they wish to be told. */
export async function prefer(stage: Stage): Promise<void> {
  for (const { person, wish } of wishes) {
    const { preferences } = await stage
      .as(person)
      .mutate<{ preferences: { version: number } }>(
        ['setNotificationPreferences', 'preferences { version }'],
        { expectedVersion: 0, ...wish },
        `prefer-${person}`,
      );
    expectSame(`${person}’s wishes`, preferences.version, 1);
  }
}
