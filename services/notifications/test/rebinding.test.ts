import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { callEndpoint, commissionTypes, endpointOf, partner, registered } from './endpoints-given.ts';
import { type Answer, NameServer } from './name-server.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
import { Receiver } from './receiver.ts';

// Nothing is sent outside this machine: each name that stands for a public address stands for another one when it is connected to.
const somewhere: Answer = { addresses: ['93.184.216.34'] };
const names = new NameServer();
/** In production's way: https, to public addresses alone. */
let service: ServiceUnderTest;
/** In development's way: by http too, to one address of loopback. */
let open: ServiceUnderTest;
let receiver: Receiver;
/** What nobody is to come to. */
let trap: Receiver;
beforeAll(async () => {
  await names.start();
  service = await startNotificationsUnderTest({ env: { NAME_SERVERS: names.address } });
  open = await startNotificationsUnderTest({
    env: { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32', JOBS_RECONCILE_EVERY: '1s', NAME_SERVERS: names.address },
  });
  trap = await new Receiver().start();
}, 60_000);
beforeEach(async () => {
  receiver = await new Receiver().start();
});
afterEach(() => receiver.stop());
afterAll(async () => {
  await service?.close();
  await open?.close();
  await trap?.stop();
  await names.stop();
});

type One = Awaited<ReturnType<typeof registered>>;
const tested = (at: ServiceUnderTest, { endpointId, owner }: One) =>
  callEndpoint(at, 'sendTestEvent', { endpointId }, owner);

type Seen = { readonly attempts: readonly { readonly error: string | null; readonly status: number | null }[] };

/** The attempts at an endpoint's deliveries, as soon as so many deliveries have one each. */
const attemptsAt = (at: ServiceUnderTest, { endpointId, owner }: One, count = 1) =>
  waitFor('an attempt', async () => {
    const { deliveries } = await endpointOf(at, endpointId, owner);
    const tried = deliveries.edges
      .map(({ node }: { node: Seen }) => node.attempts)
      .filter((all: unknown[]) => all.length > 0);
    return tried.length >= count && tried.flat();
  });
const errorsOf = (attempts: Seen['attempts']) => [...new Set(attempts.map(({ error }) => error))];

let nth = 0;
const newName = () => {
  nth += 1;
  return `p${nth}.partner.test`;
};

describe('a name that stands for a public address when it is registered', () => {
  it.each<[string, Answer]>([
    ['this machine', { addresses: ['127.0.0.1'] }],
    ['any address of loopback', { addresses: ['127.255.255.254'] }],
    ['an alias of this machine', { addresses: ['127.0.0.1'], alias: 'inside.partner.test' }],
    ['this machine by IPv6', { addresses: ['::1'] }],
    ['this machine, as IPv6 writes IPv4', { addresses: ['::ffff:127.0.0.1'] }],
    ['this machine, as a translator writes it', { addresses: ['64:ff9b::7f00:1'] }],
    ['every address', { addresses: ['0.0.0.0'] }],
    ['every address by IPv6', { addresses: ['::'] }],
    ['the metadata address', { addresses: ['169.254.169.254'] }],
    ['the metadata address by IPv6', { addresses: ['fd00:ec2::254'] }],
    ['a private network', { addresses: ['10.0.0.1'] }],
    ['a carrier’s network', { addresses: ['100.64.0.1'] }],
    ['a public address and this machine', { addresses: ['93.184.216.34', '127.0.0.1'] }],
    ['a public address, and this machine by IPv6', { addresses: ['93.184.216.34', '::1'] }],
  ])('and for %s when it is connected to is refused, and the attempt says so', async (_what, later) => {
    const name = newName();
    names.set(name, somewhere);
    const one = await registered(service, `https://${name}:${trap.port}/events`);
    names.set(name, later);
    await tested(service, one);
    expect(errorsOf(await attemptsAt(service, one))).toEqual(['ADDRESS_REFUSED']);
    expect(trap.connections).toBe(0);
  });

  it('and for this machine with the very next question, is refused', async () => {
    const name = newName();
    names.set(name, somewhere, { addresses: ['127.0.0.1'] });
    const one = await registered(service, `https://${name}:${trap.port}/events`);
    await tested(service, one);
    expect(errorsOf(await attemptsAt(service, one))).toEqual(['ADDRESS_REFUSED']);
    expect(trap.connections).toBe(0);
  });

  it('and for nothing any more, is not found', async () => {
    const name = newName();
    names.set(name, somewhere);
    const one = await registered(service, `https://${name}:${trap.port}/events`);
    names.set(name, { addresses: [] });
    await tested(service, one);
    expect(errorsOf(await attemptsAt(service, one))).toEqual(['HOST_NOT_FOUND']);
  });
});

describe('nothing is registered, and nobody connected to,', () => {
  it.each<[string, Answer, string]>([
    ['this machine', { addresses: ['127.0.0.1'] }, 'PRIVATE_ADDRESS'],
    ['an alias of this machine', { addresses: ['127.0.0.1'], alias: 'inside.partner.test' }, 'PRIVATE_ADDRESS'],
    ['this machine, as IPv6 writes IPv4', { addresses: ['::ffff:127.0.0.1'] }, 'PRIVATE_ADDRESS'],
    ['a public address and a private one', { addresses: ['93.184.216.34', '192.168.1.1'] }, 'PRIVATE_ADDRESS'],
    ['nothing', { addresses: [] }, 'HOST_NOT_FOUND'],
  ])('by a name that stands for %s', async (_what, answer, code) => {
    const name = newName();
    names.set(name, answer);
    await expectRefused(`https://${name}:${trap.port}/`, code);
  });

  it.each([
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '0.0.0.0', '0'],
    ...[
      '127.0.0.1.',
      '①②⑦.⓪.⓪.①',
      '127。0。0。1',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:ffff:7f00:1]',
    ],
    ...['localhost', 'LOCALHOST', 'localhost.', '169.254.169.254', '0xa9fea9fe', '[fe80::1]', '[::127.0.0.1]'],
  ])('by %s', async (host) => {
    await expectRefused(
      `https://${host}:${trap.port}/`,
      expect.stringMatching(/^(PRIVATE_ADDRESS|INVALID_URL|HOST_NOT_FOUND)$/),
    );
  });

  async function expectRefused(url: string, code: unknown) {
    const stored = () => service.database((db) => db.collection('endpoints').countDocuments());
    const before = await stored();
    const answer = await callEndpoint(service, 'registerEndpoint', { url, types: commissionTypes }, partner());
    expect(answer).toEqual({ endpoint: null, secret: null, userErrors: [{ code, path: ['input', 'url'] }] });
    expect(await stored()).toBe(before);
    expect(trap.connections).toBe(0);
  }
});

