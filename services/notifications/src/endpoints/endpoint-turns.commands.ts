import { Lanes } from '@millepiani/commands/lanes';
import type { Actor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';

/** So many calls of one caller may wait for one endpoint within a process, besides the one that is at it. */
export const mostWaiting = 8;

/**
 * Lets what changes one endpoint go one behind the other within this process, and refuses what would wait for long: of many
 * transactions on one endpoint at once all but one are in vain, and they take the places of everybody else's. It decides nothing:
 * transactions keep it right. By caller, too, so that nobody takes the turns of an endpoint that is not theirs.
 */
export class EndpointTurns {
  readonly #lanes = new Lanes();
  /** Who is at each or waits. */
  readonly #there = new Map<string, number>();

  /** Does `work` when it is its turn. Fails with `ENDPOINT_BUSY`, and what `work` fails with. */
  async take<T>(
    actor: Actor,
    endpointId: string,
    work: () => Promise<Result<T, Failures>>,
  ): Promise<Result<T, Failures>> {
    const lane = `${actor.id} ${endpointId}`;
    const there = this.#there.get(lane) ?? 0;
    if (there > mostWaiting) return fail('ENDPOINT_BUSY', 'Wait for your other calls to be answered.', ['endpointId']);
    this.#there.set(lane, there + 1);
    try {
      return await this.#lanes.run([lane], work);
    } finally {
      const left = (this.#there.get(lane) ?? 1) - 1;
      if (left > 0) this.#there.set(lane, left);
      else this.#there.delete(lane);
    }
  }
}
