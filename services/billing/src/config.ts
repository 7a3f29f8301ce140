import { loadConfigOrExit } from '@millepiani/config/load-config';
import { serviceShape } from '@millepiani/service/config-shape';
import { z } from 'zod';

const shape = {
  ...serviceShape('billing'),
  /** Where issued documents are put for whoever takes them to the exchange and to clients. */
  DELIVERY_FOLDER: z.string().min(1).default('.millepiani/outgoing'),
};

/** What the service is told by its environment. */
export type BillingConfig = ReturnType<typeof readConfig>;

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  loadConfigOrExit(shape, env);
