import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { composeEnvironment } from '../container/compose-environment.ts';
import { projectRoot, readConfig } from './config.ts';
import { homeAt, prepareHome } from './home.ts';
import { loadSecrets } from './secrets.ts';

/** Writes the secrets that docker-compose.yml asks for into .env, which git ignores and compose reads. */
const home = homeAt(readConfig().home);
await prepareHome(home);
const path = join(projectRoot, '.env');
await writeFile(path, composeEnvironment(await loadSecrets(home.secrets)), { mode: 0o600 });
console.log(`Wrote ${relative(projectRoot, path)}. Next: docker compose up --build`);
