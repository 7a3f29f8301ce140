import type { Home } from '../home.ts';
import { Problem } from '../problem.ts';
import type { Progress } from '../progress.ts';
import { type PartName, serviceNames } from '../services.ts';
import { environmentOf, type Ingredients } from './environment.ts';
import { partSpec } from './parts.ts';
import { untilReady } from './readiness.ts';
import type { Running } from './stop.ts';
import { type Supervised, supervise } from './supervise.ts';

/** What starting the processes needs. */
export type PartsOptions = {
  readonly ingredients: Ingredients;
  /** The folder that holds `services/` and `gateway/`. */
  readonly root: string;
  readonly home: Home;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Takes in what runs, as it is started, so that it can be stopped at any time. */
  readonly running: Mutable<Pick<Running, 'gateway' | 'services'>>;
};

type Mutable<T> = { [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** The start was told to end. */
class Interrupted extends Problem {
  constructor() {
    super('The start was interrupted.', { mend: 'Start again: it goes on where it stopped.' });
    this.name = 'Interrupted';
  }
}

async function startPart(part: PartName, into: Supervised[], options: PartsOptions): Promise<void> {
  const { ingredients, progress, signal } = options;
  if (signal.aborted) throw new Interrupted();
  const spec = partSpec(part, environmentOf(part, ingredients), options);
  const step = progress.begin(part);
  into.push(supervise({ name: part, spec, say: (line) => progress.print(`  ${line}`) }));
  const ready = await untilReady(ingredients.ports[part], signal, () =>
    progress.print(`  ${part} is not ready yet; still waiting. Log: ${spec.log}`),
  );
  if (!ready) throw new Interrupted();
  step.done();
}

/** Starts the services and what catches their mails side by side, then the gateway; resolves when all are ready. */
export async function startParts(options: PartsOptions): Promise<void> {
  const beside = [...serviceNames, 'mail'] as const;
  await Promise.all(beside.map((name) => startPart(name, options.running.services, options)));
  await startPart('gateway', options.running.gateway, options);
}
