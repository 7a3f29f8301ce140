import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import {
  type BoardUnderTest,
  dayAhead,
  instantAhead,
  noticeInput,
  noticeWords,
  startBoardUnderTest,
  workIntent,
} from './board-under-test.ts';
import { javaSkill } from './given.ts';
import { member, type Payload } from './projects-under-test.ts';

const [ada, bruno, greta] = [member(), member(), member()];
const [aurora, officina] = [newId('org'), newId('org')];
let board: BoardUnderTest;
/** What is there before anything is refused, by the names that the cases use. */
let there: Readonly<Record<string, Payload>> = {};
let strangeAlliance: string;
beforeAll(async () => {
  board = await startBoardUnderTest();
  await board.owns(aurora, ada);
  await board.owns(officina, bruno);
  strangeAlliance = await board.allied(officina, newId('org'));
  there = {
    draft: await board.draft(ada),
    published: await board.publish(ada),
    open: await board.publish(ada, { visibility: 'PUBLIC' }),
    matched: await board.publish(ada),
    closed: await board.draft(ada),
    offer: await board.publish(bruno, { kind: 'OFFER' }),
    request: await board.publish(bruno),
    hidden: await board.draft(bruno, { kind: 'OFFER' }),
    ownOffer: await board.publish(ada, { kind: 'OFFER' }),
    answered: await board.publish(ada),
    closedOffer: await board.publish(bruno, { kind: 'OFFER' }),
  };
  const on = (name: string, expectedVersion: number) => ({ proposalId: idOf(name), expectedVersion });
  await board.act('matchProposal', { ...on('matched', 2), answeredBy: idOf('offer') }, ada);
  await board.act('closeProposal', { ...on('closed', 1), reason: 'WITHDRAWN' }, ada);
  await board.act('closeProposal', { ...on('closedOffer', 2), reason: 'WITHDRAWN' }, bruno);
  await board.act('respondToProposal', { proposalId: idOf('answered'), note: 'I could' }, bruno);
  for (const name of ['open', 'published']) {
    const { proposal } = await board.act('respondToProposal', { proposalId: idOf(name), note: 'I could' }, bruno);
    there = { ...there, [`${name}Response`]: proposal.myResponse };
  }
  await board.act('withdrawResponse', { responseId: idOf('openResponse') }, bruno);
});
afterAll(() => board.close());

const idOf = (name: string): string => there[name]?.id ?? name;
const intent = (change: object) => ({ intents: [workIntent(change)] });
const rate = (amount: string, currency = 'EUR') => intent({ rate: { amount, currency } });

type Case = readonly [what: string, input: object, code: string, path: string];

