import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';

describe('a query across the services', () => {
  let community: Community;
  const fellBack: string[] = [];
  beforeAll(async () => {
    community = await startCommunity({ observer: { fellBack: (reason) => void fellBack.push(reason) } });
  });
  beforeEach(() => {
    for (const service of Object.values(community.services)) {
      service.received.length = 0;
      service.fault = undefined;
    }
  });
  afterAll(() => community.close());

  it.each(['representations', '_var_representations', '_var_n'])('is answered with a variable $%s', async (name) => {
    const query = (variable: string) =>
      `query ($${variable}: Int, $on: Boolean = true) {
        agent(id: "org_lumen") { name work(first: $${variable}) @include(if: $on) { edges { node { title } } } }
      }`;
    const usual = await community.ask(query('n'), { variables: { n: 1 } });
    expect(usual.body.data.agent.work.edges).toHaveLength(1);
    const { body } = await community.ask(query(name), { variables: { [name]: 1 } });
    expect(body).toEqual(usual.body);
    expect(fellBack).toEqual([]);
  });

  it('is answered from all four', async () => {
    const { status, body } = await community.ask(
      `{
        me { name email commissions { title client { __typename name } invoices { number amount } } }
        feed { edges { text about { title team { name } } } }
      }`,
      { token: await community.token('billing:read') },
    );
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    const invoices = (id: string) => [{ number: `${id}/1`, amount: '24000.00' }];
    const client = { __typename: 'Organization', name: 'Lumen GmbH' };
    expect(body.data).toEqual({
      me: {
        name: 'Ada',
        email: 'ada@aurora.example',
        commissions: [
          { title: 'A new foyer', client, invoices: invoices('com_1') },
          { title: 'A small stage', client, invoices: invoices('com_2') },
        ],
      },
      feed: {
        edges: [
          {
            text: 'Commission won',
            about: { title: 'A new foyer', team: [{ name: 'Ada' }, { name: 'Studio Aurora' }] },
          },
        ],
      },
    });
  });
});
