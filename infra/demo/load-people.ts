import { type organizations, people } from './community.ts';
import type { DemoScene } from './demo-scene.ts';
import type { Member } from './member.ts';

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

/** Ada administers the community. */
export async function claimAdministration(scene: DemoScene, setupToken: string): Promise<void> {
  const ada = scene.as('ada');
  await ada.mutate(['claimAdministration', 'person { id }'], { setupToken }, 'claim-administration');
  // What a role allows comes with the next sign-in.
  ada.forgetToken();
}

interface Standing {
  readonly state: string;
  readonly version: number;
  readonly invitedBy: object | null;
}

/** How somebody stands to the community. */
export async function standingOf(member: Member): Promise<Standing> {
  const { viewer } = await member.ask<{ viewer: { membership: Standing } }>(
    '{ viewer { membership { state version invitedBy { id } } } }',
  );
  return viewer.membership;
}

/** Where signing up is not enough, all apply and Ada admits them. Who was invited back waits for somebody who tries it. */
export async function admitAll(scene: DemoScene): Promise<void> {
  for (const { key } of people) {
    const applicant = scene.as(key);
    const { state } = await standingOf(applicant);
    if (state === 'ACTIVE') continue;
    if (state === 'REGISTERED') {
      await applicant.mutate(['applyForMembership', 'person { id }'], {}, `apply-${key}`);
    }
    const { state: after, version, invitedBy } = await standingOf(applicant);
    if (after !== 'APPLIED' || invitedBy !== null) continue;
    const input = { personId: scene.idOf(key), expectedVersion: version };
    await scene.as('ada').mutate(['admitMember', 'person { id }'], input, `admit-${key}`);
    applicant.forgetToken();
  }
}

/** Ada appoints Carla to keep the community's books. */
export async function appoint(scene: DemoScene): Promise<void> {
  const input = { personId: scene.idOf('carla'), role: 'BOOKKEEPER' };
  await scene.as('ada').mutate(['grantRole', 'person { id }'], input, 'grant-bookkeeper');
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
