import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Graph, GraphRefused } from './graph.ts';
import { Member } from './member.ts';

/** What was asked of the graph, as it came. */
interface Asked {
  readonly query: string;
  readonly input: Readonly<Record<string, unknown>> | undefined;
  readonly authorization: string | undefined;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A graph that answers one after the other, the last for ever; `undefined` breaks the connection off. */
async function aGraph(...answers: readonly (object | undefined)[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { query, variables } = JSON.parse(body);
      asked.push({ query, input: variables?.input, authorization: request.headers.authorization });
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === undefined) response.destroy();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { graph: new Graph(`http://127.0.0.1:${port}`, { patienceMs: 2_000 }), asked };
}

const error = (code: string) => ({ errors: [{ message: code, extensions: { code } }] });
const signedIn = { data: { signIn: { accessToken: 'a-token', userErrors: [] } } };
const claimed = { data: { claimSkill: { claim: { id: 'clm_1' }, userErrors: [] } } };
const claim = ['claimSkill', 'claim { id }'] as const;
const refusal = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'not refused',
    (problem: unknown) => (problem instanceof GraphRefused ? problem.codes : problem),
  );

describe('the graph, as a client has it', () => {
  it('is asked again while a part of it is away, and where the gateway breaks off', async () => {
    const { graph, asked } = await aGraph(error('SUBGRAPH_UNAVAILABLE'), undefined, { data: { viewer: null } });
    expect(await graph.ask({ query: '{ viewer { id } }' })).toEqual({ data: { viewer: null } });
    expect(asked).toHaveLength(3);
  });

  it('is not asked again for what will not pass: half an answer is none', async () => {
    const { graph, asked } = await aGraph({ data: { viewer: null }, ...error('UNAUTHORIZED_FIELD_OR_TYPE') });
    const { errors } = error('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await graph.ask({ query: '{ viewer { id } }' })).toEqual({ errors });
    expect(asked).toHaveLength(1);
  });

  it('is given up in time', async () => {
    const { graph } = await aGraph(error('SUBGRAPH_TIMEOUT'));
    expect(await refusal(graph.ask({ query: '{ viewer { id } }' }))).toEqual(['SUBGRAPH_TIMEOUT']);
  });
});

describe('somebody who uses it', () => {
  const account = { email: 'ada@c.example', password: 'correct horse battery' };

  it('signs in once, and sends an intent under one key each time', async () => {
    const { graph, asked } = await aGraph(signedIn, claimed);
    const ada = new Member(graph, 'demo', account);
    for (const _ of [1, 2])
      expect(await ada.mutate(claim, { level: 3 }, 'skill')).toMatchObject({ claim: { id: 'clm_1' } });
    expect(asked.map(({ input, authorization }) => [input, authorization])).toEqual([
      [account, undefined],
      [{ idempotencyKey: 'demo-skill', level: 3 }, 'Bearer a-token'],
      [{ idempotencyKey: 'demo-skill', level: 3 }, 'Bearer a-token'],
    ]);
    expect(asked[1]?.query).toBe(
      'mutation ($input: ClaimSkillInput!) { claimSkill(input: $input) { claim { id } userErrors { code message path } } }',
    );
  });

  it('signs in anew once the token is forgotten, and nobody in particular never does', async () => {
    const { graph, asked } = await aGraph(signedIn);
    const ada = new Member(graph, 'demo', account);
    for (const _ of [1, 2]) expect(await ada.token()).toBe('a-token');
    ada.forgetToken();
    expect(await ada.token()).toBe('a-token');
    expect(asked).toHaveLength(2);
    expect(await new Member(graph, 'demo').token()).toBeUndefined();
  });

  it('is told by code why something is refused, be it data or an error', async () => {
    const failure = { code: 'LEVEL_OUT_OF_RANGE', message: 'From 1 to 5.', path: ['input', 'level'] };
    const payload = { data: { claimSkill: { claim: null, userErrors: [failure] } } };
    const { graph } = await aGraph(payload, error('FORBIDDEN'));
    const nobody = new Member(graph, 'demo');
    const refused = nobody.mutate(claim, { level: 9 }, 'skill');
    await expect(refused).rejects.toThrow('claimSkill: LEVEL_OUT_OF_RANGE at input.level: From 1 to 5.');
    expect(await refusal(nobody.mutate(claim, { level: 9 }, 'skill'))).toEqual(['FORBIDDEN']);
    expect(await refusal(nobody.ask('{ viewer { id } }'))).toEqual(['FORBIDDEN']);
  });

  it('names another input’s type where a mutation shares one', async () => {
    const { graph, asked } = await aGraph({ data: { postDistribution: { run: null, userErrors: [] } } });
    const nobody = new Member(graph, 'demo');
    await nobody.mutate(['postDistribution', 'run { id }', 'DistributionRunInput'], {}, 'post');
    expect(asked[0]?.query).toContain('($input: DistributionRunInput!)');
  });
});
