import { isAccepted } from './licence-expression.ts';

/** Permissive: nothing asked of those who use the software but to keep the notice. */
const permissive = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Zlib'],
  ...['CC0-1.0', 'Unlicense', 'Python-2.0', 'CC-BY-3.0', 'CC-BY-4.0'],
]);

/** Source-available; accepted for these alone, and said in the README. */
const elastic = new Set([
  '@apollo/composition',
  '@apollo/federation-internals',
  '@apollo/gateway',
  '@apollo/query-graphs',
  '@apollo/query-planner',
]);

/** Whose manifest says nothing, and what the LICENSE file of that very version says. */
const readInFile: Readonly<Record<string, string>> = { 'png-js@1.1.0': 'MIT' };

/** A package as its own manifest describes it. */
export type Manifest = { readonly name: string; readonly version: string; readonly licence: string | undefined };

/** The packages that may not be used, each with the reason. */
export function refusals(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap(({ name, version, licence: told }) => {
    const licence = told ?? readInFile[`${name}@${version}`];
    if (licence === undefined) return [`${name} ${version} says no licence`];
    const accepts = (one: string): boolean => permissive.has(one) || (one === 'Elastic-2.0' && elastic.has(name));
    return isAccepted(licence, accepts) ? [] : [`${name} ${version} is under "${licence}"`];
  });
}
