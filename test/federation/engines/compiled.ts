import { compileOperation } from '@millepiani/plan-executor/compile-operation';
import type { FetchSubgraph } from '@millepiani/plan-executor/ports';
import type { PlannerName } from '../../../gateway/src/planning/create-planner.ts';
import { documentOf, type Engine } from './answer.ts';
import type { Federation } from './federation.ts';

/** Asks a federation's own subgraphs. */
function fetchFrom({ subgraphs, asked }: Federation): FetchSubgraph<unknown> {
  return async ({ planned, variables, entities }) => {
    const subgraph = subgraphs.get(planned.service);
    const unavailable = { message: `${planned.service} did not answer`, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
    if (subgraph === undefined || subgraph.isDown) return { ok: false, error: unavailable };
    const given: Record<string, unknown> = JSON.parse(variables);
    for (const { variable, representations } of entities) {
      given[variable] = representations.map((text): unknown => JSON.parse(text));
    }
    asked.push({ subgraph: planned.service, operation: planned.operation, variables: given });
    const { data = null, errors = [] } = await subgraph.ask(planned.operation, given);
    return { ok: true, data, errors };
  };
}

/** Our own executor, with the plans of a planner. */
export function compiled(federation: Federation, planner: PlannerName): Engine {
  const { schema, supergraphSchema } = federation;
  const fetch = fetchFrom(federation);
  return async (question) => {
    const { document, operation } = documentOf(question);
    const { plan } = federation.planner(planner).plan(document, operation);
    const run = compileOperation({ plan, schema, supergraphSchema, document, operation });
    return await run.run({ variables: question.variables ?? {}, context: undefined, fetch });
  };
}
