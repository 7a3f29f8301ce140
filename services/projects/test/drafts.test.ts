import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, lumen } from './teams-under-test.ts';
import { aRule } from './work-given.ts';
import { faults, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

const rule = (...people: readonly TestActor[]) => JSON.stringify(aRule(people.map(({ id }) => id)));
const selection = 'rule version invoicer { id } hours { slotId minutes } draftedBy { id }';
async function draft({ id }: Payload, change: object = {}, actor: TestActor | undefined = ada): Promise<Payload> {
  const input = {
    idempotencyKey: nextKey(),
    commissionId: id,
    expectedVersion: 0,
    rule: rule(bruno, greta),
    ...change,
  };
  const query = `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) {
    commission { agreementDraft { ${selection} } } userErrors { code message path } } }`;
  return (await projects.askWith(query, { input }, actor)).data.draftAgreement;
}
const propose = ({ id }: Payload, change: object = {}, actor: TestActor | undefined = ada): Promise<Payload> =>
  projects.act(
    'proposeDraft',
    'agreementVersion',
    { commissionId: id, expectedVersion: 0, draftVersion: 1, ...change },
    actor,
  );
const draftOf = async ({ id }: Payload, actor?: TestActor) =>
  (await projects.ask(id, `agreementDraft { ${selection} }`, actor))?.agreementDraft;
const stored = ({ id }: Payload) =>
  projects.database(async (db) => [
    await db.collection<{ _id: string }>('agreement_drafts').findOne({ _id: id }),
    await db.collection('agreements').countDocuments({ commissionId: id }),
  ]);

describe('a draft of an agreement', () => {
  it('is written, revised, proposed, and gone; what is proposed is what was drafted', async () => {
    const commission = await projects.won();
    const { commission: first } = await draft(commission);
    expect(first.agreementDraft).toMatchObject({ version: 1, invoicer: null, hours: [], draftedBy: { id: ada.id } });
    const hours = [{ slotId: commission.slots[0].id, minutes: 300 }];
    const change = { expectedVersion: 1, invoicerId: bruno.id, hours, rule: rule(greta, bruno) };
    const { commission: second } = await draft(commission, change);
    expect(second.agreementDraft).toMatchObject({ version: 2, invoicer: { id: bruno.id }, hours });
    const { agreementVersion, userErrors } = await propose(commission, { draftVersion: 2 });
    expect(userErrors).toEqual([]);
    expect(agreementVersion).toMatchObject({ state: 'PROPOSED', number: 1 });
    expect(agreementVersion.terms).toMatchObject({ invoicer: { id: bruno.id }, rule: change.rule });
    expect(agreementVersion.terms.commitments[0]).toMatchObject({ minutes: 300 });
    expect(await draftOf(commission, ada)).toBeNull();
    expect(faults(await propose(commission, { expectedVersion: 1, draftVersion: 2 }))).toEqual([
      'DRAFT_NOT_FOUND input.commissionId',
    ]);
  });

  it('is of whoever manages the commission alone, and tells nobody', async () => {
    const commission = await projects.won({ visibility: 'PUBLIC' });
    const before = await projects.database((db) =>
      db.collection('outbox').countDocuments({ partitionkey: commission.id }),
    );
    await draft(commission);
    expect((await draftOf(commission, ada)).version).toBe(1);
    for (const actor of [bruno, lumen, member(), undefined]) expect(await draftOf(commission, actor)).toBeNull();
    const after = await projects.database((db) =>
      db.collection('outbox').countDocuments({ partitionkey: commission.id }),
    );
    expect(after).toBe(before);
  });

  it('may be written before the team is confirmed, and is proposed once it is', async () => {
    const commission = await projects.qualified();
    const { userErrors } = await draft(commission, { rule: rule(ada) });
    expect(userErrors).toEqual([]);
    expect(faults(await propose(commission))).toEqual(['WRONG_STATE input.commissionId']);
    expect((await draftOf(commission, ada)).version).toBe(1);
  });

  it.each<readonly [string, object, string]>([
    ['a version that is past', { expectedVersion: 3 }, 'VERSION_CONFLICT input.expectedVersion'],
    ['no rule', { rule: '{' }, 'NOT_JSON input.rule'],
    ['a rule that is a text', { rule: '"x"' }, 'WRONG_TYPE input.rule'],
    ['a stranger in the rule', { rule: rule(member()) }, 'NOT_A_PARTY input.rule.shares.rates.0.agent'],
    ['an invoicer who is nobody', { invoicerId: 'x' }, 'INVALID_ID input.invoicerId'],
    ['an invoicer who is no party', { invoicerId: lumen.id }, 'INVOICER_NOT_PARTY input.invoicerId'],
    ['another’s role', { hours: [{ slotId: newId('slt'), minutes: 5 }] }, 'SLOT_NOT_FOUND input.hours.0.slotId'],
  ])('is refused for %s, and nothing is stored', async (_what, change, expected) => {
    const commission = await projects.won();
    const before = await stored(commission);
    expect(faults(await draft(commission, change))).toEqual([expected]);
    expect(await stored(commission)).toEqual(before);
  });

  it('is refused hours of none and of too many, a role twice, a stranger, and a commission that is lost', async () => {
    const commission = await projects.won();
    const [{ id: slotId }] = commission.slots;
    const of = (...minutes: readonly number[]) => ({ hours: minutes.map((one) => ({ slotId, minutes: one })) });
    expect(faults(await draft(commission, of(0)))).toEqual(['MINUTES_OUT_OF_RANGE input.hours.0.minutes']);
    expect(faults(await draft(commission, of(600_001)))).toEqual(['MINUTES_OUT_OF_RANGE input.hours.0.minutes']);
    expect(faults(await draft(commission, of(5, 6)))).toEqual(['DUPLICATE_SLOT input.hours.1.slotId']);
    expect(faults(await draft(commission, {}, bruno))).toEqual(['FORBIDDEN input.commissionId']);
    await draft(commission);
    expect(faults(await propose(commission, { draftVersion: 2 }))).toEqual(['VERSION_CONFLICT input.draftVersion']);
    expect(faults(await propose(commission, { expectedVersion: 2 }))).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
    expect(faults(await propose(commission, {}, bruno))).toEqual(['FORBIDDEN input.commissionId']);
    const lead = (await projects.open(ada)).commission;
    expect(faults(await draft(lead, { rule: rule(ada) }))).toEqual(['WRONG_STATE input.commissionId']);
    expect((await stored(commission))[1]).toBe(0);
  });

  it('is one of two that are written at the same time', async () => {
    const commission = await projects.won();
    const both = await Promise.all([draft(commission), draft(commission, { rule: rule(greta, bruno) })]);
    expect(both.flatMap(faults)).toEqual(['VERSION_CONFLICT input.expectedVersion']);
    expect((await draftOf(commission, ada)).version).toBe(1);
  });
});
