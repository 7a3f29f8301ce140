/**
 * Receives events, and believes none that is not signed.
 *
 *   npm install standardwebhooks cloudevents
 *   WEBHOOK_SECRET=whsec_… WEBHOOK_PUBLIC_KEY=whpk_… PORT=8080 node receiver.ts
 *
 * Node 22.18 or later runs it as it stands; before that have it compiled. Either key will do: the secret for `v1`, the endpoint's public key for `v1a`. Put a proxy with TLS before it.
 */
import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { type CloudEventV1, HTTP } from 'cloudevents';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

const { WEBHOOK_SECRET, WEBHOOK_PUBLIC_KEY, PORT = '8080', BODY_SECONDS = '15' } = process.env;
const mostBytes = 1_048_576;
const toleranceSeconds = 300;

type Headers = Record<string, string>;

/** Looks whether the community's private key signed just this, and lately. @throws WebhookVerificationError */
function verifyByPublicKey(publicKey: string, body: string, headers: Headers): void {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  const x = Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const content = Buffer.from(`${id}.${timestamp}.${body}`);
  const isSigned = signatures
    .split(' ')
    .filter((one) => one.startsWith('v1a,'))
    .some((one) => verify(null, content, key, Buffer.from(one.slice('v1a,'.length), 'base64')));
  // An old delivery that somebody caught is signed, too.
  const isFresh = Math.abs(Date.now() / 1_000 - Number(timestamp)) <= toleranceSeconds;
  if (!(isSigned && isFresh)) throw new WebhookVerificationError('No matching signature found');
}

/** @throws WebhookVerificationError */
function verified(body: string, headers: Headers): CloudEventV1<unknown> {
  if (WEBHOOK_PUBLIC_KEY) verifyByPublicKey(WEBHOOK_PUBLIC_KEY, body, headers);
  else new Webhook(WEBHOOK_SECRET ?? '').verify(body, headers);
  const event = HTTP.toEvent<unknown>({ headers, body });
  if (Array.isArray(event)) throw new WebhookVerificationError('One event was expected');
  return event;
}

/** What was handled. Keep it where your data is, and write both in one transaction: then each event counts once. */
const handled = new Set<string>();

function handle(event: CloudEventV1<unknown>): void {
  process.stdout.write(`${JSON.stringify({ id: event.id, type: event.type, subject: event.subject })}\n`);
}

/** The body as it came: what was parsed and written again is not what was signed. Undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What is answered: 204 is what counts as taken. */
async function take(request: IncomingMessage): Promise<number> {
  const body = await bodyOf(request);
  if (body === undefined) return 413;
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const event = verified(body, Object.fromEntries(headers));
  if (!handled.has(event.id)) handle(event);
  handled.add(event.id);
  // Soon: what takes long is put into a queue of yours first.
  return 204;
}

// Whoever begins a request and never ends it is not waited for.
const patience = { requestTimeout: Number(BODY_SECONDS) * 1_000, connectionsCheckingInterval: 1_000 };
const server = createServer(patience, async (request, response) => {
  // Anybody may send anything here, or break off in the middle: nothing of it is to end the process.
  try {
    const status = await take(request);
    response.writeHead(status, status === 413 ? { connection: 'close' } : {}).end();
  } catch (error) {
    if (!request.complete) return void request.destroy();
    const isForged = error instanceof WebhookVerificationError;
    response.writeHead(isForged ? 401 : 500).end();
    if (!isForged) process.stderr.write(`${error}\n`);
  }
});

server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`listening on ${typeof address === 'object' ? address?.port : address}\n`);
});
