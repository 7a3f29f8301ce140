import { readFileSync } from 'node:fs';
import { QueryPlanner } from '@apollo/query-planner';
import { describe, expect, it, jest } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { ServedSupergraph } from '../../supergraph/served-supergraph.ts';
import { ApolloPlanner } from './apollo-planner.ts';

/** Of the community's own graph. */
function communityPlanner(): ApolloPlanner {
  const text = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');
  return new ApolloPlanner(new ServedSupergraph(text));
}

/** For each member of a team there are several ways to each of these. */
const MANY_WAYS = `{
  team(id: "x") {
    seats {
      person {
        reserveReleasesToApprove(first: 1) { __typename }
        notificationPreferences { __typename }
        membershipSubscription { next { from } credit { amount } chargedTo trialTo payer { __typename } }
      }
    }
  }
}`;

describe('Apollo’s planner', () => {
  it('looks into a few of the plans that there are, and not into thousands', () => {
    const built = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
    const planner = communityPlanner();
    const document = parse(MANY_WAYS);
    const operation = getOperationAST(document);
    if (!operation) throw new TypeError('no operation');
    expect(planner.plan(document, operation).plan.node).toBeDefined();
    const used = built.mock.contexts.at(0);
    built.mockRestore();
    if (!(used instanceof QueryPlanner)) throw new TypeError('no planner');
    const evaluated = used.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0;
    expect([evaluated > 1, evaluated <= 32]).toEqual([true, true]);
  });
});
