import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fastify } from 'fastify';
import { clientAddressOf } from './client-address.ts';

const TRUSTED = ['127.0.0.1', '10.1.0.0/16', 'fd00::/8'];
const addresses = fc.constantFrom(
  '127.0.0.1',
  '10.1.2.3',
  '10.2.0.1',
  '203.0.113.9',
  'fd00::7',
  '2001:db8::1',
  '::ffff:10.1.0.9',
  'x',
  '',
);

describe('a client’s address', () => {
  it('property: is the same as Fastify’s, whatever the proxies say', async () => {
    const of = clientAddressOf(TRUSTED);
    const app = fastify({ trustProxy: TRUSTED });
    app.get('/', (request) => ({ theirs: request.ip, ours: of(request.raw) }));
    const separators = fc.constantFrom(',', ', ', ' , ');
    await fc.assert(
      fc.asyncProperty(fc.array(addresses, { maxLength: 5 }), separators, addresses, async (chain, by, peer) => {
        const remoteAddress = peer === '' || peer === 'x' ? '127.0.0.1' : peer;
        const answer = await app.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': chain.join(by) } });
        const { theirs, ours } = answer.json();
        expect([chain, remoteAddress, ours]).toEqual([chain, remoteAddress, theirs]);
      }),
    );
    await app.close();
  });

  it('is the peer’s where nobody is trusted', async () => {
    const of = clientAddressOf([]);
    const app = fastify();
    app.get('/', (request) => ({ ours: of(request.raw) }));
    const answer = await app.inject({ url: '/', headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(answer.json().ours).toBe('127.0.0.1');
    await app.close();
  });
});
