import { describe, expect, it } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { type GraphQLSchema, parse } from 'graphql';
import { fixtureSupergraph } from '../../test/support/community.ts';
import { fixtureGeneration } from '../../test/support/generation.ts';
import { NO_POLICIES } from '../authorisation/condition.ts';
import { ANONYMOUS } from '../identity/actor.ts';
import { OperationRunner } from '../prepared/operation-runner.ts';
import { dataText } from '../prepared/raw-data.ts';
import type { ExecutorContext } from './gateway-types.ts';
import { SupergraphGateway } from './supergraph-gateway.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const PUBLIC = fixtureSupergraph();
const GUARDED = PUBLIC.replace('motto: String @join__field(graph: MEMBERS)', '$& @authenticated');

/** A gateway whose subgraphs all answer with a motto, and the schemas that it has told of. */
function gatewayOf(warm?: () => Promise<unknown>) {
  const answer = { ok: true, data: { motto: 'A thousand floors' }, errors: [] } as const;
  const rules = { policies: NO_POLICIES, costLimits: { signedIn: 100, anonymous: 100 }, showsCost: false };
  const gateway = new SupergraphGateway({
    build: (supergraph) => fixtureGeneration(supergraph, { fetchFor: () => () => Promise.resolve(answer) }),
    runner: new OperationRunner({ rules }),
    ...{ logger, warm },
  });
  const schemas: GraphQLSchema[] = [];
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => void schemas.push(apiSchema));
  return { gateway, schemas };
}

/** An anonymous request for the motto that was validated with this schema. */
function request(schema: GraphQLSchema | undefined): ExecutorContext {
  const source = '{ motto }';
  const context = { actor: ANONYMOUS, clientAddress: '', deadline: Number.POSITIVE_INFINITY };
  const given = { schema, source, document: parse(source), queryHash: 'same', request: { query: source }, context };
  // Only what executors read; the rest of Apollo's context is for its plugins.
  return { ...given, metrics: {}, logger: console } as never;
}

describe('SupergraphGateway', () => {
  it('runs each request with the supergraph that it was validated with', async () => {
    const { gateway, schemas } = gatewayOf();
    expect(await gateway.use(PUBLIC)).toBe(true);
    const { executor } = await gateway.load();
    expect(await gateway.use(GUARDED)).toBe(true);
    const [old, , fresh] = schemas;
    expect(new Set([old, fresh]).size).toBe(2);
    const { data } = await executor(request(old));
    expect(JSON.parse(dataText(data ?? null))).toEqual({ motto: 'A thousand floors' });
    expect(await executor(request(fresh))).toMatchObject({ errors: [{ path: ['motto'] }] });
  });

  it('serves when what was asked for is ready, or cannot be made so', async () => {
    const seen: number[] = [];
    let fails = false;
    const { gateway, schemas } = gatewayOf(async () => {
      seen.push(schemas.length);
      if (fails) throw new Error('no');
    });
    await gateway.use(PUBLIC);
    expect(seen).toEqual([]);
    await gateway.use(GUARDED);
    fails = true;
    expect(await gateway.use(PUBLIC)).toBe(true);
    expect([seen, schemas.length]).toEqual([[1, 2], 3]);
  });

  it('runs nothing that was validated elsewhere', async () => {
    const { gateway } = gatewayOf();
    await gateway.use(PUBLIC);
    const { executor } = await gateway.load();
    await expect(executor(request(undefined))).rejects.toThrow();
  });

  it('takes supergraphs up in the order that they came', async () => {
    const { gateway, schemas } = gatewayOf();
    const results = await Promise.all([
      gateway.use(PUBLIC),
      gateway.use('nonsense'),
      gateway.use(GUARDED),
      gateway.use(GUARDED),
    ]);
    expect(results).toEqual([true, false, true, true]);
    expect(schemas).toHaveLength(2);
  });

  it('has nothing to serve before its first', async () => {
    await expect(gatewayOf().gateway.load()).rejects.toThrow();
  });
});
