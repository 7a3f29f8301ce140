import { createHmac } from 'node:crypto';
import process from 'node:process';
import { Worker } from 'bullmq';
import { Agent, request } from 'undici';
import type { FromSender, Job, SenderOptions, ToSender } from './messages.ts';
import { queueName } from './messages.ts';

// What posts without the service, in a process of its own: at once what it is handed, or what it takes from a queue.

const agent = new Agent({ connections: 8, keepAliveTimeout: 10_000 });
/** As most would set it: far more than one, far less than would hurt. */
const concurrency = 100;
const [headersMs, prefix] = [10_000, 'whsec_'];

/** Posts a body to an endpoint, signed as the service signs. @throws where it is not taken */
async function post({ urls, secrets }: SenderOptions, { endpoint, id, body }: Job): Promise<void> {
  const timestamp = Math.floor(Date.now() / 1_000);
  const key = Buffer.from(secrets[endpoint]?.slice(prefix.length) ?? '', 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const answer = await request(urls[endpoint] ?? '', {
    ...{ method: 'POST', body, dispatcher: agent, headersTimeout: headersMs },
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${signature}`,
    },
  });
  await answer.body.dump();
  if (answer.statusCode >= 300) throw new TypeError(`Answered ${answer.statusCode}.`);
}

let options: SenderOptions | undefined;

async function open(given: SenderOptions): Promise<void> {
  options = given;
  if (given.variant === 'plain') return;
  const worker = new Worker<Job>(queueName, ({ data }) => post(given, data), {
    ...{ connection: { url: given.redisUrl }, prefix: given.prefix, concurrency },
  });
  worker.on('error', (error) => console.error(error));
  await worker.waitUntilReady();
}

process.on('message', async (message: ToSender) => {
  if ('open' in message) {
    await open(message.open);
    const ready: FromSender = { ready: true };
    process.send?.(ready);
  } else if (options) {
    const { urls } = options;
    const all = urls.map((_, endpoint) => options && post(options, { ...message.post, endpoint }));
    await Promise.all(all).catch((error: unknown) => console.error(error));
  }
});
process.on('disconnect', () => process.exit());
