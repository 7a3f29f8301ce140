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

/** Whether it is there: the mark of an earlier start may be older than the data. */
export type IsDemoLoaded = (options: Pick<DemoOptions, 'endpoint' | 'password'>) => Promise<boolean>;

/** Takes a commission of the demo half-way, by what the services tell each other; safe to run again after an interruption. */
export type FinishDemo = (options: DemoOptions) => Promise<void>;

/** The demo, as its module gives it. */
export type Demo = {
  readonly loadDemo: LoadDemo;
  readonly isDemoLoaded: IsDemoLoaded;
  /** What takes too long to be waited for at a start: absent where there is nothing of it. */
  readonly finishDemo?: FinishDemo;
};

const isFunction = (value: unknown): boolean => typeof value === 'function';
const moduleSchema = z.object({
  loadDemo: z.custom<LoadDemo>(isFunction),
  isDemoLoaded: z.custom<IsDemoLoaded>(isFunction),
  finishDemo: z.custom<FinishDemo>(isFunction),
});

/** Loads the demo's loader only when there is something to load; undefined where this tree has none. */
export async function importDemo(): Promise<Demo | undefined> {
  const file = new URL('../demo/load-demo.ts', import.meta.url);
  if (!existsSync(file)) return undefined;
  const { loadDemo, isDemoLoaded, finishDemo } = moduleSchema.parse(await import(file.href));
  const load: LoadDemo = async (options) => {
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
  return { loadDemo: load, isDemoLoaded, finishDemo };
}
