import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of an operation with its fragments written out; numbers only, so that the size itself costs nothing. */
export type Measure = {
  depth: number;
  introspectionDepth: number;
  fields: number;
  rootFields: number;
  aliases: number;
  directives: number;
};

const NOTHING: Measure = { depth: 0, introspectionDepth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0 };

function isIntrospection(field: FieldNode): boolean {
  return field.name.value === '__schema' || field.name.value === '__type';
}

function besides(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    fields: a.fields + b.fields,
    rootFields: a.rootFields + b.rootFields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}

/**
 * Measures each fragment once, however often it is used, so that a bomb of fragments within fragments is measured in the
 * time it takes to read it. A fragment that leads to itself counts as nothing where it does: validation refuses it.
 */
class Ruler {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  operation(operation: OperationDefinitionNode): Measure {
    const whole = this.#selections(operation.selectionSet);
    return { ...whole, directives: whole.directives + (operation.directives?.length ?? 0) };
  }

  #selections(selectionSet: SelectionSetNode): Measure {
    let total = NOTHING;
    for (const selection of selectionSet.selections) {
      const part = this.#selection(selection);
      total = besides(total, { ...part, directives: part.directives + (selection.directives?.length ?? 0) });
    }
    return total;
  }

  #selection(selection: SelectionNode): Measure {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection);
      case Kind.INLINE_FRAGMENT: {
        const inner = this.#selections(selection.selectionSet);
        return { ...inner, fields: inner.fields + 1 };
      }
      case Kind.FRAGMENT_SPREAD: {
        const inner = this.#fragment(selection.name.value);
        return { ...inner, fields: inner.fields + 1 };
      }
      default: {
        const unknown: never = selection;
        return unknown;
      }
    }
  }

  #field(field: FieldNode): Measure {
    const inner = field.selectionSet === undefined ? NOTHING : this.#selections(field.selectionSet);
    const own = isIntrospection(field)
      ? // What the schema says of itself is no walk through data: it has a depth of its own.
        { depth: 1, introspectionDepth: inner.depth }
      : { depth: inner.depth + 1, introspectionDepth: inner.introspectionDepth };
    return {
      ...own,
      fields: inner.fields + 1,
      rootFields: 1,
      aliases: inner.aliases + (field.alias === undefined ? 0 : 1),
      directives: inner.directives,
    };
  }

  #fragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known !== undefined) {
      return known;
    }
    const fragment = this.#fragments.get(name);
    this.#measured.set(name, NOTHING);
    const measure = fragment === undefined ? NOTHING : this.#selections(fragment.selectionSet);
    this.#measured.set(name, measure);
    return measure;
  }
}

/** The largest of each measure over the document's operations. */
export function measureDocument(document: DocumentNode): Measure {
  const ruler = new Ruler(document);
  let largest = NOTHING;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const measure = ruler.operation(definition);
      largest = {
        depth: Math.max(largest.depth, measure.depth),
        introspectionDepth: Math.max(largest.introspectionDepth, measure.introspectionDepth),
        fields: Math.max(largest.fields, measure.fields),
        rootFields: Math.max(largest.rootFields, measure.rootFields),
        aliases: Math.max(largest.aliases, measure.aliases),
        directives: Math.max(largest.directives, measure.directives),
      };
    }
  }
  return largest;
}
