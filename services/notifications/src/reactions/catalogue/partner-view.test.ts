import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { dataSchema } from '@millepiani/events/json-schema';
import { endpointTested } from '@millepiani/events/notifications/endpoint.events';
import { milestoneRejected } from '@millepiani/events/projects/milestone.events';
import { Kind, parse } from 'graphql';
import { partnerContracts } from './catalogue.events.ts';
import { asPartnersSee } from './partner-view.events.ts';

const slotOfTeam = { teamId: 'Team.id', commissionId: 'Team.commission', slotId: 'TeamSeat.slotId' };
const seat = { ...slotOfTeam, personId: 'TeamSeat.person', holdId: 'TeamSeat.hold' };
const team = { teamId: 'Team.id', commissionId: 'Team.commission' };
const commission = { commissionId: 'Commission.id' };
const milestone = { milestoneId: 'Milestone.id', commissionId: 'Milestone.commission' };
const proposal = { proposalId: 'Proposal.id', kind: 'Proposal.kind', ownerId: 'Proposal.owner' };
const terms = {
  ...{ ...proposal, visibility: 'Proposal.visibility', allianceId: 'Proposal.allianceId' },
  ...{ expiresAt: 'Proposal.expiresAt', intents: 'Proposal.intents' },
};
const project = { projectId: 'Project.id', leadId: 'Project.lead' };
const asset = {
  ...{ assetId: 'KnowHowAsset.id', number: 'KnowHowAsset.number' },
  ...{ kind: 'KnowHowAsset.kind', makers: 'KnowHowAsset.makers' },
};
/** No partner ever reads anything there: whoever tells it leaves it null. */
const alwaysNull = 'NULL';

/**
 * Where the graph shows what partners are shown by each field of each type. A type or a field that joins is judged here: what the graph
 * shows to some alone makes its type one for parties alone (`partnersSee: 'PARTIES'`), or none for partners.
 */
const inventory: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'commission.opened.v1': {
    ...{ ...commission, title: 'Commission.title', description: 'Commission.description' },
    ...{ clientId: 'Commission.client', leadId: 'Commission.lead', openedBy: 'Commission.openedBy' },
    ...{ price: 'Commission.price', visibility: 'Commission.visibility', respondBy: 'Commission.respondBy' },
    ...{ openedAt: 'Commission.openedAt', slots: 'Commission.slots' },
  },
  'commission.slots-revised.v1': { ...commission, slots: 'Commission.slots' },
  'commission.substitution-set.v1': { ...commission, substitution: 'Commission.substitution' },
  'commission.qualified.v1': commission,
  'commission.bid.v1': commission,
  'commission.won.v1': commission,
  'commission.lost.v1': { ...commission, reason: 'Commission.lossReason' },
  'commission.milestones-planned.v1': { ...commission, milestones: 'Commission.milestones' },
  'commission.started.v1': commission,
  'commission.accepted.v1': commission,
  'commission.settled.v1': commission,
  'commission.closed.v1': commission,
  'commission.revised.v1': {
    ...{ ...commission, title: 'Commission.title', description: 'Commission.description' },
    ...{ price: 'Commission.price', respondBy: 'Commission.respondBy', milestones: 'Commission.milestones' },
  },
  'team.chosen.v1': { ...team, chosenBy: 'Team.chosenBy', expiresAt: 'Team.confirmBy', seats: 'Team.seats' },
  'team.seat-held.v1': seat,
  'team.held.v1': team,
  'team.seat-accepted.v1': seat,
  'team.seat-declined.v1': seat,
  'team.seat-filled.v1': seat,
  'team.confirmed.v1': team,
  'team.seat-vacated.v1': seat,
  'team.substitute-chosen.v1': {
    ...{ ...seat, insteadOf: 'TeamSeat.person', chosenBy: 'Team.chosenBy', expiresAt: 'TeamSeat.confirmBy' },
    ...{ from: 'TeamSeat.from', to: 'TeamSeat.to', minutes: 'TeamSeat.minutes' },
    mayUseTentative: 'TeamSeat.mayUseTentative',
  },
  'team.fallen-through.v1': {
    ...{ ...team, reason: 'Team.fallenThroughReason', slotId: 'Team.fallenThroughSlotId', seats: 'Team.seats' },
  },
  'milestone.delivered.v1': { ...milestone, deliveredBy: 'Milestone.deliveredBy' },
  'milestone.accepted.v1': {
    ...{ ...milestone, title: 'Milestone.title', number: 'Milestone.number', amount: 'Milestone.amount' },
    // Its id alone: what a version says, the graph shows to who does the work and not to the client.
    ...{ agreementVersionId: 'AgreementVersion.id', acceptedBy: 'Milestone.acceptedBy' },
    ...{ clientId: 'Commission.client', leadId: 'Commission.lead', invoicerId: 'AgreementTerms.invoicer' },
    ...{ acceptedAt: 'Milestone.acceptedAt', isLast: 'Commission.acceptedAt' },
  },
  'milestone.rejected.v1': { ...milestone, reasons: 'Milestone.rejectionReasons' },
  'proposal.revised.v1': terms,
  'proposal.published.v1': terms,
  // What answers it is named where whoever sees the one sees the other too: projects decides that as it tells.
  'proposal.matched.v1': {
    ...{ ...proposal, by: 'Proposal.match', commissionId: 'ProposalMatch.commission' },
    ...{ answeredBy: 'ProposalMatch.proposal', partnerId: 'Proposal.owner', responseId: alwaysNull },
  },
  'proposal.closed.v1': { ...proposal, reason: 'Proposal.closeReason' },
  'project.opened.v1': {
    ...{ ...project, openedBy: 'Project.openedBy', visibility: 'Project.visibility' },
    ...{ budget: 'Project.budget', openedAt: 'Project.openedAt' },
  },
  'project.funding-opened.v1': { ...project, budget: 'Project.budget' },
  'project.funded.v1': { ...project, pledged: 'Project.pledged' },
  'project.started.v1': project,
  'project.completed.v1': project,
  'project.closed.v1': project,
  'project.abandoned.v1': { ...project, reason: 'Project.abandonReason' },
  // For those alone who see both: projects tells it to the narrower circle.
  'project.commission-attached.v1': { ...project, commissionId: 'Project.commissions' },
  'project.commission-detached.v1': { ...project, commissionId: 'Project.commissions' },
  'project.revised.v1': { ...project, visibility: 'Project.visibility', budget: 'Project.budget' },
  'know-how.registered.v1': asset,
  'know-how.revised.v1': asset,
  'member.erased.v1': { personId: 'Person.erasedAt' },
  'organization.registered.v1': {
    ...{ organizationId: 'Organization.id', name: 'Organization.name' },
    ...{ country: 'Organization.country', owners: 'Organization.owners' },
  },
  'organization.owners-changed.v1': { organizationId: 'Organization.id', owners: 'Organization.owners' },
  'alliance.formed.v1': {
    ...{ allianceId: 'Alliance.id', name: 'Alliance.name', organizationIds: 'Alliance.organizations' },
    ...{ mandate: 'Alliance.mandate', formedAt: 'Alliance.formedAt' },
  },
  'alliance.dissolved.v1': { allianceId: 'Alliance.id', dissolvedAt: 'Alliance.dissolvedAt' },
};

