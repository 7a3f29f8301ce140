import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, type GraphQLScalarType, GraphQLString } from 'graphql';

/** Source text that is true where `v` may stand as it is. */
const TESTS: Readonly<Record<string, string>> = {
  [GraphQLInt.name]: '(v|0)===v',
  [GraphQLFloat.name]: 'Number.isFinite(v)',
  [GraphQLBoolean.name]: 'v===true||v===false',
};

/**
 * Source text of an expression: the JSON text of `v`, which is neither null nor undefined, as this scalar has it; `misfit()` where
 * it is nothing that the scalar has. Of the graph's own scalars the executor knows nothing: what a subgraph gave stands.
 */
export function scalarCode({ name }: GraphQLScalarType): string {
  switch (name) {
    case GraphQLString.name:
      return "(typeof v==='string'?quote(v):misfit())";
    case GraphQLID.name:
      return "(typeof v==='string'?quote(v):Number.isInteger(v)?'\"'+v+'\"':misfit())";
    default: {
      const test = TESTS[name];
      return test === undefined ? 'JSON.stringify(v)' : `(${test}?''+v:misfit())`;
    }
  }
}
