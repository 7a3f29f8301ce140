import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createMint } from '@millepiani/internal-token/mint';
import { Pool } from 'undici';
import { z } from 'zod';
import { minimalEnvironment } from '../../infra/local/config.ts';
import { findFreePort } from '../../infra/local/ports.ts';
import { Problem } from '../../infra/local/problem.ts';
import { until } from '../../infra/local/wait.ts';
import type { Blocked } from './figures.ts';
import type { FromProcess, ToProcess } from './messages.ts';

/** The service ended, or answered with an error. */
class ServiceFailed extends Error {}

const answerSchema = z.object({ data: z.unknown(), errors: z.array(z.unknown()).optional() });

/** The projects service in a process of its own, asked over HTTP as the gateway asks it. */
export class Service {
  readonly #child: ChildProcess;
  readonly #mint: ReturnType<typeof createMint>;
  readonly #pool: Pool;

  private constructor(child: ChildProcess, url: string, privateJwk: Record<string, unknown>) {
    this.#child = child;
    this.#mint = createMint({ privateJwk });
    this.#pool = new Pool(url, { connections: 16, pipelining: 1 });
  }

  /** Starts it; it is there when its collections and indexes are. @throws Problem */
  static async start(mongodbUri: string, redisUrl: string, prefix: string): Promise<Service> {
    const keys = generateKeyPairSync('ed25519');
    const jwk = (key: 'publicKey' | 'privateKey') => ({
      ...{ ...keys[key].export({ format: 'jwk' }), alg: 'EdDSA', kid: 'bench' },
    });
    const port = await findFreePort();
    if (port === undefined) throw new Problem('No port from 21000 to 32000 is free.', { mend: 'End what uses them.' });
    const child = fork(fileURLToPath(new URL('../../services/projects/src/main.ts', import.meta.url)), {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', new URL('./process.ts', import.meta.url).href],
      env: {
        // It is measured as it is in earnest.
        ...{
          ...minimalEnvironment(),
          NODE_ENV: 'production',
          PORT: String(port),
          LOG_LEVEL: 'warn',
          MONGODB_URI: mongodbUri,
        },
        ...{ REDIS_URL: redisUrl, JOBS_PREFIX: prefix, EVENTS_PREFIX: prefix },
        INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(jwk('publicKey')),
      },
    });
    const url = `http://127.0.0.1:${port}`;
    const service = new Service(child, url, jwk('privateKey'));
    const isThere = async () => child.exitCode !== null || (await fetch(`${url}/health/live`)).ok;
    if (await until(() => isThere().catch(() => false), { timeoutMs: 60_000, everyMs: 100 })) {
      if (child.exitCode === null) return service;
    }
    await service.end();
    throw new Problem('The projects service does not start.', { mend: 'See what it says.' });
  }

  async watch(): Promise<void> {
    await this.#tell({ watch: 'begin' });
  }

  /** For how long the event loop was late since {@link Service.watch}. */
  async blocked(): Promise<Blocked> {
    const answer = await this.#tell({ watch: 'end' });
    if (!('blocked' in answer)) throw new ServiceFailed('It does not say what it saw.');
    return answer.blocked;
  }

  /** Asks on behalf of a person, as the gateway does. Throws for whatever is no right answer. */
  async ask<T>(query: string, variables: object, { as, actorId }: { as: z.ZodType<T>; actorId: string }): Promise<T> {
    const token = await this.#mint({ actorId, scopes: ['projects:read', 'projects:write'] }, 'projects');
    const answer = await this.#pool.request({
      ...{ path: '/graphql', method: 'POST', body: JSON.stringify({ query, variables }) },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    const text = await answer.body.text();
    const { data, errors } = answerSchema.parse(JSON.parse(text));
    if (answer.statusCode !== 200 || errors) throw new ServiceFailed(`${answer.statusCode}: ${text.slice(0, 500)}`);
    return as.parse(data);
  }

  async end(): Promise<void> {
    await this.#pool.destroy();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }

  #tell(message: ToProcess): Promise<FromProcess> {
    return new Promise((resolve, reject) => {
      const gone = () => reject(new ServiceFailed('The process of the service has ended.'));
      this.#child.once('exit', gone);
      this.#child.once('message', (answer: FromProcess) => {
        this.#child.off('exit', gone);
        resolve(answer);
      });
      this.#child.send(message);
    });
  }
}
