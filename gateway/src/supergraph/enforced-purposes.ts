import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { linkedFeatures } from './linked-features.ts';

/** The specifications whose `SECURITY` purpose this gateway takes on itself, to the letter of their version. */
const ENFORCED_HERE = new Set([
  'https://specs.apollo.dev/authenticated/v0.1',
  'https://specs.apollo.dev/requiresScopes/v0.1',
  'https://specs.apollo.dev/policy/v0.1',
]);

/**
 * The supergraph as `ApolloGateway` accepts it: without `for: SECURITY` on the authorisation directives, which it cannot
 * enforce and therefore refuses. That switches its own check off, so enforcement here must fail closed. Any other link
 * keeps its purpose: the gateway refuses what neither of us understands.
 */
export function withoutEnforcedPurposes(supergraph: DocumentNode): DocumentNode {
  const enforced = new Set<ConstDirectiveNode>(
    linkedFeatures(supergraph)
      .filter((feature) => ENFORCED_HERE.has(feature.url))
      .map((feature) => feature.directive),
  );
  return visit(supergraph, {
    [Kind.DIRECTIVE]: (node) =>
      enforced.has(node as ConstDirectiveNode)
        ? { ...node, arguments: (node.arguments ?? []).filter((argument) => argument.name.value !== 'for') }
        : undefined,
  });
}
