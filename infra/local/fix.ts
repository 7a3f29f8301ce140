import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { projectRoot } from './config.ts';

/** Formats, sorts imports and applies the linter's safe mends. */
const biome = join(projectRoot, 'node_modules', '.bin', 'biome');
const targets = process.argv.length > 2 ? process.argv.slice(2) : ['.'];
const { status } = spawnSync(biome, ['check', '--write', ...targets], { cwd: projectRoot, stdio: 'inherit' });
process.exitCode = status ?? 1;
