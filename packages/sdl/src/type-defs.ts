import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DefinitionNode, type DocumentNode, GraphQLError, Kind, parse, Source } from 'graphql';

/** A service's SDL could not be read: no file, or one that does not parse (the message says where). */
export class SdlError extends Error {
  override readonly name = 'SdlError';
}

const sharedFiles = ['cache-control.graphql', 'common.graphql', 'data-export.graphql', 'event-spine.graphql'] as const;

function graphqlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).includes('node_modules'))
    .sort();
}

function parseFile(directory: string, path: string): readonly DefinitionNode[] {
  const text = readFileSync(join(directory, path), 'utf8');
  if (text.trim() === '') {
    return [];
  }
  try {
    return parse(new Source(text, path)).definitions;
  } catch (error) {
    if (error instanceof GraphQLError) {
      throw new SdlError(`${error}`, { cause: error });
    }
    throw error;
  }
}

/**
 * What every subgraph shares, of one of the files beside this one.
 * @throws SdlError where it does not parse.
 */
export const sharedDefinitions = (file: (typeof sharedFiles)[number]): readonly DefinitionNode[] =>
  parseFile(import.meta.dirname, file);

/**
 * A service's type definitions: all `*.graphql` files below `directory`, in the order of their paths, and what every
 * subgraph shares (the `*.graphql` files beside this one), as one document.
 * Each definition keeps its `loc`, so that a complaint can name the file.
 * @throws SdlError where there is none, or one does not parse.
 */
export function loadTypeDefs(directory: string): DocumentNode {
  const definitions = graphqlFiles(directory).flatMap((path) => parseFile(directory, path));
  if (definitions.length === 0) {
    throw new SdlError(`no GraphQL definitions below ${directory}`);
  }
  const shared = sharedFiles.flatMap(sharedDefinitions);
  return { kind: Kind.DOCUMENT, definitions: [...definitions, ...shared] };
}
