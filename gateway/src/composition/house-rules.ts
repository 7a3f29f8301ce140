import { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { costFaults } from './cost-rules.ts';
import { descriptionFaults } from './description-rules.ts';
import { listFaults } from './list-rules.ts';
import { mutationFaults } from './mutation-rules.ts';
import { nullabilityFaults } from './nullability-rules.ts';

/** What of a supergraph breaks the community's own rules, a sentence each; what composes may still be wrong for us. */
export function houseRuleFaults(supergraph: string): string[] {
  // For reading only, so that no feature is refused: what may be served is for the running gateway to say.
  const schema = Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  return [
    ...nullabilityFaults(parse(supergraph)),
    ...mutationFaults(schema),
    ...listFaults(schema),
    ...descriptionFaults(schema),
    ...costFaults(parse(supergraph)),
  ];
}
