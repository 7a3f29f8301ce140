import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { Problem } from '../problem.ts';
import { runTool } from '../tools.ts';

/** A server that runs on this machine. */
export type Binary = { readonly path: string; readonly version: string; readonly origin: string };

/** One place where a server may come from. */
export type Source = {
  readonly name: string;
  /** The file to try, or undefined where this source has none. @throws Unavailable */
  find(): Promise<string | undefined>;
};

/** A source that should have had the server has not; the next one is tried. */
export class Unavailable extends Error {
  /** What would make this source work, if the person can do something about it. */
  readonly mend: string | undefined;

  constructor(reason: string, options: { mend?: string | undefined; cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.name = 'Unavailable';
    this.mend = options.mend;
  }
}

/** What is wanted: which server, how new, and what to say when there is none. */
export type Wanted = {
  readonly server: string;
  readonly minimum: readonly [major: number, minor: number];
  /** How the person can get one; ends the message. */
  readonly mend: string;
};

/** Reads `db version v6.0.5`, `Redis server v=6.2.14 sha=…`, `Server v=8.0.1 …`. */
export function parseVersion(output: string): string | undefined {
  return /\bv=?(\d+\.\d+\.\d+)/.exec(output)?.[1];
}

/** Whether `version` is at least the minimum. */
export function isRecent(version: string, minimum: Wanted['minimum']): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
}

/** Runs `--version`: proves at once that the binary runs here and that it is new enough. */
async function probe(path: string, wanted: Wanted): Promise<string> {
  let output: string;
  try {
    output = await runTool(path, ['--version'], { timeoutMs: 20_000 });
  } catch (cause) {
    throw new Unavailable(`${path} does not run here`, { cause });
  }
  const version = parseVersion(output);
  if (version === undefined) throw new Unavailable(`${path} does not tell its version`);
  if (!isRecent(version, wanted.minimum)) {
    throw new Unavailable(`${path} is ${version}, older than ${wanted.minimum.join('.')}`);
  }
  return version;
}

async function trySource(source: Source, wanted: Wanted): Promise<Binary | Unavailable | undefined> {
  try {
    const path = await source.find();
    return path === undefined ? undefined : { path, version: await probe(path, wanted), origin: source.name };
  } catch (error) {
    if (error instanceof Unavailable) return error;
    throw error;
  }
}

/** The first source whose server runs and is new enough. @throws Problem that says why none was */
export async function firstThatRuns(sources: readonly Source[], wanted: Wanted): Promise<Binary> {
  const failures: Unavailable[] = [];
  for (const source of sources) {
    const found = await trySource(source, wanted);
    if (found instanceof Unavailable) failures.push(found);
    else if (found !== undefined) return found;
  }
  const why = failures.map((failure) => failure.message).join('; ');
  const mends = failures.flatMap((failure) => failure.mend ?? []);
  throw new Problem(`No ${wanted.server} could be had${why === '' ? ' for this machine' : `: ${why}`}.`, {
    mend: [...new Set([...mends, wanted.mend])].join(' Or: '),
  });
}

/** The first executable of one of the names on PATH. */
export async function onPath(names: readonly string[], path: string): Promise<string | undefined> {
  for (const name of names) {
    for (const folder of path.split(delimiter)) {
      if (!isAbsolute(folder)) continue;
      const candidate = join(folder, name);
      if (await isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

/** Whether the file is there and may be run. */
export async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
