import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { relationshipEnded, relationshipGrantsChanged } from '@millepiani/events/members/relationship.events';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { guestGrants } from '@millepiani/speakers/guest-grant';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { keepGuests } from '../src/reactions/keep-guests.reaction.ts';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, day } from './teams-under-test.ts';
import { startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
let commission: Payload;
let contributionId: string;
let commitmentId: string;
const aurora = newId('org');
beforeAll(async () => {
  projects = await startWorkUnderTest();
  // What it is about is for its parties alone: Aurora leads it, for which Ada speaks.
  await projects.inProcess.react(({ session }) =>
    projects.inProcess.projects.speakers.put(session, aurora, [ada.id as PersonId]),
  );
  commission = await projects.running({ visibility: 'PARTIES', leadId: aurora });
  const work = { kind: 'WORK', slotId: commission.slots[0].id, minutes: 60, note: 'Rooms', happenedOn: day(0) };
  const recorded = await projects.act(
    'recordContribution',
    'contribution',
    { commissionId: commission.id, ...work },
    bruno,
  );
  contributionId = recorded.contribution.id;
  const { commitments } = await projects.ask(commission.id, 'commitments { edges { node { id } } }', ada);
  commitmentId = commitments.edges[0].node.id;
});
afterAll(() => projects.close());

/** Hands the reaction an event as the spine does. */
const hear = (contract: typeof relationshipGrantsChanged | typeof relationshipEnded, data: object) =>
  projects.inProcess.react((transaction) => {
    const example = exampleEvent(contract);
    const event = { ...example, data: { ...example.data, ...data } };
    return keepGuests(() => projects.inProcess.projects).handle(event, transaction);
  });
/** Somebody who is a guest of Aurora's, with what was granted. */
async function guest(...grants: readonly string[]) {
  const reader = member();
  const relationshipId = newId('rel');
  const where = {
    relationshipId,
    organizationId: aurora,
    personId: reader.id as PersonId,
    from: '2026-01-01',
    to: null,
  };
  await hear(relationshipGrantsChanged, { ...where, grants });
  return { reader, relationshipId, where };
}

const entity = async (type: string, id: string, selection: string, reader: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
  return (await projects.askWith(query, { of: [{ __typename: type, id }] }, reader)).data._entities[0];
};
const byId = async (field: string, id: string, reader: TestActor) =>
  (await projects.askWith(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id }, reader)).data[field];
const about = (selection: string, reader: TestActor): Promise<Payload> =>
  projects.ask(commission.id, selection, reader);

