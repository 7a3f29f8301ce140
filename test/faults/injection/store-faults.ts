import type { Fault } from '../schedule/fault.ts';
import type { Stores } from '../stores/stores.ts';
import { type Injected, over } from './injected.ts';

/** A fault of what all run on. */
export type StoreFault = Extract<Fault, { kind: 'flush' | 'redis-kill' | 'redis-stop' | 'step-down' | 'primary-kill' }>;

/** Brings it about; resolves when it is over. */
export async function injectIntoStores(fault: StoreFault, { mongodb, redis }: Stores): Promise<Injected> {
  switch (fault.kind) {
    case 'flush':
      await redis.flush();
      return over();
    case 'redis-kill':
      await redis.kill(fault.ms);
      return over();
    case 'redis-stop':
      await redis.stop(fault.ms);
      return over();
    case 'step-down':
      await mongodb.stepDown();
      return over(mongodb.untilWhole());
    case 'primary-kill': {
      const { back } = await mongodb.killPrimary(fault.ms);
      return over(back.then(() => mongodb.untilWhole()));
    }
    default:
      return fault satisfies never;
  }
}
