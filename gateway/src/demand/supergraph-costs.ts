import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';
import { linkedFeatures } from '../supergraph/linked-features.ts';

/** What `@listSize` says of a field: how long its list is, or that of fields of its value. */
export type ListSize = {
  readonly assumedSize: number | undefined;
  /** Arguments that say how many items are asked for. */
  readonly slicingArguments: readonly string[];
  /** The lists within the field's value that are meant, where the field is no list itself. */
  readonly sizedFields: readonly string[];
};

/** What a supergraph's own directives say of cost, element by element. */
export type SupergraphCosts = {
  /** Weights by coordinate: `Type.field`. */
  readonly fieldWeights: ReadonlyMap<string, number>;
  readonly typeWeights: ReadonlyMap<string, number>;
  /** By coordinate: `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
};

const FEATURE = 'cost';
const DIRECTIVES = ['cost', 'listSize'] as const;
type DirectiveName = (typeof DIRECTIVES)[number];

function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((candidate) => candidate.name.value === name)?.value;
}

function integer(value: ConstValueNode | undefined): number | undefined {
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function strings(value: ConstValueNode | undefined): string[] {
  const items = value?.kind === Kind.LIST ? value.values : [value];
  return items.flatMap((item) => (item?.kind === Kind.STRING ? [item.value] : []));
}

/** The names of one imported directive: its own, and what the import makes of it. */
function importedName(item: ConstValueNode): [string, string] | undefined {
  if (item.kind === Kind.STRING) {
    return [item.value, item.value];
  }
  const fields = item.kind === Kind.OBJECT ? item.fields : [];
  const text = (name: string): string | undefined =>
    strings(fields.find((field) => field.name.value === name)?.value)[0];
  const own = text('name');
  return own === undefined ? undefined : [own, text('as') ?? own];
}

/** The directives' names in this document: a `@link` may rename them, and the plain names are read besides. */
function directiveNames(supergraph: DocumentNode): Map<string, DirectiveName> {
  const names = new Map<string, DirectiveName>(DIRECTIVES.map((name) => [name, name]));
  for (const { localName, directive } of linkedFeatures(supergraph).filter(({ name }) => name === FEATURE)) {
    names.set(localName, 'cost').set(`${localName}__listSize`, 'listSize');
    const imports = argument(directive, 'import');
    for (const item of imports?.kind === Kind.LIST ? imports.values : []) {
      const [own, local] = importedName(item) ?? [];
      const known = DIRECTIVES.find((candidate) => `@${candidate}` === own);
      if (known !== undefined && local !== undefined) {
        names.set(local.slice(1), known);
      }
    }
  }
  return names;
}

/** Reads the cost directives of a whole supergraph (the committed text: the schema of what it serves has none). */
export function readCosts(supergraph: DocumentNode): SupergraphCosts {
  const names = directiveNames(supergraph);
  const fieldWeights = new Map<string, number>();
  const typeWeights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const read = (key: string, directives: readonly ConstDirectiveNode[], weights: Map<string, number>): void => {
    for (const directive of directives) {
      const name = names.get(directive.name.value);
      const weight = integer(argument(directive, 'weight'));
      if (name === 'cost' && weight !== undefined) {
        weights.set(key, weight);
      }
      if (name === 'listSize') {
        listSizes.set(key, {
          assumedSize: integer(argument(directive, 'assumedSize')),
          slicingArguments: strings(argument(directive, 'slicingArguments')),
          sizedFields: strings(argument(directive, 'sizedFields')),
        });
      }
    }
  };
  for (const definition of supergraph.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        read(definition.name.value, definition.directives ?? [], typeWeights);
        for (const field of definition.fields ?? []) {
          read(`${definition.name.value}.${field.name.value}`, field.directives ?? [], fieldWeights);
        }
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        read(definition.name.value, definition.directives ?? [], typeWeights);
        break;
      default:
    }
  }
  return { fieldWeights, typeWeights, listSizes };
}
