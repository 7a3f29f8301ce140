import { compileOperation } from '@millepiani/plan-executor/compile-operation';
import type { FetchSubgraph } from '@millepiani/plan-executor/ports';
import { validate } from 'graphql';
import { createPlanner, type PlannerName } from '../../../gateway/src/planning/create-planner.ts';
import { PlanningError } from '../../../gateway/src/planning/planner.ts';
import { ServedSupergraph } from '../../../gateway/src/supergraph/served-supergraph.ts';
import { documentOf } from '../engines/answer.ts';
import type { AuditAnswer } from './judge.ts';

function fetchOver(urls: ReadonlyMap<string, string>): FetchSubgraph<unknown> {
  return async ({ planned, variables, entities }) => {
    const given: Record<string, unknown> = JSON.parse(variables);
    for (const { variable, representations } of entities) {
      given[variable] = representations.map((text): unknown => JSON.parse(text));
    }
    const response = await fetch(urls.get(planned.service) ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: planned.operation, variables: given }),
    });
    const { data = null, errors = [] } = JSON.parse(await response.text());
    return { ok: true, data, errors };
  };
}

/** The planner and the executor alone, without the gateway around them. */
export function auditedInProcess(supergraph: string, name: PlannerName): (query: string) => Promise<AuditAnswer> {
  const served = new ServedSupergraph(supergraph);
  const { built, api: schema, schema: supergraphSchema } = served;
  const fetch = fetchOver(new Map([...built.subgraphsMetadata()].map(({ name: of, url = '' }) => [of, url])));
  const planner = createPlanner(name, served);
  return async (query) => {
    const { document, operation } = documentOf({ query });
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { errors: invalid };
    try {
      const { plan } = planner.plan(document, operation);
      const compiled = compileOperation({ plan, schema, supergraphSchema, document, operation });
      const { data, errors } = await compiled.run({ variables: {}, context: undefined, fetch });
      return { data: JSON.parse(data), errors };
    } catch (error) {
      if (error instanceof PlanningError) return { errors: [error] };
      throw error;
    }
  };
}
