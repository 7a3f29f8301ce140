import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.ts';
import { requestContextFrom, runInRequest } from './request-context.ts';

function capture() {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { lines, logger: createLogger({ service: 'members', level: 'info', destination }) };
}

describe('createLogger', () => {
  it('writes JSON lines with the service, the level as a word and the time in UTC', () => {
    const { lines, logger } = capture();
    logger.info({ count: 3 }, 'counted');
    logger.debug('not seen');
    expect(lines).toEqual([
      { level: 'info', service: 'members', msg: 'counted', count: 3, time: expect.stringMatching(/^\d{4}-.*Z$/) },
    ]);
  });

  it('puts the request id and the trace id on every line within a request, across awaits', async () => {
    const { lines, logger } = capture();
    const context = requestContextFrom({ 'x-request-id': 'request-0001' });
    await runInRequest(context, async () => {
      await Promise.resolve();
      logger.child({ feature: 'sessions' }).info('inside');
    });
    logger.info('outside');
    expect(lines[0]).toMatchObject({ requestId: 'request-0001', traceId: context.trace.traceId, feature: 'sessions' });
    expect(lines[1]).not.toHaveProperty('requestId');
  });

  it('masks what is sensitive at any depth, in errors and in bindings', () => {
    const { lines, logger } = capture();
    const error = Object.assign(new TypeError('refused'), { headers: { Authorization: 'Bearer hidden-word' } });
    const cyclic: Record<string, unknown> = { password: 'hidden-word' };
    cyclic.self = cyclic;
    logger.info({
      headers: { authorization: 'hidden-word', 'set-cookie': ['hidden-word'], 'x-api-key': 'hidden-word' },
      input: [{ accessToken: 'hidden-word', IBAN: 'hidden-word', email: 'hidden-word', emailVerified: true }],
      client_secret: 'hidden-word',
      cyclic,
    });
    logger.error({ err: error });
    logger.error(error);
    logger.child({ token: 'hidden-word' }).info('bound');
    expect(JSON.stringify(lines)).not.toContain('hidden-word');
    expect(lines[0]).toMatchObject({ input: [{ emailVerified: true }] });
    expect(lines[1]).toMatchObject({ err: { message: 'refused', stack: expect.stringContaining('logger.test.ts') } });
    expect(lines[2]).toMatchObject({ msg: 'refused' });
  });
});
