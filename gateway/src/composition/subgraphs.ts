import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import type { DocumentNode } from 'graphql';

/** One service's part of the graph. */
export type SubgraphSdl = { name: string; typeDefs: DocumentNode };

/** The SDL of every service below `servicesDirectory`: each is a folder with `.graphql` files in its `src`. */
export function readSubgraphs(servicesDirectory: string): SubgraphSdl[] {
  return readdirSync(servicesDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(servicesDirectory, entry.name, 'src')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, typeDefs: loadTypeDefs(join(servicesDirectory, name, 'src')) }));
}
