import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { type BoardUnderTest, noticeInput, noticeWords, startBoardUnderTest, workIntent } from './board-under-test.ts';
import { member, type Payload } from './projects-under-test.ts';

let board: BoardUnderTest;
beforeAll(async () => {
  board = await startBoardUnderTest();
});
afterAll(() => board.close());

const [ada, bruno, greta] = [member(), member(), member()];
const on = ({ id, version }: Payload) => ({ proposalId: id, expectedVersion: version });
const typesOf = async (id: string) =>
  (await board.eventsOf(id)).map(({ type, visibility }) => `${type.split('.').slice(2, -1).join('.')} ${visibility}`);
const list: BoardUnderTest['list'] = (filter, actor, page) => board.list(filter, actor, page);

describe('a proposal', () => {
  it('is kept as it was written', async () => {
    const thing = { action: 'TRANSFER', resource: 'Two desks', share: 'A lunch' };
    const input = noticeInput({ kind: 'OFFER', intents: [workIntent(), thing] });
    const { proposal, userErrors } = await board.act('draftProposal', input, ada);
    expect(userErrors).toEqual([]);
    const none = { skill: null, skillLabel: null, level: null, hours: null, from: null, to: null, rate: null };
    expect(proposal).toEqual({
      id: expect.stringMatching(/^prp_/),
      ...{ kind: 'OFFER', title: input.title, description: input.description, visibility: 'COMMUNITY', state: 'DRAFT' },
      ...{ owner: { id: ada.id }, draftedBy: { id: ada.id }, allianceId: null, version: 1, expiresAt: input.expiresAt },
      ...{ draftedAt: expect.stringMatching(/Z$/), publishedAt: null, matchedAt: null, match: null },
      ...{ closedAt: null, closeReason: null, myResponse: null },
      intents: [
        { ...workIntent(), id: expect.stringMatching(/^int_/), resource: null, share: null },
        { ...none, ...thing, id: expect.stringMatching(/^int_/) },
      ],
    });
    expect(await board.readNotice(proposal.id, ada)).toEqual(proposal);
  });

  it('goes from draft to closed, and tells each step once', async () => {
    const draft = await board.draft(ada);
    const revised = (await board.act('reviseProposal', { ...on(draft), ...noticeWords({ title: 'Help' }) }, ada))
      .proposal;
    expect(revised).toMatchObject({ title: 'Help', state: 'DRAFT', version: 2 });
    const published = (await board.act('publishProposal', on(revised), ada)).proposal;
    expect(published).toMatchObject({ state: 'PUBLISHED', publishedAt: expect.any(String), version: 3 });
    const [kept] = published.intents;
    const intents = [{ ...workIntent({ hours: 20 }), id: kept.id }];
    const again = (await board.act('reviseProposal', { ...on(published), ...noticeWords({ intents }) }, ada)).proposal;
    expect(again.intents).toMatchObject([{ id: kept.id, hours: 20 }]);
    const offer = await board.publish(bruno, { kind: 'OFFER' });
    const matched = (await board.act('matchProposal', { ...on(again), answeredBy: offer.id }, ada)).proposal;
    expect(matched).toMatchObject({
      state: 'MATCHED',
      match: { proposal: { id: offer.id }, commission: null, response: null },
    });
    const closed = (await board.act('closeProposal', { ...on(matched), reason: 'FULFILLED' }, ada)).proposal;
    expect(closed).toMatchObject({
      state: 'CLOSED',
      closeReason: 'FULFILLED',
      version: 6,
      match: { proposal: { id: offer.id } },
    });
    expect(await typesOf(draft.id)).toEqual([
      'proposal.drafted internal',
      'proposal.revised internal',
      ...['published', 'revised', 'matched', 'closed'].map((what) => `proposal.${what} community`),
    ]);
    const events = await board.eventsOf(draft.id);
    expect(events.map(({ aggregateversion }) => aggregateversion)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(events[4]?.data).toMatchObject({ by: 'PROPOSAL', answeredBy: offer.id, partnerId: bruno.id });
    // What answers it is its owner's to match.
    expect((await board.readNotice(offer.id, bruno)).state).toBe('PUBLISHED');
  });

  it('is matched by a commission that one sees', async () => {
    const { commission } = await board.open(bruno, { visibility: 'COMMUNITY' });
    const { commission: hidden } = await board.open(bruno, { visibility: 'PARTIES' });
    const request = await board.publish(ada);
    const refused = await board.act('matchProposal', { ...on(request), commissionId: hidden.id }, ada);
    expect(refused.userErrors).toMatchObject([{ code: 'COMMISSION_NOT_FOUND' }]);
    const { proposal } = await board.act('matchProposal', { ...on(request), commissionId: commission.id }, ada);
    expect(proposal.match.commission).toEqual({ id: commission.id });
    const ours = await board.publish(bruno);
    await board.act('matchProposal', { ...on(ours), commissionId: hidden.id }, bruno);
    const matchOf = async ({ id }: Payload) => (await board.eventsOf(id)).at(-1)?.data.commissionId;
    expect([await matchOf(request), await matchOf(ours)]).toEqual([commission.id, null]);
  });

  it('is responded to, which its owner and who did see', async () => {
    const request = await board.publish(ada);
    const note = 'I could, from Monday on.';
    const { proposal } = await board.act('respondToProposal', { proposalId: request.id, note }, bruno);
    expect(proposal.myResponse).toMatchObject({ note, person: { id: bruno.id } });
    const query = `query ($id: ID!) { proposal(id: $id) { responses { edges { node { id note person { id } } } } } }`;
    const seenBy = async (actor: TestActor) =>
      (await board.ask(query, { id: request.id }, actor)).data.proposal.responses?.edges.map(
        ({ node }: Payload) => node.note,
      );
    expect([await seenBy(ada), await seenBy(bruno), await seenBy(greta)]).toEqual([[note], undefined, undefined]);
    const match = { ...on(request), responseId: proposal.myResponse.id };
    const matched = (await board.act('matchProposal', match, ada)).proposal;
    expect(matched.match.response).toMatchObject({ person: { id: bruno.id } });
    const responseOf = async (actor: TestActor) => (await board.readNotice(request.id, actor)).match.response?.id;
    expect([await responseOf(bruno), await responseOf(greta)]).toEqual([proposal.myResponse.id, undefined]);
    const told = await board.database((db) => db.collection('outbox').find({ partitionkey: request.id }).toArray());
    expect(told.map(({ partitionversion }) => Number(partitionversion)).toSorted()).toEqual([1, 2, 3, 4, 5]);
    // Who responded, the community is not told.
    const forOthers = told.filter(({ visibility }) => visibility !== 'internal');
    expect(forOthers.map(({ data }) => data.by ?? '')).toEqual(['', 'RESPONSE']);
    expect(JSON.stringify(forOthers)).not.toContain(bruno.id);
    expect(JSON.stringify(forOthers)).not.toContain('rsp_');
    expect(
      (await board.eventsOf(`${request.id}#match`)).map(({ visibility, data }) => [visibility, data.partnerId]),
    ).toEqual([['internal', bruno.id]]);
    expect(JSON.stringify(told)).not.toContain('Monday');
  });

  it('has a response taken back, which its owner is told and cannot take any more', async () => {
    const request = await board.publish(ada);
    const { proposal } = await board.act('respondToProposal', { proposalId: request.id, note: 'I could.' }, bruno);
    const responseId = proposal.myResponse.id;
    const back = await board.act('withdrawResponse', { responseId }, bruno);
    expect(back).toMatchObject({
      userErrors: [],
      proposal: { state: 'PUBLISHED', myResponse: { id: responseId, withdrawnAt: expect.any(String) } },
    });
    const query = `query ($id: ID!) { proposal(id: $id) { responses { edges { node { id withdrawnAt } } } } }`;
    const { data } = await board.ask(query, { id: request.id }, ada);
    expect(data.proposal.responses.edges).toEqual([{ node: { id: responseId, withdrawnAt: expect.any(String) } }]);
    const { userErrors } = await board.act('matchProposal', { ...on(request), responseId }, ada);
    expect(userErrors).toEqual([{ code: 'RESPONSE_WITHDRAWN', path: ['input', 'responseId'] }]);
    const told = await board.eventsOf(responseId);
    expect(told.map(({ type, visibility, aggregateversion }) => [type, visibility, aggregateversion])).toEqual([
      ['millepiani.projects.proposal.responded.v1', 'internal', 1],
      ['millepiani.projects.proposal.response-withdrawn.v1', 'internal', 2],
    ]);
    expect(told[1]?.data).toMatchObject({ ownerId: ada.id, personId: bruno.id });
  });

  it('has a response taken or taken back, of both at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const request = await board.publish(ada);
      const { proposal } = await board.act('respondToProposal', { proposalId: request.id, note: 'I could.' }, bruno);
      const responseId = proposal.myResponse.id;
      const [taken, back] = await Promise.all([
        board.act('matchProposal', { ...on(request), responseId }, ada),
        board.act('withdrawResponse', { responseId }, bruno),
      ]);
      const codes = [taken, back].flatMap(({ userErrors }) => userErrors.map(({ code }: Payload) => code));
      const { state, myResponse } = await board.readNotice(request.id, bruno);
      expect([state, myResponse.withdrawnAt !== null, codes]).toEqual(
        state === 'MATCHED' ? ['MATCHED', false, ['WRONG_STATE']] : ['PUBLISHED', true, ['RESPONSE_WITHDRAWN']],
      );
    }
  });

  it('is changed once, of two at the same time', async () => {
    const request = await board.publish(ada);
    const answers = await Promise.all([
      board.act('closeProposal', { ...on(request), reason: 'WITHDRAWN' }, ada),
      board.act('reviseProposal', { ...on(request), ...noticeWords() }, ada),
      board.act('closeProposal', { ...on(request), reason: 'WITHDRAWN' }, ada),
    ]);
    expect(answers.filter(({ proposal }) => proposal)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: Payload) => code))).toEqual([
      'VERSION_CONFLICT',
      'VERSION_CONFLICT',
    ]);
  });

  it('closes by itself when its time is up', async () => {
    const request = await board.publish(ada, { expiresAt: new Date(Date.now() + 5_000).toISOString() });
    const closed = await waitFor(
      'the proposal closed',
      async () => {
        const proposal = await board.readNotice(request.id, ada);
        return proposal.state === 'CLOSED' && proposal;
      },
      40_000,
    );
    expect(closed).toMatchObject({ closeReason: 'EXPIRED', version: 3 });
    const [last] = (await board.eventsOf(request.id)).slice(-1);
    expect(last).toMatchObject({ actor: 'system:projects', data: { reason: 'EXPIRED' } });
  }, 60_000);
});

