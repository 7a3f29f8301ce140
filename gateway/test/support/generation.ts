import { createLogger } from '@millepiani/telemetry/logger';
import { getOperationAST, parse, validate } from 'graphql';
import { type AuthoriseInput, authorise, type Decision } from '../../src/authorisation/authorise.ts';
import { NO_POLICIES } from '../../src/authorisation/condition.ts';
import { type Actor, ANONYMOUS } from '../../src/identity/actor.ts';
import { createPlanner } from '../../src/planning/create-planner.ts';
import { buildGeneration, type Generation, type GenerationOptions } from '../../src/supergraph/generation.ts';
import { fixtureSupergraph } from './community.ts';

/** The fixture supergraph's generation, of subgraphs that have nothing unless they are given. */
export async function fixtureGeneration(
  supergraph = fixtureSupergraph(),
  options: Partial<GenerationOptions> = {},
): Promise<Generation> {
  return await buildGeneration(supergraph, {
    requireAddress: () => undefined,
    fetchFor: () => () => Promise.resolve({ ok: true, data: null, errors: [] }),
    cachingFor: () => ({ policyOf: () => undefined, responses: undefined }),
    plansFor: (served) => createPlanner('apollo', served),
    logger: createLogger({ service: 'test', level: 'silent' }),
    ...options,
  });
}

/** Somebody signed in with these scopes (space separated), or nobody. */
export function actorWith(scope: string | undefined): Actor {
  return scope === undefined
    ? ANONYMOUS
    : {
        kind: 'signed-in',
        actorId: 'per_ada',
        scopes: new Set(scope.split(' ').filter((name) => name !== '')),
        issuedAt: 0,
        expiresAt: Number.POSITIVE_INFINITY,
      };
}

/** Decides about a document, which must be valid. */
export function decide(
  generation: Generation,
  source: string,
  options: Partial<Pick<AuthoriseInput, 'actor' | 'operationName' | 'variables' | 'policies'>> = {},
): Decision {
  const document = parse(source, { noLocation: true });
  const errors = validate(generation.schema, document);
  if (errors.length > 0 || (options.operationName === undefined && !getOperationAST(document))) {
    throw new TypeError(`the test's document is not valid: ${errors.join('; ')}`);
  }
  return authorise({
    schema: generation.schema,
    lookup: generation.lookup,
    policies: NO_POLICIES,
    document,
    operationName: undefined,
    variables: {},
    actor: ANONYMOUS,
    ...options,
  });
}
