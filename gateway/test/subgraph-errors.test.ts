import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Community, startCommunity } from './support/community.ts';

let community: Community;

beforeAll(async () => {
  community = await startCommunity();
});
afterAll(() => community.close());

/** Asks for a commission, and has projects answer this error. */
async function failWith(message: string, extensions: Record<string, unknown>, status = 200): Promise<Answer> {
  const errors = [{ message, path: ['commission'], extensions }];
  const data = status === 200 ? { data: { commission: null } } : {};
  community.services.projects.fault = (request, reply) =>
    request.url === '/graphql' ? reply.code(status).send({ ...data, errors }) : undefined;
  return await community.ask('{ commission(id: "com_1") { title } }');
}

describe('errors of a service', () => {
  it('pass with their codes and what else they say', async () => {
    const { status, body } = await failWith('Not yours', { code: 'FORBIDDEN', reason: { role: 'guest' } });
    expect(status).toBe(200);
    expect(body.errors).toEqual([
      {
        message: 'Not yours',
        path: ['commission'],
        extensions: {
          code: 'FORBIDDEN',
          reason: { role: 'guest' },
          service: 'projects',
          requestId: expect.any(String),
        },
      },
    ]);
    const bad = await failWith('Variable "$id" is odd', { code: 'BAD_USER_INPUT' }, 400);
    expect(bad.body.errors[0]).toMatchObject({
      message: 'Variable "$id" is odd',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('pass without what is the service’s own business, and set no status here', async () => {
    const secrets = {
      stacktrace: ['at x.ts:1'],
      exception: { sql: 'hidden-word' },
      http: { status: 302, headers: {} },
      debug: 'hidden-word',
    };
    const { status, body } = await failWith('Not yours', { code: 'FORBIDDEN', ...secrets });
    expect(status).toBe(200);
    expect(body.errors[0].extensions).toEqual({
      code: 'FORBIDDEN',
      service: 'projects',
      requestId: expect.any(String),
    });
  });

  it.each([{ code: 'INTERNAL_SERVER_ERROR' }, {}, { code: 7 }, { code: 'x'.repeat(100) }])(
    'are masked with %j',
    async (extensions) => {
      const { body } = await failWith('E11000 duplicate key hidden-word', extensions);
      expect(body.errors).toEqual([
        {
          message: 'Internal error',
          path: ['commission'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'projects', requestId: expect.any(String) },
        },
      ]);
      const { requestId } = body.errors[0].extensions;
      expect(community.lines).toContainEqual(
        expect.objectContaining({ msg: 'unexpected error', requestId, detail: 'E11000 duplicate key hidden-word' }),
      );
    },
  );

  it('expected failures are data, and untouched', async () => {
    const { body } = await community.ask(
      'mutation { signIn(input: { email: "a", password: "b" }) { accessToken userErrors { code message } } }',
    );
    expect(body).toEqual({
      data: { signIn: { accessToken: null, userErrors: [{ code: 'WRONG', message: 'Not you.' }] } },
    });
  });
});
