import type { GatewayCode } from '../errors/codes.ts';

/** How big a document may be, looked at before it is validated or planned. */
export type Limits = {
  /** Lexical tokens of the whole source. */
  tokens: number;
  /** Brackets within brackets, of any kind: parsing goes as deep as they do. */
  nesting: number;
  /** Levels of fields, fragments followed. */
  depth: number;
  /** Fields of one operation once its fragments are written out, with the fragments' own uses counted too. */
  fields: number;
  /** Fields of one operation once those of one name in one place are taken together: how tall it stands, well formatted. */
  height: number;
  /** Pairs of fields of one operation that say the same; those with selections of their own count fifty each. */
  repetitions: number;
  /** Fields at the root of one operation. */
  rootFields: number;
  /** Aliased fields of one operation, written out. */
  aliases: number;
  /** Directives applied in one operation, written out. */
  directives: number;
  /** Levels of fields below `__schema` and `__type`; GraphiQL's own query has 15. */
  introspectionDepth: number;
  /** Levels of objects and lists within the variables. */
  variableDepth: number;
  /** Items of one list within the variables. */
  variableList: number;
};

export const DEFAULT_LIMITS: Limits = {
  tokens: 2_000,
  nesting: 100,
  depth: 15,
  fields: 1_000,
  height: 500,
  repetitions: 500_000,
  rootFields: 20,
  aliases: 30,
  directives: 50,
  introspectionDepth: 16,
  variableDepth: 12,
  variableList: 1_000,
};

/** The largest body of a request, in bytes. */
export const MAX_BODY_BYTES = 102_400;

/** Why a document is refused; the message names the limit. */
export type LimitViolation = { code: GatewayCode; message: string; limit?: number };