const graph = parse(readFileSync(new URL('../../../../../gateway/supergraph.graphql', import.meta.url), 'utf8'));
/** What the graph says of each field of each type. */
const descriptions: ReadonlyMap<string, string> = new Map(
  graph.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? []).map(
          (field) => [`${definition.name.value}.${field.name.value}`, field.description?.value ?? ''] as const,
        )
      : [],
  ),
);
/** Of these everything is shown to parties alone (`canSeeTeam`, `canSeeVersion`). */
const wholeTypes = /^(?:Team|TeamSeat|AgreementVersion|AgreementTerms)\./;
/** The words by which the graph says that a field is not for everybody who sees the rest. */
const forSome = /null for others|for those who do not|shown to (?:who|its|those|that|the)/i;
const isForSome = (field: string) => wholeTypes.test(field) || forSome.test(descriptions.get(field) ?? '');

const byName = partnerContracts.map((contract) => [contract.localType, contract] as const);

describe('what partners are shown of events', () => {
  it.each(byName)('%s is judged field by field, by fields that the graph has', (localType, contract) => {
    const judged = inventory[localType] ?? {};
    const { properties } = dataSchema(contract);
    expect(Object.keys(judged).toSorted()).toEqual(Object.keys(properties ?? {}).toSorted());
    expect(Object.values(judged).filter((field) => field !== alwaysNull && !descriptions.has(field))).toEqual([]);
  });

  it.each(byName)('%s is for parties alone where the graph shows any of it to some alone', (localType, contract) => {
    const hidden = Object.values(inventory[localType] ?? {}).filter(isForSome);
    if (hidden.length > 0) expect([hidden, contract.visibility]).toEqual([hidden, ['parties']]);
  });

  it('is judged of nothing that partners are not shown', () => {
    expect(Object.keys(inventory).toSorted()).toEqual(byName.map(([localType]) => localType).toSorted());
  });

  it('knows by the graph’s words what it shows to some alone', () => {
    const fields = ['deliveredBy', 'acceptedBy', 'rejectionReasons'].map((name) => `Milestone.${name}`);
    expect([...fields, 'Proposal.responses', 'Project.pledges'].filter((field) => !isForSome(field))).toEqual([]);
    expect(['Milestone.deliveredAt', 'Commission.openedBy'].filter(isForSome)).toEqual([]);
  });

  it.each(byName)('%s says who did it to parties alone', (_localType, contract) => {
    for (const visibility of contract.visibility.filter((one) => one !== 'internal')) {
      const shown = asPartnersSee({ ...exampleEvent(contract), visibility });
      expect('actor' in shown && 'traceparent' in shown).toBe(visibility === 'parties');
    }
  });

  it('is for parties where it is for these alone, however it was told, and all else as it was told', () => {
    const told = exampleEvent(milestoneRejected);
    expect(told.visibility).toBe('community');
    expect(asPartnersSee(told)).toEqual({ ...told, visibility: 'parties' });
    expect(asPartnersSee({ ...told, visibility: 'internal' }).visibility).toBe('internal');
    const test = exampleEvent(endpointTested);
    expect(asPartnersSee(test)).toEqual(test);
  });
});