describe('who sees what', () => {
  it('is by its visibility, once it is published, one by one and in lists', async () => {
    const [aurora, officina] = [newId('org'), newId('org')];
    const hugo = member();
    await board.owns(aurora, ada);
    await board.owns(officina, hugo);
    const allianceId = await board.allied(aurora, officina);
    const title = 'Quartz';
    const notices = {
      draft: await board.draft(ada, { title, ownerId: aurora }),
      open: await board.publish(ada, { title, visibility: 'PUBLIC' }),
      ours: await board.publish(ada, { title }),
      allied: await board.publish(ada, { title, ownerId: aurora, visibility: 'ALLIANCE', allianceId }),
    };
    const readOnly = { ...ada, scopes: ['openid'] };
    const actors = { ada, hugo, greta, readOnly, nobody: undefined };
    const expected = {
      ada: ['draft', 'open', 'ours', 'allied'],
      hugo: ['open', 'ours', 'allied'],
      greta: ['open', 'ours'],
      readOnly: ['open'],
      nobody: ['open'],
    };
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Proposal { id } } }`;
    for (const [name, actor] of Object.entries(actors)) {
      const seen: string[] = [];
      for (const [what, { id }] of Object.entries(notices)) {
        const single = await board.readNotice(id, actor);
        const [reference] = (await board.ask(entity, { r: [{ __typename: 'Proposal', id }] }, actor)).data._entities;
        expect(reference?.id).toBe(single?.id);
        if (single) seen.push(what);
      }
      expect([name, seen]).toEqual([name, expected[name as keyof typeof expected]]);
      const { draft: _, ...published } = notices;
      const ids = Object.entries(published).flatMap(([what, { id }]) => (seen.includes(what) ? [id] : []));
      expect((await list({ text: title }, actor)).ids).toEqual(ids.toReversed());
    }
    expect((await list({ text: title, visibility: 'ALLIANCE' }, hugo)).ids).toEqual([notices.allied.id]);
    expect((await list({ text: title, state: 'DRAFT' }, ada)).ids).toEqual([notices.draft.id]);
    await board.database((db) => db.collection<{ _id: string }>('alliances').deleteOne({ _id: allianceId }));
    expect(await board.readNotice(notices.allied.id, hugo)).toBeNull();
  });

  it('is the agent’s, drafts for themselves alone', async () => {
    const livia = member();
    const [draft, published] = [await board.draft(livia), await board.publish(livia)];
    const query = `query ($r: [_Any!]!, $state: ProposalState) { _entities(representations: $r) {
      ... on Agent { proposals(state: $state) { edges { node { id } } } } } }`;
    const of = async (actor: TestActor | undefined, state?: string) => {
      const r = [{ __typename: 'Agent', id: livia.id }];
      const { data } = await board.ask(query, { r, state }, actor);
      return data._entities[0].proposals.edges.map(({ node }: Payload) => node.id);
    };
    expect([await of(livia), await of(livia, 'DRAFT'), await of(greta), await of(undefined)]).toEqual([
      [published.id, draft.id],
      [draft.id],
      [published.id],
      [],
    ]);
  });
});

describe('looking for proposals', () => {
  it('is by kind, skill and words, page by page', async () => {
    const skill = 'http://data.europa.eu/esco/skill/0000000a-0000-4000-8000-00000000000a';
    const made = [];
    for (const kind of ['REQUEST', 'OFFER', 'REQUEST']) {
      made.push(await board.publish(bruno, { kind, title: `Basalt for ${kind}`, intents: [workIntent({ skill })] }));
    }
    const [first, second, third] = made.map(({ id }) => id);
    expect((await list({ skill }, ada)).ids).toEqual([third, second, first]);
    expect((await list({ skill, kind: 'REQUEST', text: 'basàlt' }, ada)).ids).toEqual([third, first]);
    const page = await list({ skill }, ada, { first: 2 });
    expect([page.ids, page.pageInfo.hasNextPage]).toEqual([[third, second], true]);
    expect((await list({ skill }, ada, { first: 2, after: page.pageInfo.endCursor })).ids).toEqual([first]);
  });

  it('refuses a page that is none', async () => {
    const codes = async (page: object) =>
      (await list(undefined, ada, page)).errors?.map(({ extensions }: Payload) => extensions.code);
    expect([await codes({ first: 0 }), await codes({ first: 101 }), await codes({ after: 'x' })]).toEqual([
      ['INVALID_PAGE_SIZE'],
      ['INVALID_PAGE_SIZE'],
      ['INVALID_CURSOR'],
    ]);
  });
});
