import { existsSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from './problem.ts';
import { type SignIn, signInsSchema } from './state.ts';

/** What the demo's loader is given. */
export type DemoOptions = {
  readonly endpoint: string;
  readonly setupToken: string;
  readonly password: string;
  readonly onProgress: (line: string) => void;
};

/** Loads the demo community by real mutations; safe to run again after an interruption. */
export type LoadDemo = (options: DemoOptions) => Promise<readonly SignIn[]>;

const moduleSchema = z.object({ loadDemo: z.custom<LoadDemo>((value) => typeof value === 'function') });

/** Loads the demo's loader only when there is something to load; undefined where this tree has none. */
export async function importDemo(): Promise<LoadDemo | undefined> {
  const file = new URL('../demo/load-demo.ts', import.meta.url);
  if (!existsSync(file)) return undefined;
  const { loadDemo } = moduleSchema.parse(await import(file.href));
  return async (options) => {
    try {
      return signInsSchema.parse(await loadDemo(options));
    } catch (cause) {
      const why = Error.isError(cause) ? cause.message.split('\n')[0] : String(cause);
      throw new Problem(`The demo community could not be loaded: ${why}`, {
        mend: 'Start again: it goes on where it stopped. The gateway’s and the services’ logs say more.',
        cause,
      });
    }
  };
}
