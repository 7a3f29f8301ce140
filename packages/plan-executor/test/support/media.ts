import { buildSchema } from 'graphql';

const COMMON = `
  type Query { media: [Media] node: Node found: Found }
  interface Node { id: ID! }
  interface Media implements Node { id: ID! title: String rating: Int kind: Kind }
  type Book implements Media & Node { id: ID! title: String rating: Int kind: Kind pages: Int size: Int! }
  type Film implements Media & Node { id: ID! title: String rating: Int kind: Kind minutes: Int size: Float }
  union Found = Book | Film
`;
const schema = buildSchema(`${COMMON} enum Kind { OLD NEW }`);
const supergraphSchema = buildSchema(
  `${COMMON} enum Kind { OLD NEW SECRET } type Draft implements Media & Node { id: ID! title: String rating: Int kind: Kind }`,
);
/** What clients see of media, and what else services have of them. */
export const base = { schema, supergraphSchema };
/** Of an error that tells of a value which cannot be used. */
export const INVALID = { code: 'SUBGRAPH_INVALID_RESPONSE' };
