// Composes the services' SDL to gateway/supergraph.graphql. `--check` writes nothing, and fails where the file differs.
import { fileURLToPath } from 'node:url';
import { generateSupergraph } from './generate-supergraph.ts';

const result = generateSupergraph({
  servicesDirectory: fileURLToPath(new URL('../../../services', import.meta.url)),
  supergraphPath: fileURLToPath(new URL('../../supergraph.graphql', import.meta.url)),
  isCheck: process.argv.includes('--check'),
  mendBy: 'npm run generate',
});
process.stdout.write(`${result.lines.join('\n')}\n`);
process.exitCode = result.ok ? 0 : 1;
