import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../infra/local/config.ts';

/** What of V8's CPU profile is read. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  /** The node that was seen at each sample, and the microseconds before it. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A function with its part of the time that the process was busy. */
export type Part = readonly [name: string, share: number];

/** Where a file is, as short as it can be told. */
const placeOf = (url: string): string =>
  url
    .replace(/^file:\/\//, '')
    .replace(/^.*\/node_modules\//, '')
    .replace(`${projectRoot}/`, '');

type CallFrame = CpuProfile['nodes'][number]['callFrame'];

/** By what times are summed. What has no file is V8's own, and goes by its name. */
const nameBy = {
  function: ({ functionName, url, lineNumber }: CallFrame): string =>
    `${functionName || '(anonymous)'}${url === '' ? '' : ` ${placeOf(url)}:${lineNumber + 1}`}`,
  file: ({ functionName, url }: CallFrame): string => (url === '' ? functionName : placeOf(url)),
} as const;

/** The functions, or files, in which a process itself was for longest, the longest first. */
export function busiest(
  { nodes, samples, timeDeltas }: CpuProfile,
  by: keyof typeof nameBy,
  count: number,
): readonly Part[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameBy[by](callFrame)]));
  const times = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    if (name !== '(idle)') times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([name, time]) => [name, time / all] as const)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, count);
}

/** Node's words for a profile that is written to a folder when the process ends. */
export const profilingTo = (folder: string): readonly string[] => [
  ...['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder],
];

/** What the profiles in a folder say, a line each: by file, then by function. */
export async function profilesIn(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.cpuprofile'));
  const lines = files.map(async (name) => {
    const profile: CpuProfile = JSON.parse(await readFile(join(folder, name), 'utf8'));
    const parts = [...busiest(profile, 'file', 30), ...busiest(profile, 'function', 30)];
    return parts.map(([what, share]) => `    ${(share * 100).toFixed(1).padStart(5)} %  ${what}`);
  });
  return (await Promise.all(lines)).flat();
}
