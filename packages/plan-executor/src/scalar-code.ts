import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';

/** Source texts: whether `v` is a value of a leaf type, and the JSON text of one that is. */
export type LeafCode = { readonly test: string; readonly text: string };

const BUILT_IN: Readonly<Record<string, LeafCode>> = {
  [GraphQLString.name]: { test: "typeof v==='string'", text: 'quote(v)' },
  [GraphQLID.name]: {
    test: "typeof v==='string'||Number.isInteger(v)",
    text: "(typeof v==='string'?quote(v):'\"'+v+'\"')",
  },
  [GraphQLInt.name]: { test: '(v|0)===v', text: "(''+v)" },
  [GraphQLFloat.name]: { test: 'Number.isFinite(v)', text: "(''+v)" },
  [GraphQLBoolean.name]: { test: "typeof v==='boolean'", text: "(v?'true':'false')" },
};

/** Of the graph's own scalars the executor knows nothing: what a subgraph gave stands. */
const OWN: LeafCode = { test: 'v!=null', text: 'JSON.stringify(v)' };

/** How a scalar's values are told and written. */
export const scalarCode = (name: string): LeafCode =>
  (Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined) ?? OWN;
