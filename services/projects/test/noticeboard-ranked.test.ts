import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { type BoardUnderTest, instantAhead, startBoardUnderTest, workIntent } from './board-under-test.ts';
import { member, type Payload } from './projects-under-test.ts';

let board: BoardUnderTest;
beforeAll(async () => {
  board = await startBoardUnderTest();
});
afterAll(() => board.close());

const [ada, bruno, greta] = [member(), member(), member()];

describe('one’s noticeboard', () => {
  const ask = async (actor: TestActor | undefined, page: object = {}) => {
    const query = `query ($first: Int, $after: String) { noticeboard(first: $first, after: $after) {
      edges { cursor node { id } why { score skill availability freshness isAllied intentId level asked } }
      pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await board.ask(query, page, actor);
    return { ...data?.noticeboard, isThere: Boolean(data?.noticeboard), errors };
  };

  it('has what one can do first, and says why, by this service alone', async () => {
    const skill = 'http://data.europa.eu/esco/skill/0000000b-0000-4000-8000-00000000000b';
    const [elisa, aurora, officina] = [member(), newId('org'), newId('org')];
    await board.owns(aurora, elisa);
    await board.owns(officina, bruno);
    await board.allied(aurora, officina);
    await board.claims(elisa, 2, skill);
    await board.offersHours(elisa, 10);
    const hard = await board.publish(ada, { intents: [workIntent({ skill, level: 4 })] });
    const easy = await board.publish(ada, { intents: [workIntent({ skill, level: 2, hours: 20 })] });
    const thing = { action: 'TRANSFER', resource: 'A desk' };
    const allied = await board.publish(bruno, { ownerId: officina, intents: [thing] });
    const other = await board.publish(bruno, { intents: [thing] });
    const own = await board.publish(elisa, { intents: [workIntent({ skill, level: 3 })] });
    const offer = await board.publish(greta, { kind: 'OFFER', intents: [workIntent({ skill, level: 3 })] });
    const { edges } = await ask(elisa, { first: 100 });
    const ours = [hard, easy, allied, other, own, offer].map(({ id }) => id);
    const ids = edges.map(({ node }: Payload) => node.id).filter((id: string) => ours.includes(id));
    expect(ids).toEqual([offer.id, easy.id, hard.id, allied.id, other.id]);
    const why = (id: string) => edges.find(({ node }: Payload) => node.id === id).why;
    expect(why(easy.id)).toMatchObject({
      skill: 1,
      availability: 0.5,
      level: 2,
      asked: 2,
      intentId: easy.intents[0].id,
    });
    expect(why(hard.id)).toMatchObject({ skill: 0.5, availability: 0.25, level: 2, asked: 4, isAllied: false });
    expect(why(offer.id)).toMatchObject({ skill: 1, availability: 1, level: 3, asked: 3 });
    expect(why(allied.id)).toMatchObject({ skill: 0, availability: 0, isAllied: true, intentId: null, level: null });
    expect(why(other.id).freshness).toBeGreaterThan(0.99);
    const { score, skill: fit, availability, freshness } = why(hard.id);
    expect(score).toBeCloseTo(0.5 * fit + 0.25 * availability + 0.15 * freshness, 9);
  });

  it('goes on where a page ended, whatever came since', async () => {
    const reader = member();
    for (let count = 0; count < 3; count += 1) await board.publish(ada);
    const whole = (await ask(reader, { first: 100 })).edges.map(({ node }: Payload) => node.id);
    const first = await ask(reader, { first: 2 });
    await board.publish(ada);
    const paged = first.edges.map(({ node }: Payload) => node.id);
    let { hasNextPage, endCursor } = first.pageInfo;
    while (hasNextPage) {
      const next = await ask(reader, { first: 2, after: endCursor });
      paged.push(...next.edges.map(({ node }: Payload) => node.id));
      ({ hasNextPage, endCursor } = next.pageInfo);
    }
    expect(paged.toSorted()).toEqual(whole.toSorted());
    expect(new Set(paged).size).toBe(paged.length);
    expect(first.pageInfo.hasNextPage).toBe(true);
  });

  it('is nobody’s where nobody is signed in, and refuses a cursor of another list', async () => {
    expect((await ask(undefined)).isThere).toBe(false);
    expect((await ask({ ...ada, scopes: ['openid'] })).isThere).toBe(false);
    await board.publish(ada);
    const after = (await board.list(undefined, ada, { first: 1 })).edges[0].cursor;
    expect((await ask(ada, { after })).errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it('has nothing that is no more to be had', async () => {
    const reader = member();
    const request = await board.publish(ada, { expiresAt: instantAhead(1) });
    const has = async () =>
      (await ask(reader, { first: 100 })).edges.some(({ node }: Payload) => node.id === request.id);
    expect(await has()).toBe(true);
    await board.act('closeProposal', { proposalId: request.id, expectedVersion: 2, reason: 'WITHDRAWN' }, ada);
    expect(await has()).toBe(false);
  });
});
