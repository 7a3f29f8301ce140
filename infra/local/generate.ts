import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { projectRoot } from './config.ts';

/** Everything that is made from schemas and contracts, in order: what comes later reads what came before. */
const scripts = [
  'infra/codegen/generate.ts',
  'gateway/src/composition/generate.ts',
  'infra/events/generate.ts',
  'infra/flows/generate.ts',
];
for (const script of scripts) {
  const { status } = spawnSync(process.execPath, [script], { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
}
