import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { CacheHint, CacheHints } from './cache-hints.ts';
import { type CachePolicy, combined } from './policy.ts';

/** What the hints are held against. */
export type PolicyInput = {
  /** What clients may ask. */
  schema: GraphQLSchema;
  hints: CacheHints;
  /** The service that answers all of it; absent where several may. */
  service?: string | undefined;
};

const ENTITIES = '_entities';

/** Something of it may not be kept. */
class NotKept extends Error {}

/** A policy, and the services that it is the word of: for the data of others it says nothing. */
type Spoken = { policy: CachePolicy; by: readonly string[] };
/** Absent at a root, and where a type says nothing of itself. */
type Inherited = Spoken | undefined;
/** A field at the place where it is selected. */
type Selected = { parent: GraphQLNamedType; name: string; type: GraphQLNamedType };

class PolicyReader {
  readonly #input: PolicyInput;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Of all fields that were met. */
  policy: CachePolicy | undefined;

  constructor(input: PolicyInput, document: DocumentNode) {
    this.#input = input;
    this.#fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  /** Of an operation's root, where nothing is inherited. */
  root(set: SelectionSetNode, type: GraphQLNamedType): void {
    const fields = set.selections.flatMap((selection) => (isEntities(selection) ? [selection] : []));
    if (fields.length > 0 && fields.length === set.selections.length) {
      for (const { selectionSet } of fields) {
        this.#entities(selectionSet);
      }
      return;
    }
    this.#selections(set, type, undefined);
  }

  /** What was asked for by representations: what a type says of itself holds for those. */
  #entities(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#requireMeta(selection);
        continue;
      }
      const body = this.#bodyOf(selection);
      const name = body.typeCondition?.name.value;
      const type = name === undefined ? undefined : this.#input.schema.getType(name);
      if (type === undefined || !(isObjectType(type) || isInterfaceType(type))) {
        throw new NotKept();
      }
      this.#selections(body.selectionSet, type, this.#ofType(type), true);
    }
  }

  #requireMeta({ name }: FieldNode): void {
    if (name.value !== '__typename') {
      throw new NotKept();
    }
  }

  #bodyOf(selection: Exclude<SelectionSetNode['selections'][number], FieldNode>) {
    const body = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    if (body === undefined) {
      throw new NotKept();
    }
    return body;
  }

  #selections(set: SelectionSetNode, parent: GraphQLNamedType, inherited: Inherited, isEntity = false): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#field(selection, parent, inherited, isEntity);
        continue;
      }
      const body = this.#bodyOf(selection);
      const name = body.typeCondition?.name.value ?? parent.name;
      const type = this.#input.schema.getType(name);
      if (type === undefined) {
        throw new NotKept();
      }
      const own = name === parent.name ? undefined : this.#ofType(type);
      const both = own && inherited && { ...inherited, policy: combined(inherited.policy, own.policy) };
      this.#selections(body.selectionSet, type, both ?? inherited, isEntity);
    }
  }

  #field(node: FieldNode, parent: GraphQLNamedType, inherited: Inherited, isEntity: boolean): void {
    const name = node.name.value;
    if (name === '__typename' || (isEntity && this.#input.hints.isKey(parent.name, name))) {
      return;
    }
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[name] : undefined;
    if (field === undefined) {
      throw new NotKept();
    }
    const spoken = this.#effective({ parent, name, type: getNamedType(field.type) }, inherited);
    this.policy = this.policy === undefined ? spoken.policy : combined(this.policy, spoken.policy);
    if (node.selectionSet !== undefined) {
      this.#selections(node.selectionSet, getNamedType(field.type), spoken);
    }
  }

  /**
   * What holds for a field: what it says itself, or what it inherits. Leaves inherit; what leads to an object does so only where the field
   * or the object's type says so, since what the object is does not tell for how long the way to it is the same.
   */
  #effective(field: Selected, inherited: Inherited): Spoken {
    const { hints } = this.#input;
    const { parent, name, type } = field;
    const hint = hints.ofField(parent.name, name);
    const services = this.#services(parent.name, name);
    const own = hint && policyOf(hint, services);
    const base = own ? { policy: own, by: services } : this.#inheriting(field, inherited, services);
    const narrowed: CachePolicy = hint?.scope === 'PRIVATE' ? { ...base.policy, scope: 'PRIVATE' } : base.policy;
    const ofType = isCompositeType(type) ? this.#ofType(type) : undefined;
    const others = [...this.#implementations(parent, name), ...(ofType === undefined ? [] : [ofType.policy])];
    return { policy: others.reduce(combined, narrowed), by: base.by };
  }

  /** @throws NotKept where there is nothing that the field may inherit. */
  #inheriting({ parent, name, type }: Selected, inherited: Inherited, services: readonly string[]): Spoken {
    const { hints } = this.#input;
    const isSaid = [hints.ofField(parent.name, name), hints.ofType(type.name)].some((hint) => hint?.inheritMaxAge);
    const isSpokenFor = inherited !== undefined && services.some((service) => inherited.by.includes(service));
    if (!isSpokenFor || (isCompositeType(type) && !isSaid)) {
      throw new NotKept();
    }
    return inherited;
  }

  /** What the types say that an interface's field may be of. */
  #implementations(parent: GraphQLNamedType, name: string): CachePolicy[] {
    const { schema, hints } = this.#input;
    if (!isAbstractType(parent)) {
      return [];
    }
    return schema.getPossibleTypes(parent).flatMap((type) => {
      const hint = hints.ofField(type.name, name);
      return (hint && policyOf(hint, this.#services(type.name, name))) ?? [];
    });
  }

  #ofType(type: GraphQLNamedType): Spoken | undefined {
    const { hints, service } = this.#input;
    const hint = hints.ofType(type.name);
    const by = hints.speakersOf(type.name);
    // An entity of another service's: it says nothing of what this one adds to it.
    const isOwn = service === undefined || by.includes(service);
    const policy = hint && isOwn ? policyOf(hint, by) : undefined;
    return policy && { policy, by };
  }

  #services(type: string, field: string): readonly string[] {
    const { service, hints } = this.#input;
    return service === undefined ? hints.servicesOf(type, field) : [service];
  }
}

/** @throws NotKept where it says that nothing may be kept. */
function policyOf({ maxAge, scope, changedBy }: CacheHint, by: readonly string[]): CachePolicy | undefined {
  if (maxAge === undefined) {
    return;
  }
  if (maxAge <= 0 || (changedBy === undefined && by.length === 0)) {
    throw new NotKept();
  }
  return { maxAge, scope, changedBy: new Set(changedBy ?? by) };
}

type EntitiesNode = FieldNode & { readonly selectionSet: SelectionSetNode };

function isEntities(selection: SelectionSetNode['selections'][number]): selection is EntitiesNode {
  return selection.kind === Kind.FIELD && selection.name.value === ENTITIES && selection.selectionSet !== undefined;
}

/** How long the answer to an operation may be kept: the least of all that it asks for. Undefined: not at all. */
export function operationPolicy(
  input: PolicyInput,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CachePolicy | undefined {
  const root = input.schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || input.hints.isEmpty || !root) {
    return;
  }
  const reader = new PolicyReader(input, document);
  try {
    reader.root(operation.selectionSet, root);
    return reader.policy;
  } catch (error) {
    if (error instanceof NotKept) {
      return;
    }
    throw error;
  }
}
