// Collects a client's documents: `npm run documents -- <folder>`.
import { fileURLToPath } from 'node:url';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { writeDocuments } from './write-documents.ts';

const [folder] = process.argv.slice(2);
const result =
  folder === undefined
    ? { ok: false, lines: ['Say which folder: npm run documents -- clients/web'] }
    : writeDocuments({
        folder,
        supergraphPath: fileURLToPath(new URL('../../supergraph.graphql', import.meta.url)),
        limits: DEFAULT_LIMITS,
      });
process.stdout.write(`${result.lines.join('\n')}\n`);
process.exitCode = result.ok ? 0 : 1;
