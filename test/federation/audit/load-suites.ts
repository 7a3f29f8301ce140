import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { suiteNames, suitesFolder } from './fetch-suite.ts';
import type { AuditSuite } from './suite-kit.ts';

const KIT = new URL('./suite-kit.ts', import.meta.url).href;
const OF_KIT = ['subgraph', 'supergraph', 'testkit', 'env'].map((name) => `../../${name}.js`);

/**
 * Loads the suites as they are written. What they are served by is not taken along: it would bring packages by the hundred, and
 * subgraphs are all that is wanted.
 */
export async function loadSuites(): Promise<readonly AuditSuite[]> {
  const folder = await suitesFolder();
  const root = pathToFileURL(folder).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (!context.parentURL?.startsWith(root)) return next(specifier, context);
      if (OF_KIT.includes(specifier)) return { url: KIT, shortCircuit: true };
      if (!specifier.startsWith('.')) return next(specifier, { ...context, parentURL: import.meta.url });
      const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      return existsSync(fileURLToPath(url))
        ? { url: url.href, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context);
    },
  });
  try {
    const suites: AuditSuite[] = [];
    for (const name of await suiteNames(folder)) {
      const { default: suite } = await import(pathToFileURL(join(folder, name, 'index.ts')).href);
      suites.push(suite);
    }
    return suites;
  } finally {
    hooks.deregister();
  }
}
