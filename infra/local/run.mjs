// @ts-check
/**
 * Behind every root script (`npm start`, `npm test`, …). Runs on whatever Node is there from 20 on, gets what the rest
 * needs, then hands over to Node 24. Parsed by older Nodes too, so that they can be told what is wrong.
 */
import process from 'node:process';

const OLDEST = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(`✗ This is Node ${process.versions.node}; Millepiani needs Node ${OLDEST} or newer to begin.`);
  console.error('  Mend: Install a current Node (https://nodejs.org), then start again.');
  process.exitCode = 1;
} else {
  const { runTask } = await import('./setup/task.mjs');
  await runTask(process.argv.slice(2));
}