describe('where a receiver may be reached,', () => {
  it.each([
    ['the metadata address', () => 'http://169.254.169.254/latest/meta-data/'],
    ['what nobody is to come to', () => trap.url],
    ['the same, without a scheme', () => `//127.0.0.1:${trap.port}/`],
  ])('it is not followed to %s', async (_what, location) => {
    const statuses = [301, 302, 303, 307, 308];
    receiver.answer = (response) => {
      const status = statuses[receiver.arrived.length % statuses.length] ?? 302;
      response.writeHead(status, { location: location() }).end();
    };
    const one = await registered(open, receiver.url);
    await tested(open, one);
    const attempts = await attemptsAt(open, one);
    expect(errorsOf(attempts)).toEqual(['REDIRECT']);
    expect(attempts[0]?.status).toBeGreaterThanOrEqual(300);
    expect(trap.connections).toBe(0);
  });

  it('a connection that is kept leads to whom it was made to, and none is made to where the name has gone since', async () => {
    const name = newName();
    names.set(name, { addresses: ['127.0.0.1'] });
    const one = await registered(open, `http://${name}:${receiver.port}/events`);
    await tested(open, one);
    await waitFor('the first', async () => receiver.arrived.length === 1);
    names.set(name, { addresses: ['127.0.0.2'] });
    await tested(open, one);
    const attempts = await attemptsAt(open, one, 2);
    // By the connection that was judged, or by none.
    expect(receiver.connections).toBe(1);
    expect(attempts.filter(({ error }: { error: string | null }) => error === null)).toHaveLength(
      receiver.arrived.length,
    );

    await receiver.stop();
    await receiver.start();
    await tested(open, one);
    await waitFor('a refusal', async () => errorsOf(await attemptsAt(open, one, 2)).includes('ADDRESS_REFUSED'));
    expect(receiver.connections).toBe(1);
  });
});

describe('a name server that is silent', () => {
  it('for one member’s endpoints keeps nobody else’s from being reached meanwhile', async () => {
    const owner = partner();
    const silent = Array.from({ length: 10 }, newName);
    for (const name of silent) names.set(name, { addresses: ['127.0.0.1'] });
    const hung: One[] = [];
    for (const name of silent) hung.push(await registered(open, `http://${name}:${receiver.port}/hung`, { owner }));
    const good = newName();
    names.set(good, { addresses: ['127.0.0.1'] });
    const one = await registered(open, `http://${good}:${receiver.port}/good`);
    for (const name of silent) names.hush(name);
    await Promise.all(hung.map((each) => tested(open, each)));
    await tested(open, one);
    expect(errorsOf(await attemptsAt(open, one))).toEqual([null]);
    expect(receiver.arrived).toHaveLength(1);
    for (const each of hung) expect(errorsOf(await attemptsAt(open, each))).toEqual(['HOST_NOT_FOUND']);
  });
});
