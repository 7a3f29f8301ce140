import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { relationshipGrantsChanged } from '@millepiani/events/members/relationship.events';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { pdfPages } from '@millepiani/testing/pdf-text';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { keepGuests } from '../../src/reactions/keep-guests.reaction.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { bookkeeper, nextKey, startBillingUnderTest } from '../billing-under-test.ts';
import { fixed, ruleOf } from '../distributions/given.ts';
import { World } from '../distributions/world.ts';
import { profiles } from '../milestones/profiles.ts';

const database = freshDatabase('billing_remuneration_schema');
let service: ServiceUnderTest;
let store: OpenBilling;
let folder = '';
const world = new World(() => store);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outgoing-'));
  service = await startBillingUnderTest({
    ...{ MONGODB_URI: database.uri, DELIVERY_FOLDER: folder, JOBS_RECONCILE_EVERY: '300ms' },
  });
  store = await openBillingOn(database.uri);
});
afterAll(async () => {
  await store.close();
  await service.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const fields = `id kind state number date month ownNumber reason payee { id } payer { id } approver { id }
  fee { amount } expenses { amount } withheld { amount } toPay { amount } stampDuty { amount } owedBack { amount }
  inps { year threshold { amount } before { amount } elsewhere { amount } above { amount } }
  invoice { id state } run { id } missing { code } approvedBy { id } documents { form name base64 }`;
const everyMember = ['ledger:read', 'ledger:approve'];
const person = (): TestActor & { id: `per_${string}` & { readonly __id: 'per' } } => ({
  id: newId('per'),
  scopes: everyMember,
});

const see = async (id: string, actor: TestActor) =>
  (await service.ask(`query ($id: ID!) { remunerationDocument(id: $id) { ${fields} } }`, { id }, actor)).data
    .remunerationDocument;
async function ask(mutation: string, input: object, actor: TestActor) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = mutation === 'drawUpRemuneration' ? 'documents' : 'document';
  const query = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) { ${answer} { ${fields} } userErrors { code path } } }`;
  const { data, errors } = await service.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}

describe('documents for shares, through the schema', () => {
  it('are drawn up by themselves, approved, written and handed over, and seen by both sides alone', async () => {
    const [elisa, owner, other] = [person(), person(), person()];
    const aurora = newId('org');
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.owned(aurora, [owner.id]);
    await world.tell.profile(profiles.elisa(elisa.id));
    const shares = fixed([aurora, '1/2'], [elisa.id, '1/2']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, elisa.id]);
    await world.pay(deal.milestone, '500.00');
    const run = await world.posted(deal);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on DistributionRun { remunerationDocuments { id } }
      ... on Agent { own: remunerationDocuments(first: 1) { edges { node { id } } pageInfo { hasNextPage } } } } }`;
    const listed = async (actor: TestActor, agent: string = elisa.id) => {
      const of = [
        { __typename: 'DistributionRun', id: run.id },
        { __typename: 'Agent', id: agent },
      ];
      const [ofRun, ofAgent] = (await service.ask(query, { of }, actor)).data._entities;
      return [ofRun?.remunerationDocuments, ofAgent?.own?.edges];
    };
    await waitFor('it is drawn up', async () => (await listed(elisa))[0]?.length === 1);
    const [[{ id }], edges] = await listed(elisa);
    expect(edges).toEqual([{ node: { id } }]);
    expect((await listed(owner, aurora))[0]).toEqual([{ id }]);
    expect((await listed(other))[1]).toBeUndefined();

    const drawn = await see(id, elisa);
    expect(drawn).toMatchObject({
      ...{ kind: 'OCCASIONAL_RECEIPT', state: 'DRAWN_UP', number: null, fee: { amount: '250.00' } },
      ...{ withheld: { amount: '50.00' }, toPay: { amount: '200.00' }, stampDuty: { amount: '2.00' } },
      ...{ payee: { id: elisa.id }, payer: { id: aurora }, approver: { id: elisa.id }, run: { id: run.id } },
      ...{ inps: null, documents: [], invoice: null, missing: [], approvedBy: null },
    });
    expect(await see(id, owner)).toMatchObject({ id });
    expect(await see(id, bookkeeper)).toMatchObject({ id });
    expect(await see(id, other)).toBeNull();

    const refused = await ask('approveRemuneration', { documentId: id }, owner);
    expect(refused).toEqual({ document: null, userErrors: [{ code: 'FORBIDDEN', path: ['input', 'documentId'] }] });
    const key = { idempotencyKey: nextKey(), documentId: id };
    const twice = await Promise.all([ask('approveRemuneration', key, elisa), ask('approveRemuneration', key, elisa)]);
    for (const { document } of twice)
      expect(document).toMatchObject({ state: 'ISSUED', number: expect.stringMatching(/^1\//) });
    await waitFor('it is written', async () => (await see(id, elisa)).documents.length === 2);
    const { documents, inps } = await see(id, elisa);
    expect(inps).toMatchObject({ threshold: { amount: '5000.00' }, above: { amount: '0.00' } });
    const italian = documents.find(({ form }: { form: string }) => form === 'PDF_IT');
    expect((await pdfPages(Buffer.from(italian.base64, 'base64'))).join()).toContain(
      'Ricevuta per prestazione occasionale',
    );
    // They are kept before they are handed over, and each under another name until it is whole.
    const names = documents.map(({ name }: { name: string }) => name);
    await waitFor('it is handed over', async () => {
      const files = new Set(await readdir(join(folder, elisa.id)));
      return files.size === names.length && names.every((name: string) => files.has(name));
    });
    const voided = await ask('voidRemuneration', { documentId: id, reason: 'Of another person' }, bookkeeper);
    expect(voided.document).toMatchObject({
      state: 'VOID',
      reason: 'Of another person',
      number: drawn.number ?? expect.any(String),
    });
    const again = await ask('drawUpRemuneration', { runId: run.id }, bookkeeper);
    expect(again.documents.map(({ state }: { state: string }) => state)).toEqual(['VOID', 'DRAWN_UP']);
  });

  it('show nothing of the run to a guest who is granted invoices alone, of the payer or of a payee', async () => {
    const [aurora, officina] = [newId('org'), newId('org')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(profiles.officina(officina));
    const shares = fixed([aurora, '1/2'], [officina, '1/2']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, officina]);
    await world.pay(deal.milestone, '500.00');
    const run = await world.posted(deal);
    const ofRun = async () => (await store.billing.remunerations.ofRunLoader().load(run.id))[0]?.id;
    await waitFor('it is drawn up', async () => (await ofRun()) !== undefined);
    const id = await ofRun();
    const guestOf = async (organizationId: string) => {
      const reader = person();
      const where = { relationshipId: newId('rel'), organizationId, personId: reader.id, from: '2026-01-01', to: null };
      const event = exampleEvent(relationshipGrantsChanged);
      const told = { ...event, data: { ...event.data, ...where, grants: ['INVOICES'] } };
      await store.react((transaction) => keepGuests(() => store.billing).handle(told, transaction));
      return reader;
    };
    const query = `query ($id: ID!) { remunerationDocument(id: $id) { id run { id collected { amount } terms(language: EN) } } }`;
    const shown = async (actor: TestActor) => (await service.ask(query, { id }, actor)).data.remunerationDocument;
    expect(await shown(bookkeeper)).toMatchObject({ id, run: { id: run.id } });
    for (const organizationId of [aurora, officina]) {
      expect(await shown(await guestOf(organizationId))).toEqual({ id, run: null });
    }
  });

  it.each([
    ['approveRemuneration', { documentId: newId('rmd') }, person(), 'DOCUMENT_NOT_FOUND'],
    ['approveRemuneration', { documentId: newId('inv') }, person(), 'INVALID_ID'],
    ['declineRemuneration', { documentId: newId('rmd'), reason: 'x' }, person(), 'DOCUMENT_NOT_FOUND'],
    ['voidRemuneration', { documentId: newId('rmd'), reason: 'x' }, bookkeeper, 'DOCUMENT_NOT_FOUND'],
    ['drawUpRemuneration', { runId: newId('dst') }, bookkeeper, 'DISTRIBUTION_NOT_FOUND'],
    ['drawUpRemuneration', { runId: 'x' }, bookkeeper, 'INVALID_ID'],
  ])('%s of %j is refused', async (mutation, input, actor, code) => {
    const { userErrors } = await ask(mutation, input, actor);
    expect(userErrors).toMatchObject([{ code }]);
  });

  it('who is on whose payroll is said by who speaks for the employer, confirmed by the employee, and seen by both', async () => {
    const [owner, other, employee] = [person(), person(), person()];
    const [aurora, { id: employeeId }] = [newId('org'), employee];
    await world.tell.owned(aurora, [owner.id]);
    const mutation = `mutation ($input: RecordEmploymentInput!) { recordEmployment(input: $input) {
      employments { employer { id } employee { id } from to confirmedAt } userErrors { code } } }`;
    const record = async (actor: TestActor, change: object = {}) => {
      const input = { idempotencyKey: nextKey(), employerId: aurora, employeeId, from: '2026-01-01', ...change };
      return (await service.ask(mutation, { input }, actor)).data.recordEmployment;
    };
    expect((await record(other)).userErrors).toEqual([{ code: 'FORBIDDEN' }]);
    await record(owner);
    expect((await record(owner, { to: '2026-12-31' })).employments).toEqual([
      {
        employer: { id: aurora },
        employee: { id: employeeId },
        from: '2026-01-01',
        to: '2026-12-31',
        confirmedAt: null,
      },
    ]);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { employments { from } } } }`;
    const seen = async (actor: TestActor) =>
      (await service.ask(query, { of: [{ __typename: 'Agent', id: aurora }] }, actor)).data._entities[0].employments;
    expect(await seen(owner)).toHaveLength(1);
    expect(await seen(other)).toBeNull();
    const own = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { employers { employer { id } } } } }`;
    const employers = async (actor: TestActor) =>
      (await service.ask(own, { of: [{ __typename: 'Agent', id: employeeId }] }, actor)).data._entities[0].employers;
    expect(await employers(employee)).toEqual([{ employer: { id: aurora } }]);
    expect(await employers(owner)).toBeNull();
    const confirmation = `mutation ($input: ConfirmEmploymentInput!) { confirmEmployment(input: $input) {
      employers { employer { id } confirmedAt } userErrors { code } } }`;
    const confirm = async (to: string) => {
      const input = { idempotencyKey: nextKey(), employerId: aurora, from: '2026-01-01', to };
      return (await service.ask(confirmation, { input }, employee)).data.confirmEmployment;
    };
    expect((await confirm('2027-12-31')).userErrors).toEqual([{ code: 'EMPLOYMENT_NOT_FOUND' }]);
    expect(await confirm('2026-12-31')).toEqual({
      employers: [{ employer: { id: aurora }, confirmedAt: expect.any(String) }],
      userErrors: [],
    });
  });
});
