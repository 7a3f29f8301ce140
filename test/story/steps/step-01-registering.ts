import { organizations, people, relationships } from '../cast/cast.ts';
import { taxProfiles } from '../cast/tax.ts';
import { eventuallySame, expectSame } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import { readReport } from '../proof/report.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import { prefer } from './preferring.ts';
import type { Step } from './step.ts';

const ownersOf = (id: string) => `{ organization(id: "${id}") { state owners { share person { id } } } }`;
type Owned = { readonly organization: { readonly state: string; readonly owners: unknown } | null };

/** Studio Aurora, its people and their peers come into the community, each by their own word. */
export const registering: Step = {
  title: 'They register',
  play: async (stage) => {
    stage.reports.keep('before', await readReport(stage));
    for (const person of people) await signUp(stage, person);
    for (const organization of organizations) await register(stage, organization);
    await ownTogether(stage);
    for (const relationship of relationships) await takePart(stage, relationship);
    const profiles = taxProfiles(stage.suffix);
    for (const { agent, by, profile } of profiles) {
      const input = { agentId: stage.ids.of(agent), validFrom: stage.day(0), profile };
      await stage.as(by).mutate(['setTaxProfile', 'taxProfile { id }'], input, `tax-profile-${agent}`);
      if (typeof profile.iban === 'string') stage.keep(`iban-${agent}`, profile.iban);
    }
    await expectOwnAffair(stage);
    await appointBookkeeper(stage);
    await prefer(stage);
    return [
      `${people.length} people and ${organizations.length} organizations, ${profiles.length} tax profiles`,
      'Studio Aurora is Ada’s 60% and Bruno’s 40%, by both their words and not before',
      `${relationships.map(({ person, kind }) => `${person} ${kind.toLowerCase()}`).join(', ')}`,
    ].join('; ');
  },
};

async function signUp(stage: Stage, { key, firstName, locale }: (typeof people)[number]): Promise<void> {
  const input = { name: stage.named(firstName), ...stage.accountOf(key), locale };
  const { person } = await stage.nobody.mutate<{ person: { id: string } }>(
    ['signUp', 'person { id }'],
    input,
    `sign-up-${key}`,
  );
  stage.ids.keep(key, person.id);
}

/** The first owner enters it; it is the others' word that makes it be. */
async function register(stage: Stage, { key, name, country, owners }: (typeof organizations)[number]): Promise<void> {
  const { organization } = await stage.as(owners[0].person).mutate<{ organization: { id: string } }>(
    ['registerOrganization', 'organization { id }'],
    {
      ...{ name: stage.named(name), country },
      owners: owners.map(({ person, share }) => ({ personId: stage.ids.of(person), share })),
    },
    `register-${key}`,
  );
  stage.ids.keep(key, organization.id);
}

/** Nobody owns without their word: Bruno is asked by notifications, and only when he has confirmed does anybody see Aurora. */
async function ownTogether(stage: Stage): Promise<void> {
  const id = stage.ids.of('aurora');
  const seenByHugo = () => stage.as('hugo').ask<Owned>(ownersOf(id));
  expectSame('Aurora before Bruno has confirmed, seen by Hugo', (await seenByHugo()).organization, null);
  await expectTold(stage, 'bruno', `Serve la tua parola: ${stage.named('Studio Aurora')}`);
  const input = { organizationId: id, expectedVersion: 1 };
  await stage.as('bruno').mutate(['confirmOwners', 'organization { id }'], input, 'confirm-aurora');
  const owner = (share: string, person: string) => ({ share, person: { id: stage.ids.of(person) } });
  await eventuallySame('Aurora’s owners, seen by Hugo', seenByHugo, {
    organization: { state: 'REGISTERED', owners: [owner('60%', 'ada'), owner('40%', 'bruno')] },
  });
  await expectTold(stage, 'ada', `Registered: ${stage.named('Studio Aurora')}`);
}

async function takePart(stage: Stage, { person, by, kind, days }: (typeof relationships)[number]): Promise<void> {
  const { relationship } = await stage.as(by).mutate<{ relationship: { id: string } }>(
    ['inviteToOrganization', 'relationship { id }'],
    {
      ...{ organizationId: stage.ids.of('aurora'), personId: stage.ids.of(person), kind, from: stage.day(0) },
      ...(days === undefined ? {} : { to: stage.day(days) }),
    },
    `invite-${person}`,
  );
  const confirmed = await stage
    .as(person)
    .mutate<{ relationship: { state: string } }>(
      ['confirmRelationship', 'relationship { state }'],
      { relationshipId: relationship.id },
      `confirm-${person}`,
    );
  expectSame(`${person}’s part in Aurora`, confirmed.relationship.state, 'ACTIVE');
}

/** How somebody is taxed is shown to nobody else, and to an organization's owners alone. */
async function expectOwnAffair(stage: Stage): Promise<void> {
  const query = `{ organization(id: "${stage.ids.of('aurora')}") { taxProfile { regime } } }`;
  const seenBy = async (key: 'bruno' | 'carla') =>
    (await stage.as(key).ask<{ organization: { taxProfile: unknown } }>(query)).organization.taxProfile;
  expectSame('Aurora’s tax profile, seen by an owner', await seenBy('bruno'), { regime: 'RF01' });
  expectSame('Aurora’s tax profile, seen by a collaborator', await seenBy('carla'), null);
}

/** The community's administrator appoints Carla, who may not do so herself. */
async function appointBookkeeper(stage: Stage): Promise<void> {
  const input = { personId: stage.ids.of('carla'), role: 'BOOKKEEPER' };
  const grant = ['grantRole', 'person { id }'] as const;
  await expectRefused(
    'a role that Carla gives herself',
    () => stage.as('carla').mutate(grant, input, 'grant-self'),
    'UNAUTHORIZED_FIELD_OR_TYPE',
  );
  await stage.administrator.mutate(grant, input, 'grant-bookkeeper');
  stage.as('carla').forgetToken();
}
