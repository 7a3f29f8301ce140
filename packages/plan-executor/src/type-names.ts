import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** What the supergraph's schema says of the names of types, remembered. */
export class TypeNames {
  readonly #schema: GraphQLSchema;
  readonly #matching = new Map<string, ReadonlySet<string>>();

  constructor(supergraphSchema: GraphQLSchema) {
    this.#schema = supergraphSchema;
  }

  /** The names that a type condition holds for: its own, and what implements or belongs to it. */
  matching(condition: string): ReadonlySet<string> {
    const known = this.#matching.get(condition);
    if (known !== undefined) {
      return known;
    }
    const names = new Set([condition]);
    const type = this.#schema.getType(condition);
    if (isAbstractType(type)) {
      for (const { name } of this.#schema.getPossibleTypes(type)) {
        names.add(name);
      }
    }
    if (isInterfaceType(type)) {
      for (const { name } of this.#schema.getImplementations(type).interfaces) {
        names.add(name);
      }
    }
    this.#matching.set(condition, names);
    return names;
  }

  /** Whether it is an object type's, and not what a subgraph that only knows an interface calls its objects. */
  isObject(name: unknown): boolean {
    return typeof name === 'string' && isObjectType(this.#schema.getType(name));
  }

  /** Whether the supergraph has such a type. */
  isKnown(name: unknown): name is string {
    return typeof name === 'string' && this.#schema.getType(name) !== undefined;
  }
}
