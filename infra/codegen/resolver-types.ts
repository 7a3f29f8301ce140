import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { buildASTSchema, type DocumentNode, Kind, parse, visit } from 'graphql';

/** What a service's `codegen.json` says: which domain type stands behind which type of the schema. */
interface ServiceCodegen {
  /** `../persons/person.ts#Person`, from `src/__generated__/`. */
  readonly mappers: Readonly<Record<string, string>>;
}

const scalars = {
  ID: 'string',
  DateTime: { input: 'Date', output: 'Date' },
  Date: 'string',
  Decimal: 'string',
  CurrencyCode: 'string',
};

const header = "// Made by `npm run generate` from the service's *.graphql files. Do not edit.\n";

const isMachinery = (name: string): boolean => /^(?:_|link__|federation__)/.test(name);

/** The document without what federation itself adds: `_entities` and the like, for which no resolver is written. */
function withoutMachinery(document: DocumentNode): DocumentNode {
  const dropped = visit(document, {
    FieldDefinition: (node) => (isMachinery(node.name.value) ? null : undefined),
  });
  const definitions = dropped.definitions.filter(
    (node) => node.kind !== Kind.DIRECTIVE_DEFINITION && !('name' in node && node.name && isMachinery(node.name.value)),
  );
  return { ...dropped, definitions };
}

/** The text of a service's `src/__generated__/resolvers.ts`. Throws what the schema's errors say. */
export async function resolverTypes(serviceFolder: string): Promise<string> {
  const { mappers } = JSON.parse(await readFile(join(serviceFolder, 'codegen.json'), 'utf8')) as ServiceCodegen;
  const document = withoutMachinery(
    parse(printSubgraphSchema(buildSubgraphSchema(loadTypeDefs(join(serviceFolder, 'src'))))),
  );
  const config = {
    federation: true,
    useTypeImports: true,
    enumsAsTypes: true,
    defaultScalarType: 'unknown',
    scalars,
    contextType: '../context.ts#Context',
    mappers: Object.fromEntries(Object.entries(mappers).map(([type, place]) => [type, `${place} as ${type}Model`])),
    immutableTypes: true,
    maybeValue: 'T | null | undefined',
  };
  const text = await codegen({
    documents: [],
    config: {},
    filename: 'resolvers.ts',
    schema: document,
    schemaAst: buildASTSchema(document, { assumeValidSDL: true }),
    plugins: [{ typescript: config }, { resolvers: config }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
  return `${header}${text}`;
}
