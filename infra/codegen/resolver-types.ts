import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { parse } from 'graphql';

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

const header = '// Made by `npm run generate` from the service\'s *.graphql files. Do not edit.\n';

/** The text of a service's `src/__generated__/resolvers.ts`. Throws what the schema's errors say. */
export async function resolverTypes(serviceFolder: string): Promise<string> {
  const { mappers } = JSON.parse(await readFile(join(serviceFolder, 'codegen.json'), 'utf8')) as ServiceCodegen;
  const schema = buildSubgraphSchema(loadTypeDefs(join(serviceFolder, 'src')));
  const config = {
    federation: true,
    useTypeImports: true,
    enumsAsTypes: true,
    defaultScalarType: 'unknown',
    scalars,
    contextType: '../context.ts#Context',
    mappers,
    immutableTypes: true,
    maybeValue: 'T | null | undefined',
  };
  const text = await codegen({
    documents: [],
    config: {},
    filename: 'resolvers.ts',
    schema: parse(printSubgraphSchema(schema)),
    schemaAst: schema,
    plugins: [{ typescript: config }, { resolvers: config }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
  return `${header}${text}`;
}
