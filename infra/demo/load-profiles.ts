import { organizationProfiles, profiles } from './profiles.ts';
import type { Scene } from './scene.ts';

/** Everybody says who they are, all at once: nobody's word waits for another's. */
export async function introduceThemselves(scene: Scene): Promise<void> {
  await Promise.all(
    profiles.map(({ person, ...profile }) =>
      scene
        .as(person)
        .mutate(['changeProfile', 'person { id }'], { expectedVersion: 0, ...profile }, `profile-${person}`),
    ),
  );
  await Promise.all(
    organizationProfiles.map(({ organization, by, ...profile }) =>
      scene
        .as(by)
        .mutate(
          ['changeOrganizationProfile', 'organization { id }'],
          { organizationId: scene.idOf(organization), expectedVersion: 0, ...profile },
          `profile-${organization}`,
        ),
    ),
  );
}