/** Every field of this service that a grant opens by itself, and whether the reader sees it. */
const opened: readonly (readonly [grant: string, field: string, isSeen: (reader: TestActor) => Promise<boolean>])[] = [
  ['COMMISSIONS', 'Query.commission', async (reader) => (await about('id', reader)) !== null],
  [
    'COMMISSIONS',
    'Commission',
    async (reader) => (await entity('Commission', commission.id, 'title', reader)) !== null,
  ],
  [
    'COMMISSIONS',
    'Query.commissions',
    async (reader) =>
      (await projects.askWith('{ commissions { edges { node { id } } } }', {}, reader)).data.commissions.edges.length >
      0,
  ],
  [
    'COMMISSIONS',
    'Agent.commissions',
    async (reader) =>
      (await entity('Agent', aurora, 'commissions { edges { node { id } } }', reader)).commissions.edges.length > 0,
  ],
  ['COMMISSIONS', 'Query.team', async (reader) => (await byId('team', commission.team.id, reader)) !== null],
  [
    'COMMISSIONS',
    'Team',
    async (reader) => (await entity('Team', commission.team.id, 'seats { person { id } }', reader)) !== null,
  ],
  [
    'COMMISSIONS',
    'Commission.teams',
    async (reader) => Boolean((await about('teams { edges { node { id } } }', reader))?.teams),
  ],
  [
    'COMMISSIONS',
    'Query.commissionEventsAfter',
    async (reader) => {
      const query = `query ($id: ID!) { commissionEventsAfter(commissionId: $id, first: 1) { cursor } }`;
      return (await projects.askWith(query, { id: commission.id }, reader)).data.commissionEventsAfter !== null;
    },
  ],
  [
    'COMMISSIONS',
    'Commission.money',
    async (reader) => Boolean((await about('money { invoiced { amount } }', reader))?.money),
  ],
  [
    'AGREEMENTS',
    'Query.agreementVersion',
    async (reader) => (await byId('agreementVersion', commission.agreementVersion.id, reader)) !== null,
  ],
  [
    'AGREEMENTS',
    'Agreement',
    async (reader) =>
      (await entity('Agreement', commission.agreementVersion.agreement.id, 'inForce { id }', reader)) !== null,
  ],
  [
    'AGREEMENTS',
    'Commitment',
    async (reader) => (await entity('Commitment', commitmentId, 'minutes', reader)) !== null,
  ],
  [
    'AGREEMENTS',
    'Contribution',
    async (reader) => (await entity('Contribution', contributionId, 'minutes', reader)) !== null,
  ],
];
/** What both grants together open: what is agreed, where one comes from a commission that is for its parties alone. */
const byBoth: readonly (readonly [field: string, isSeen: (reader: TestActor) => Promise<boolean>])[] = [
  ['Commission.agreement', async (reader) => Boolean((await about('agreement { id }', reader))?.agreement)],
  [
    'Commission.commitments',
    async (reader) => Boolean((await about('commitments { edges { node { id } } }', reader))?.commitments),
  ],
  [
    'Commission.contributions',
    async (reader) => Boolean((await about('contributions { edges { node { id } } }', reader))?.contributions),
  ],
  [
    'Commission.sharesIf',
    async (reader) =>
      Boolean((await about('sharesIf(net: { amount: "1.00", currency: "EUR" }) { fee { amount } }', reader))?.sharesIf),
  ],
  ['Commission.risks', async (reader) => Boolean((await about('risks { kind }', reader))?.risks)],
];
const seenBy = async (reader: TestActor): Promise<readonly string[]> => {
  const seen: string[] = [];
  const all = [...opened.map(([, field, isSeen]) => [field, isSeen] as const), ...byBoth];
  for (const [field, isSeen] of all) if (await isSeen(reader)) seen.push(field);
  return seen;
};
const openedBy = (grants: readonly string[]) => [
  ...opened.filter(([one]) => grants.includes(one)).map(([, field]) => field),
  ...(grants.includes('COMMISSIONS') && grants.includes('AGREEMENTS') ? byBoth.map(([field]) => field) : []),
];

describe('a guest of an organization sees of its work', () => {
  it('nothing without a grant; who owns it sees all of it', async () => {
    expect([await seenBy((await guest()).reader), await seenBy(ada)]).toEqual([
      [],
      openedBy(['COMMISSIONS', 'AGREEMENTS']),
    ]);
  });

  it.each(guestGrants.map((one) => [one]))('by %s what it opens, and nothing else', async (one) => {
    expect(await seenBy((await guest(one)).reader)).toEqual(openedBy([one]));
  });

  it('by all of them all, until they are taken back, or it ends', async () => {
    const { reader, relationshipId, where } = await guest(...guestGrants);
    expect(await seenBy(reader)).toEqual(openedBy(guestGrants));
    await hear(relationshipGrantsChanged, { ...where, grants: ['AGREEMENTS'] });
    expect(await seenBy(reader)).toEqual(openedBy(['AGREEMENTS']));
    await hear(relationshipEnded, { relationshipId });
    expect(await seenBy(reader)).toEqual([]);
  });

  it('and does nothing in its name', async () => {
    const { reader } = await guest(...guestGrants);
    const deliver = { milestoneId: newId('mil') };
    const refusals = [
      await projects.act('approveContribution', 'contribution', { contributionId }, reader),
      await projects.act(
        'signAgreement',
        'agreementVersion',
        { versionId: commission.agreementVersion.id, contentHash: commission.agreementVersion.contentHash },
        reader,
      ),
      await projects.act('deliverMilestone', 'milestone', deliver, reader),
      await projects.change('acceptCommission', reader, { commissionId: commission.id }),
    ];
    for (const { userErrors, errors } of refusals) expect(userErrors?.length ?? errors?.length).toBeGreaterThan(0);
    // What may be seen as a guest is not there for a command.
    expect(refusals[0]?.userErrors[0].code).toBe('CONTRIBUTION_NOT_FOUND');
  });
});
