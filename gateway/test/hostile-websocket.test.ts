import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WebSocket } from 'ws';
import { type Community, startCommunity } from './support/community.ts';

jest.setTimeout(60_000);

let community: Community;
beforeAll(async () => {
  community = await startCommunity();
});
afterAll(() => community.close());

/** Says that over a connection of its own; answers what came back until it was closed, and the code by which it was. */
async function say(...texts: readonly string[]) {
  const socket = new WebSocket(`${community.gateway.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const heard: unknown[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  socket.once('open', () => {
    for (const text of texts) socket.send(text);
  });
  const code = await new Promise<number>((resolve) => socket.once('close', resolve));
  return { heard, code };
}

const asks = async () => {
  const answer = await community.ask('{ __typename }');
  return answer.body;
};
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const END = '{"type":"connection_ack"}';

describe('what anybody may send over a WebSocket', () => {
  it.each([
    ['a token that is no text', '{"type":"connection_init","payload":{"token":{"toString":1}}}'],
    ['a header that is no text', '{"type":"connection_init","payload":{"authorization":{"toString":1}}}'],
    ['a header that is a list', '{"type":"connection_init","payload":{"Authorization":["Bearer x"]}}'],
    ['a number for a token', '{"type":"connection_init","payload":{"token":7}}'],
    ['no message', nested(40_000)],
  ])('closes the connection and nothing else: %s', async (_, text) => {
    expect(await say(text)).toEqual({ heard: [], code: 4400 });
    expect(await asks()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('a ping is answered, whatever comes with it', async () => {
    const { heard, code } = await say(`{"type":"ping","payload":{"a":${nested(40_000)}}}`, END);
    expect({ heard, code }).toEqual({ heard: [{ type: 'pong' }], code: 4400 });
    expect(await asks()).toMatchObject({ data: { __typename: 'Query' } });
  });
});