describe('a draft that is refused', () => {
  const cases: readonly Case[] = [
    ['without a title', { title: '' }, 'TOO_SHORT', 'title'],
    ['with too long a title', { title: 'x'.repeat(121) }, 'TOO_LONG', 'title'],
    ['with a title that turns', { title: 'A\u202eb' }, 'FORBIDDEN_CHARACTER', 'title'],
    ['without a description', { description: ' \n ' }, 'TOO_SHORT', 'description'],
    ['with too long a description', { description: 'x'.repeat(4_001) }, 'TOO_LONG', 'description'],
    ['that expires in the past', { expiresAt: instantAhead(-1) }, 'EXPIRES_PAST', 'expiresAt'],
    ['that expires in years', { expiresAt: instantAhead(400) }, 'EXPIRES_TOO_FAR', 'expiresAt'],
    ['in another’s name', { ownerId: greta.id }, 'OWNER_NOT_YOU', 'ownerId'],
    ['in a strange organization’s name', { ownerId: officina }, 'OWNER_NOT_YOU', 'ownerId'],
    ['for no alliance', { visibility: 'ALLIANCE' }, 'ALLIANCE_MISSING', 'allianceId'],
    ['for an alliance that is none', { visibility: 'ALLIANCE', allianceId: 'ali_x' }, 'NOT_IN_ALLIANCE', 'allianceId'],
    ['without intents', { intents: [] }, 'NO_INTENT', 'intents'],
    ['with too many', { intents: Array.from({ length: 21 }, () => workIntent()) }, 'TOO_MANY_INTENTS', 'intents'],
    ['with an intent of nothing', intent({ id: newId('int') }), 'INTENT_NOT_FOUND', 'intents.0.id'],
    ['with an unknown skill', intent({ skill: 'java' }), 'INVALID_SKILL', 'intents.0.skill'],
    ['with a skill without a name', intent({ skillLabel: '' }), 'TOO_SHORT', 'intents.0.skillLabel'],
    ['with a level of 0', intent({ level: 0 }), 'LEVEL_OUT_OF_RANGE', 'intents.0.level'],
    ['with a level of 6', intent({ level: 6 }), 'LEVEL_OUT_OF_RANGE', 'intents.0.level'],
    ['with no hours', intent({ hours: 0 }), 'HOURS_OUT_OF_RANGE', 'intents.0.hours'],
    ['with hours under 0', intent({ hours: -40 }), 'HOURS_OUT_OF_RANGE', 'intents.0.hours'],
    ['with all hours', intent({ hours: 2_147_483_647 }), 'HOURS_OUT_OF_RANGE', 'intents.0.hours'],
    ['that ends before it starts', intent({ to: dayAhead(9) }), 'ENDS_BEFORE_START', 'intents.0.to'],
    ['that lacks its days', intent({ from: null, to: null }), 'FIELD_MISSING', 'intents.0.from'],
    ['with an amount of 0', rate('0.00'), 'AMOUNT_NOT_POSITIVE', 'intents.0.rate.amount'],
    ['with an amount under 0', rate('-45.00'), 'AMOUNT_NOT_POSITIVE', 'intents.0.rate.amount'],
    ['with 2^63 cents', rate('92233720368547758.08'), 'AMOUNT_OUT_OF_RANGE', 'intents.0.rate.amount'],
    ['with half a cent', rate('45.005'), 'TOO_MANY_DECIMALS', 'intents.0.rate.amount'],
    ['with no amount', rate('much'), 'INVALID_AMOUNT', 'intents.0.rate.amount'],
    ['with no currency', rate('45.00', 'XTS'), 'UNKNOWN_CURRENCY', 'intents.0.rate.currency'],
    ['with a rate and a share', intent({ share: 'A fifth' }), 'RATE_AND_SHARE', 'intents.0.share'],
    [
      'with a thing that is mastered',
      { intents: [{ action: 'TRANSFER', resource: 'A desk', skill: javaSkill }] },
      ...(['NOT_FOR_ACTION', 'intents.0.skill'] as const),
    ],
    ['with a thing without words', { intents: [{ action: 'CITE' }] }, 'FIELD_MISSING', 'intents.0.resource'],
    ['under a key that is none', { idempotencyKey: 'short' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
  ];

  it.each(cases)('%s', async (_what, change, code, path) => {
    const before = await board.stored();
    const { proposal, userErrors } = await board.act('draftProposal', noticeInput(change), ada);
    expect(proposal).toBeNull();
    expect(userErrors[0]).toEqual({ code, path: ['input', ...path.split('.')] });
    expect(await board.stored()).toEqual(before);
  });

  it('is one for an alliance of others', async () => {
    const before = await board.stored();
    const input = noticeInput({ visibility: 'ALLIANCE', allianceId: strangeAlliance });
    const { userErrors } = await board.act('draftProposal', input, ada);
    expect(userErrors).toEqual([{ code: 'NOT_IN_ALLIANCE', path: ['input', 'allianceId'] }]);
    expect(await board.stored()).toEqual(before);
  });

  it('is one of who may not write', async () => {
    for (const actor of [undefined, { ...ada, scopes: ['projects:read'] }]) {
      const { userErrors } = await board.act('draftProposal', noticeInput(), actor);
      expect(userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input'] }]);
    }
  });

  it('is another one under the same key', async () => {
    const input = noticeInput();
    const first = await board.act('draftProposal', input, ada);
    const before = await board.stored();
    const other = await board.act('draftProposal', { ...input, title: 'Other help' }, ada);
    expect(other.userErrors).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
    expect((await board.act('draftProposal', input, ada)).proposal.id).toBe(first.proposal.id);
    expect(await board.stored()).toEqual(before);
  });
});

/** Nothing has this id. */
const nowhere = 'prp_019ab5c0-7c00-7000-8000-0000000000ff';
/** Which mutation is refused of which proposal, at which version, with what, and how. */
type Change = readonly [name: string, on: string, version: number, failure: Failure, input: object];
type Failure = readonly [code: string, path: string];

describe('a change that is refused', () => {
  const withdrawn = { reason: 'WITHDRAWN' };
  const changes: readonly Change[] = [
    ['publishProposal', 'published', 2, ['WRONG_STATE', 'proposalId'], {}],
    ['publishProposal', 'closed', 2, ['WRONG_STATE', 'proposalId'], {}],
    ['publishProposal', 'draft', 2, ['VERSION_CONFLICT', 'expectedVersion'], {}],
    ['publishProposal', 'prp_x', 1, ['INVALID_ID', 'proposalId'], {}],
    ['publishProposal', 'hidden', 1, ['PROPOSAL_NOT_FOUND', 'proposalId'], {}],
    ['publishProposal', nowhere, 1, ['PROPOSAL_NOT_FOUND', 'proposalId'], {}],
    ['publishProposal', 'offer', 2, ['FORBIDDEN', 'proposalId'], {}],
    ['reviseProposal', 'closed', 2, ['WRONG_STATE', 'proposalId'], noticeWords()],
    ['reviseProposal', 'matched', 3, ['WRONG_STATE', 'proposalId'], noticeWords()],
    ['reviseProposal', 'published', 1, ['VERSION_CONFLICT', 'expectedVersion'], noticeWords()],
    ['reviseProposal', 'published', 2, ['AUDIENCE_FIXED', 'visibility'], noticeWords({ visibility: 'PUBLIC' })],
    ['reviseProposal', 'published', 2, ['TOO_SHORT', 'title'], noticeWords({ title: '' })],
    ['reviseProposal', 'offer', 2, ['FORBIDDEN', 'proposalId'], noticeWords()],
    ['matchProposal', 'published', 2, ['ONE_MATCH', ''], {}],
    ['matchProposal', 'published', 2, ['COMMISSION_NOT_FOUND', 'commissionId'], { commissionId: newId('com') }],
    ['matchProposal', 'published', 2, ['PROPOSAL_NOT_FOUND', 'answeredBy'], { answeredBy: 'hidden' }],
    ['matchProposal', 'published', 2, ['OWN_PROPOSAL', 'answeredBy'], { answeredBy: 'ownOffer' }],
    ['matchProposal', 'published', 2, ['SAME_KIND', 'answeredBy'], { answeredBy: 'request' }],
    ['matchProposal', 'published', 2, ['NOT_PUBLISHED', 'answeredBy'], { answeredBy: 'closedOffer' }],
    ['matchProposal', 'published', 2, ['RESPONSE_NOT_FOUND', 'responseId'], { responseId: newId('rsp') }],
    ['matchProposal', 'draft', 1, ['WRONG_STATE', 'proposalId'], { answeredBy: 'offer' }],
    ['matchProposal', 'request', 2, ['FORBIDDEN', 'proposalId'], { answeredBy: 'offer' }],
    ['closeProposal', 'published', 2, ['RESERVED_REASON', 'reason'], { reason: 'EXPIRED' }],
    ['closeProposal', 'published', 2, ['NOT_MATCHED', 'reason'], { reason: 'FULFILLED' }],
    ['closeProposal', 'closed', 2, ['WRONG_STATE', 'proposalId'], withdrawn],
    ['closeProposal', 'offer', 2, ['FORBIDDEN', 'proposalId'], withdrawn],
    ['closeProposal', 'published', 0, ['VERSION_CONFLICT', 'expectedVersion'], withdrawn],
  ];

  it.each(changes)(
    '%s of %s at version %i: %j is refused',
    async (...[name, on, expectedVersion, [code, path], input]) => {
      const before = await board.stored();
      const named = Object.fromEntries(
        Object.entries(input).map(([field, value]) => [field, field === 'answeredBy' ? idOf(value) : value]),
      );
      const change = { proposalId: idOf(on), expectedVersion, ...named };
      const { proposal, userErrors } = await board.act(name, change, ada);
      expect(proposal).toBeNull();
      expect(userErrors[0]).toEqual({ code, path: ['input', ...path.split('.').filter(Boolean)] });
      expect(await board.stored()).toEqual(before);
    },
  );

  it.each<readonly [string, string, string, Failure]>([
    ['to a draft of others', 'hidden', 'I could', ['PROPOSAL_NOT_FOUND', 'proposalId']],
    ['to one’s own', 'published', 'I could', ['OWN_PROPOSAL', 'proposalId']],
    ['to what is closed', 'closedOffer', 'I could', ['WRONG_STATE', 'proposalId']],
    ['without a word', 'offer', '', ['TOO_SHORT', 'note']],
    ['with too many words', 'offer', 'x'.repeat(2_001), ['TOO_LONG', 'note']],
  ])('responding %s', async (_what, on, note, [code, path]) => {
    const before = await board.stored();
    const { userErrors } = await board.act('respondToProposal', { proposalId: idOf(on), note }, ada);
    expect(userErrors).toEqual([{ code, path: ['input', path] }]);
    expect(await board.stored()).toEqual(before);
  });

  it.each<readonly [string, string, TestActor | undefined, string]>([
    ['that is none', 'rsp_x', bruno, 'INVALID_ID'],
    ['that is not there', newId('rsp'), bruno, 'RESPONSE_NOT_FOUND'],
    ['of others, as a stranger', 'publishedResponse', greta, 'RESPONSE_NOT_FOUND'],
    ['as nobody', 'publishedResponse', undefined, 'RESPONSE_NOT_FOUND'],
    ['of others, as the owner', 'publishedResponse', ada, 'FORBIDDEN'],
    ['with a token that reads', 'publishedResponse', { ...bruno, scopes: ['projects:read'] }, 'FORBIDDEN'],
    ['twice', 'openResponse', bruno, 'RESPONSE_WITHDRAWN'],
  ])('taking back a response %s', async (_what, responseId, actor, code) => {
    const before = await board.stored();
    const { userErrors } = await board.act('withdrawResponse', { responseId: idOf(responseId) }, actor);
    expect(userErrors).toEqual([{ code, path: ['input', 'responseId'] }]);
    expect(await board.stored()).toEqual(before);
  });

  it('responding again after taking that back', async () => {
    const before = await board.stored();
    const input = { proposalId: idOf('open'), note: 'Me again' };
    expect((await board.act('respondToProposal', input, bruno)).userErrors).toMatchObject([
      { code: 'ALREADY_RESPONDED' },
    ]);
    expect(await board.stored()).toEqual(before);
  });

  it('responding twice, or as nobody', async () => {
    const before = await board.stored();
    const input = { proposalId: idOf('answered'), note: 'Me again' };
    expect((await board.act('respondToProposal', input, bruno)).userErrors).toMatchObject([
      { code: 'ALREADY_RESPONDED' },
    ]);
    const nobody = await board.act('respondToProposal', { ...input, proposalId: idOf('open') });
    expect(nobody.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await board.stored()).toEqual(before);
  });
});

describe('how much of one owner is on the noticeboard', () => {
  it('is 50 at most, also where several are published at the same time', async () => {
    const hugo = member();
    const drafts = await Promise.all(Array.from({ length: 52 }, () => board.draft(hugo)));
    const publish = ({ id: proposalId }: Payload) =>
      board.act('publishProposal', { proposalId, expectedVersion: 1 }, hugo);
    for (const draft of drafts.slice(0, 49)) expect((await publish(draft)).userErrors).toEqual([]);
    const last = drafts.slice(49);
    const answers = await Promise.all(last.map(publish));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'TOO_MANY_PROPOSALS', path: ['input', 'proposalId'] },
      { code: 'TOO_MANY_PROPOSALS', path: ['input', 'proposalId'] },
    ]);
    const refused = last.filter((_draft, index) => answers[index]?.userErrors.length > 0);
    // Whose it is counts, and not who puts it there; what is closed makes room.
    expect((await board.publish(ada)).state).toBe('PUBLISHED');
    const close = { proposalId: drafts[0]?.id, expectedVersion: 2, reason: 'WITHDRAWN' };
    expect((await board.act('closeProposal', close, hugo)).userErrors).toEqual([]);
    expect((await publish(refused[0])).proposal).toMatchObject({ state: 'PUBLISHED' });
  }, 60_000);
});
