import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { projectRoot } from './config.ts';

/** The gateway knows the graph and its limits: it reads the documents, and says what is wrong with them. */
const words = ['gateway/src/documents/main.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { cwd: projectRoot, stdio: 'inherit' });
process.exitCode = status ?? 1;
