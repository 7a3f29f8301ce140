/** A query plan: which subgraphs are asked what, in what order, and where in the response their answers go. */
export interface QueryPlan {
  /** Undefined where nothing is to be fetched, as of `{ __typename }`. */
  readonly node: PlanNode | undefined;
}

/** A step of a plan. */
export type PlanNode = SequenceNode | ParallelNode | FlattenNode | ConditionNode | FetchNode | BatchFetchNode;

/** One after the other. */
export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

/** All at once. */
export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

/** At a place of the response, from the place of the step around it. */
export interface FlattenNode {
  readonly kind: 'Flatten';
  readonly path: readonly PathSegment[];
  readonly node: PlanNode;
}

/** By a Boolean variable, as `@skip` and `@include` have it. */
export interface ConditionNode {
  readonly kind: 'Condition';
  /** The variable's name. */
  readonly variable: string;
  readonly ifClause?: PlanNode | undefined;
  readonly elseClause?: PlanNode | undefined;
}

/** A step of a path in the response; names are those that the planned document has, not the client's aliases. */
export type PathSegment =
  | { readonly kind: 'key'; readonly name: string }
  /** Each item of a list. */
  | { readonly kind: 'list' }
  /** Only where the object is of one of these types, or of a type that implements or belongs to one. */
  | { readonly kind: 'types'; readonly types: readonly string[] };

/** What is sent to a subgraph, but for variables. One object for all runs of a compiled operation. */
export interface SubgraphOperation {
  /** The subgraph's name. */
  readonly service: string;
  /** GraphQL text. */
  readonly operation: string;
  readonly operationName?: string | undefined;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** The client's variables that it uses. */
  readonly variableUsages: readonly string[];
}

/** One operation for one subgraph. */
export interface FetchNode extends SubgraphOperation {
  readonly kind: 'Fetch';
  /** Of entities: what each representation is made of. Absent: of the root type. */
  readonly requires?: readonly RequiresSelection[] | undefined;
  /** Change representations before they are sent. */
  readonly inputRewrites?: readonly Rewrite[] | undefined;
  /** Change what came back before it is merged. */
  readonly outputRewrites?: readonly Rewrite[] | undefined;
}

/** Several entity fetches of one subgraph in one operation, each under an alias. */
export interface BatchFetchNode extends SubgraphOperation {
  readonly kind: 'BatchFetch';
  readonly batches: readonly EntityBatch[];
}

/** One of the entity fetches that share an operation. */
export interface EntityBatch {
  /** The response name of its `_entities`. */
  readonly alias: string;
  readonly representationsVariable: string;
  /** Where its entities are, from the place of the step around the fetch. */
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites?: readonly Rewrite[] | undefined;
  readonly outputRewrites?: readonly Rewrite[] | undefined;
}

/** What of an entity goes into its representation. */
export type RequiresSelection =
  | {
      readonly kind: 'field';
      /** Its name in what was fetched so far. */
      readonly read: string;
      /** Its name in the representation. */
      readonly write: string;
      readonly selections?: readonly RequiresSelection[] | undefined;
    }
  | {
      readonly kind: 'fragment';
      /** An object type, interface or union; absent: any. */
      readonly on?: string | undefined;
      readonly selections: readonly RequiresSelection[];
    };

/** A change to data on their way. */
export type Rewrite =
  /** The path's last key is set to a value. */
  | { readonly kind: 'set'; readonly path: readonly PathSegment[]; readonly value: unknown }
  /** The path's last key gets another name; whatever its value is, falsy ones too. */
  | { readonly kind: 'rename'; readonly path: readonly PathSegment[]; readonly to: string };
