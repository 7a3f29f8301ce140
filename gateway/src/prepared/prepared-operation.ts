import { type CompiledOperation, compileOperation, Unsupported } from '@millepiani/plan-executor/compile-operation';
import type { QueryPlan } from '@millepiani/plan-executor/plan';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  Source,
} from 'graphql';
import { allowanceOf, lackingErrors, memoised, refusalErrors } from '../authorisation/authorise.ts';
import type { Policies } from '../authorisation/condition.ts';
import type { FilterInput } from '../authorisation/filter-document.ts';
import { markRemoved } from '../authorisation/removed-fields.ts';
import type { RequirementLookup } from '../authorisation/requirement-lookup.ts';
import { type OperationRequirements, requirementsOf } from '../authorisation/requirements-of.ts';
import type { GraphCaching } from '../caching/open-caches.ts';
import type { CachePolicy } from '../caching/policy.ts';
import { estimateCost } from '../demand/estimate-cost.ts';
import type { FieldDemand, Variables } from '../demand/field-demand.ts';
import { documentHash } from '../documents/document-list.ts';
import type { Actor } from '../identity/actor.ts';
import { type PlannedOperation, PlanningError } from '../planning/planner.ts';
import type { RequestRecord } from '../seen/request-record.ts';
import { isIntrospectionOnly } from '../supergraph/introspection.ts';
import { ByVariables } from './by-variables.ts';
import { decidingVariables } from './deciding-variables.ts';

/** What operations are prepared with: a generation's parts. */
export type Workshop = {
  /** What clients may ask. */
  schema: GraphQLSchema;
  supergraphSchema: GraphQLSchema;
  lookup: RequirementLookup;
  demand: FieldDemand;
  plan: (document: DocumentNode, operation: OperationDefinitionNode) => Promise<PlannedOperation> | PlannedOperation;
  policyOf: GraphCaching['policyOf'];
};

/** One operation of a validated document. */
export type PreparedInput = {
  /** The document's text. */
  source: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Where in `source` each variable is declared, by its name. */
  positions: ReadonlyMap<string, number>;
};

/** What actors of one class may run of an operation. */
export type Variant =
  | {
      kind: 'run';
      /** Undefined: nothing is left out of it, and nobody is told anything. */
      lacking: ByVariables<readonly GraphQLError[]> | undefined;
      /** What is fetched. */
      document: DocumentNode;
      operation: OperationDefinitionNode;
      /** Why it is not compiled, where it is not. */
      compiled: CompiledOperation | Unsupported;
      plan: QueryPlan;
      /** How answers may be kept; undefined: not at all. */
      policy: CachePolicy | undefined;
    }
  | { kind: 'refused'; errors: ByVariables<readonly GraphQLError[]> }
  /** Valid by the specification, and nothing that there is a way to. */
  | { kind: 'unplannable'; message: string };

/** A request's variables, coerced, or what is wrong with them. */
export type CoerceResult = { ok: true; value: Variables } | { ok: false; errors: readonly GraphQLError[] };

/** Classes come of tokens' scopes, which are few; bounded all the same. */
const MAX_VARIANTS = 16;
/** Errors are as many as fields, and heavy. */
const MAX_ERRORS_REMEMBERED = 2;
const BAD_USER_INPUT = 'BAD_USER_INPUT';
const UNKNOWN_TO_PLANNER = 'INVALID_GRAPHQL';
const NO_VARIABLES: Variables = {};

/**
 * An operation with everything that its requests have in common: what it asks of its actor, what it costs, how it is planned and
 * run. Made once for a document and a supergraph; what depends on who asks is made once for each class of actors.
 */
