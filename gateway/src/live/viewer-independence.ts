import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const DIRECTIVE = 'viewerIndependent';

/** The fields, by coordinate (`Type.field`), of which a supergraph says that their value does not hang on who looks. */
export function readViewerIndependent(supergraph: DocumentNode): ReadonlySet<string> {
  const fields = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (definition.fields ?? []).flatMap(({ name, directives }) =>
          directives?.some((directive) => directive.name.value === DIRECTIVE)
            ? [`${definition.name.value}.${name.value}`]
            : [],
        )
      : [],
  );
  return new Set(fields);
}

/** A validated operation with the schema that it was validated by. */
type Selecting = { schema: GraphQLSchema; document: DocumentNode; operation: OperationDefinitionNode };

/** The types on which a field is selected: of an interface all that implement it, too. */
function holders(schema: GraphQLSchema, parent: unknown): readonly string[] {
  if (isInterfaceType(parent)) {
    return [parent.name, ...schema.getImplementations(parent).objects.map(({ name }) => name)];
  }
  return isObjectType(parent) ? [parent.name] : [];
}

/**
 * Whether what an operation selects is the same for all who may see what it begins at: every field of it says so. One that says
 * nothing, or is not known, may hang on who looks.
 */
export function isViewerIndependent({ schema, document, operation }: Selecting, fields: ReadonlySet<string>): boolean {
  const info = new TypeInfo(schema);
  let isSame = true;
  // Fragments that it does not use are looked at, too: one of them too many only means that less is shared.
  const own = document.definitions.filter((one) => one === operation || one.kind === Kind.FRAGMENT_DEFINITION);
  visit(
    { ...document, definitions: own },
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        if (name.value !== '__typename') {
          const on = holders(schema, info.getParentType());
          isSame &&= on.length > 0 && on.every((type) => fields.has(`${type}.${name.value}`));
        }
      },
    }),
  );
  return isSame;
}
