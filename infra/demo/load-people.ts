import { type organizations, people } from './community.ts';
import type { DemoScene } from './demo-scene.ts';

/** Everybody signs up; the demo began when the first did. */
export async function signUpAll(scene: DemoScene, password: string): Promise<void> {
  for (const [at, { key, name, email }] of people.entries()) {
    const { person } = await scene.nobody.mutate<{ person: { id: string; registeredAt: string } }>(
      ['signUp', 'person { id registeredAt }'],
      { name, email, password },
      `sign-up-${key}`,
    );
    scene.keep(key, person.id);
    if (at === 0) scene.begin(new Date(person.registeredAt));
  }
}

/** Ada administers the community, and appoints Carla to keep its books. */
export async function appoint(scene: DemoScene, setupToken: string): Promise<void> {
  const ada = scene.as('ada');
  await ada.mutate(['claimAdministration', 'person { id }'], { setupToken }, 'claim-administration');
  // What a role allows comes with the next sign-in.
  ada.forgetToken();
  const input = { personId: scene.idOf('carla'), role: 'BOOKKEEPER' };
  await ada.mutate(['grantRole', 'person { id }'], input, 'grant-bookkeeper');
  scene.as('carla').forgetToken();
}

/** The first owner enters it, the others give their word one after the other: each word is a version. */
export async function registerOrganization(
  scene: DemoScene,
  { key, owners, ...facts }: (typeof organizations)[number],
): Promise<void> {
  const [first, ...others] = owners.map(({ person }) => person);
  const { organization } = await scene
    .as(first ?? '')
    .mutate<{ organization: { id: string } }>(
      ['registerOrganization', 'organization { id }'],
      { ...facts, owners: owners.map(({ person, share }) => ({ personId: scene.idOf(person), share })) },
      `organization-${key}`,
    );
  scene.keep(key, organization.id);
  for (const [at, person] of others.entries()) {
    const input = { organizationId: organization.id, expectedVersion: at + 1 };
    await scene.as(person).mutate(['confirmOwners', 'organization { id }'], input, `confirm-${key}-${person}`);
  }
}
