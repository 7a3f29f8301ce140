import { loadConfigOrExit } from '@millepiani/config/load-config';
import { serviceShape } from '@millepiani/service/config-shape';

const shape = serviceShape('projects');

/** What the service is told by its environment. */
export type ProjectsConfig = ReturnType<typeof readConfig>;

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  loadConfigOrExit(shape, env);