export class PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly isMutation: boolean;
  /** Whether it only asks what the graph is. */
  readonly isIntrospection: boolean;
  /** Whether not everybody may run all of it. */
  readonly isGuarded: boolean;
  /** The estimated cost. */
  readonly cost: ByVariables<number>;
  /** By which it is told apart from all others of its supergraph. */
  readonly key: string;
  readonly #workshop: Workshop;
  readonly #input: PreparedInput;
  readonly #requirements: OperationRequirements;
  readonly #switches: ReadonlySet<string>;
  readonly #variants = new Map<string, Variant | Promise<Variant>>();
  /** One of each class for whom there is a variant. */
  readonly #askedBy = new Map<string, Actor>();

  constructor(workshop: Workshop, input: PreparedInput) {
    const { schema, lookup, demand } = workshop;
    const { document, operation } = input;
    this.#workshop = workshop;
    this.#input = input;
    this.key = documentHash(`${operation.name?.value ?? ''}\n${input.source}`);
    this.document = document;
    this.operation = operation;
    this.isMutation = operation.operation === OperationTypeNode.MUTATION;
    this.isIntrospection = isIntrospectionOnly(document, operation);
    this.#requirements = requirementsOf({ schema, lookup, document, operation });
    this.isGuarded = !this.#requirements.isEmpty;
    const deciding = decidingVariables(document, demand);
    this.#switches = deciding.switches;
    this.cost = new ByVariables(deciding.cost, (variables) =>
      estimateCost({ schema, demand, document, operation, variables }),
    );
  }

  /** For whom it was made ready; one stands for all of their class. */
  get askedBy(): Actor[] {
    return [...this.#askedBy.values()];
  }

  /** Checks a request's variables against what the operation declares. */
  coerce(given: Readonly<Record<string, unknown>>): CoerceResult {
    const declared = this.operation.variableDefinitions ?? [];
    if (declared.length === 0) {
      return { ok: true, value: NO_VARIABLES };
    }
    const { coerced, errors } = getVariableValues(this.#workshop.schema, declared, given);
    return errors === undefined
      ? { ok: true, value: coerced }
      : { ok: false, errors: errors.map((error) => this.#badInput(error)) };
  }

  #badInput(error: GraphQLError): GraphQLError {
    const [node] = error.nodes ?? [];
    const name = node !== undefined && 'variable' in node ? node.variable.name.value : undefined;
    const position = name === undefined ? undefined : this.#input.positions.get(name);
    return new GraphQLError(error.message, {
      extensions: { ...error.extensions, code: error.extensions.code ?? BAD_USER_INPUT },
      ...(position === undefined ? {} : { source: new Source(this.#input.source), positions: [position] }),
    });
  }

  /**
   * What this actor may run of it; a promise where nobody of the actor's class has asked yet.
   * @param record Told how long it took, of the request for which it is made.
   */
  variantFor(actor: Actor, policies: Policies, record?: RequestRecord): Variant | Promise<Variant> {
    const name = this.#requirements.classOf(actor, policies);
    const known = this.#variants.get(name);
    if (known !== undefined) {
      return known;
    }
    this.#askedBy.set(name, actor);
    return this.#begin(name, this.#make(actor, policies, record));
  }

  #begin(name: string, made: Promise<Variant>): Promise<Variant> {
    const making = made.then(
      (variant) => {
        this.#variants.set(name, variant);
        return variant;
      },
      (error: unknown) => {
        // Whoever comes next tries again.
        this.#variants.delete(name);
        this.#askedBy.delete(name);
        throw error;
      },
    );
    const [oldest] = this.#variants.keys();
    if (this.#variants.size >= MAX_VARIANTS && oldest !== undefined) {
      this.#variants.delete(oldest);
      this.#askedBy.delete(oldest);
    }
    this.#variants.set(name, making);
    return making;
  }

  async #make(actor: Actor, policies: Policies, record: RequestRecord | undefined): Promise<Variant> {
    const begun = performance.now();
    const { schema, lookup } = this.#workshop;
    const { document, operation } = this;
    const input: FilterInput = { schema, lookup, document, operation, isAllowed: memoised(actor, policies) };
    const allowance = allowanceOf(input);
    record?.phase('authorise', begun);
    switch (allowance.kind) {
      case 'whole':
        return await this.#compile({ document, operation, record });
      case 'nothing':
        return {
          kind: 'refused',
          errors: this.#byVariables((variables) => refusalErrors({ ...input, variables }, actor)),
        };
      case 'less': {
        const lacking = this.#byVariables((variables) => lackingErrors({ ...input, variables }, actor));
        return await this.#compile({ ...allowance, input, lacking, record });
      }
      default: {
        const unknown: never = allowance;
        return unknown;
      }
    }
  }

  #byVariables(errors: (variables: Variables) => readonly GraphQLError[]): ByVariables<readonly GraphQLError[]> {
    return new ByVariables(this.#switches, errors, MAX_ERRORS_REMEMBERED);
  }

  /** `input`: that of the filter, where something was taken out. */
  async #compile(of: {
    document: DocumentNode;
    operation: OperationDefinitionNode;
    input?: FilterInput;
    lacking?: ByVariables<readonly GraphQLError[]>;
    record: RequestRecord | undefined;
  }): Promise<Variant> {
    const { document, operation, input, lacking, record } = of;
    const begun = performance.now();
    let planned: PlannedOperation;
    try {
      planned = await this.#workshop.plan(document, operation);
    } catch (error) {
      const message = unplannable(error);
      if (message === undefined) {
        throw error;
      }
      return { kind: 'unplannable', message };
    }
    const isPlanned = record?.phase('plan', begun) ?? begun;
    const answered = input === undefined ? { document: this.document, operation: this.operation } : markRemoved(input);
    const { schema, supergraphSchema } = this.#workshop;
    let compiled: CompiledOperation | Unsupported;
    try {
      compiled = compileOperation({ ...answered, plan: planned.plan, schema, supergraphSchema });
    } catch (error) {
      if (!(error instanceof Unsupported)) {
        throw error;
      }
      compiled = error;
    }
    record?.phase('compile', isPlanned);
    // An answer with errors is not kept: nor is one that tells what its actor lacks.
    const policy = lacking === undefined ? this.#workshop.policyOf(document, operation) : undefined;
    return { kind: 'run', lacking, document, operation, compiled, plan: planned.plan, policy };
  }
}

/** What graphql-js found valid and the planner does not know is a document that cannot be served, not a fault of ours. */
function unplannable(error: unknown): string | undefined {
  if (error instanceof PlanningError) {
    return error.message;
  }
  return error instanceof GraphQLError && error.extensions.code === UNKNOWN_TO_PLANNER ? error.message : undefined;
}
