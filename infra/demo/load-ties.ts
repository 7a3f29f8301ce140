import { claimKey } from './load-team.ts';
import type { Scene } from './scene.ts';
import { alliance, endorsements, relationships, taxProfiles } from './ties.ts';

/** Who takes part in what, with whom an organization works, and how they are taxed. */
export async function tieTogether(scene: Scene): Promise<void> {
  for (const relationship of relationships) await takePart(scene, relationship);
  await formAlliance(scene);
  for (const { agent, by, profile } of taxProfiles) {
    const input = { agentId: scene.idOf(agent), validFrom: scene.day(0), profile };
    await scene.as(by).mutate(['setTaxProfile', 'taxProfile { id }'], input, `tax-profile-${agent}`);
  }
}

async function takePart(
  scene: Scene,
  { organization, by, person, kind, fromDay, toDay, ...more }: (typeof relationships)[number],
): Promise<void> {
  const { relationship } = await scene.as(by).mutate<{ relationship: { id: string } }>(
    ['inviteToOrganization', 'relationship { id }'],
    {
      ...{ organizationId: scene.idOf(organization), personId: scene.idOf(person), kind, from: scene.day(fromDay) },
      ...(toDay === undefined ? {} : { to: scene.day(toDay) }),
      ...more,
    },
    `invite-${organization}-${person}`,
  );
  const input = { relationshipId: relationship.id };
  const intent = `confirm-${organization}-${person}-relationship`;
  await scene.as(person).mutate(['confirmRelationship', 'relationship { id }'], input, intent);
}

/** An owner of the one proposes it, an owner of the other agrees. */
async function formAlliance(scene: Scene): Promise<void> {
  const { organization, by, partner, agreedBy, name, mandate } = alliance;
  const { alliance: proposed } = await scene.as(by).mutate<{ alliance: { id: string } }>(
    ['proposeAlliance', 'alliance { id }'],
    {
      ...{ organizationId: scene.idOf(organization), partnerIds: [scene.idOf(partner)], name },
      mandate: { kind: mandate, invoicerId: scene.idOf(organization) },
    },
    `alliance-${organization}-${partner}`,
  );
  const input = { allianceId: proposed.id, organizationId: scene.idOf(partner) };
  await scene.as(agreedBy).mutate(['agreeToAlliance', 'alliance { id }'], input, `agree-${organization}-${partner}`);
}

/** They vouch for each other. */
export async function endorseEachOther(scene: Scene): Promise<void> {
  for (const { by, person, skill } of endorsements) {
    const input = { claimId: scene.idOf(claimKey(person, skill)) };
    await scene.as(by).mutate(['endorseSkill', 'endorsement { id }'], input, `endorse-${by}-${person}`);
  }
}
