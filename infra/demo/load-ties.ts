import type { GraphClient } from './graph-client.ts';
import { claimKey } from './load-team.ts';
import { alliance, endorsements, relationships, taxProfiles } from './ties.ts';

/** What loading needs. */
interface LoadingTies {
  readonly client: GraphClient;
  readonly actAs: (key: string) => Promise<void>;
  readonly idOf: (key: string) => string;
  /** The instant so many days after the demo began. */
  readonly dayAfter: (days: number) => string;
}

/** Who takes part in what, with whom an organization works, and how they are taxed. */
export async function tieTogether(loading: LoadingTies): Promise<void> {
  for (const relationship of relationships) await takePart(relationship, loading);
  await formAlliance(loading);
  const { client, actAs, idOf, dayAfter } = loading;
  for (const { agent, by, profile } of taxProfiles) {
    await actAs(by);
    await client.mutate('setTaxProfile', 'SetTaxProfileInput', 'taxProfile { id }', {
      idempotencyKey: `demo-tax-profile-${agent}`,
      agentId: idOf(agent),
      validFrom: dayAfter(0).slice(0, 10),
      profile,
    });
  }
}

async function takePart(
  { organization, by, person, kind, fromDay, toDay }: (typeof relationships)[number],
  { client, actAs, idOf, dayAfter }: LoadingTies,
): Promise<void> {
  await actAs(by);
  const { relationship } = await client.mutate<{ relationship: { id: string } }>(
    'inviteToOrganization',
    'InviteToOrganizationInput',
    'relationship { id }',
    {
      idempotencyKey: `demo-invite-${organization}-${person}`,
      organizationId: idOf(organization),
      personId: idOf(person),
      kind,
      from: dayAfter(fromDay).slice(0, 10),
      ...(toDay === undefined ? {} : { to: dayAfter(toDay).slice(0, 10) }),
    },
  );
  await actAs(person);
  await client.mutate('confirmRelationship', 'ConfirmRelationshipInput', 'relationship { id }', {
    idempotencyKey: `demo-confirm-${organization}-${person}-relationship`,
    relationshipId: relationship.id,
  });
}

/** An owner of the one proposes it, an owner of the other agrees. */
async function formAlliance({ client, actAs, idOf }: LoadingTies): Promise<void> {
  const { organization, by, partner, agreedBy, name, mandate } = alliance;
  await actAs(by);
  const { alliance: proposed } = await client.mutate<{ alliance: { id: string } }>(
    'proposeAlliance',
    'ProposeAllianceInput',
    'alliance { id }',
    {
      idempotencyKey: `demo-alliance-${organization}-${partner}`,
      organizationId: idOf(organization),
      partnerIds: [idOf(partner)],
      name,
      mandate: { kind: mandate, invoicerId: idOf(organization) },
    },
  );
  await actAs(agreedBy);
  await client.mutate('agreeToAlliance', 'AgreeToAllianceInput', 'alliance { id }', {
    idempotencyKey: `demo-agree-${organization}-${partner}`,
    allianceId: proposed.id,
    organizationId: idOf(partner),
  });
}

/** They vouch for each other. */
export async function endorseEachOther({ client, actAs, idOf }: Omit<LoadingTies, 'dayAfter'>): Promise<void> {
  for (const { by, person, skill } of endorsements) {
    await actAs(by);
    await client.mutate('endorseSkill', 'EndorseSkillInput', 'endorsement { id }', {
      idempotencyKey: `demo-endorse-${by}-${person}`,
      claimId: idOf(claimKey(person, skill)),
    });
  }
}
