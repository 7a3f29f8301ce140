import { Reckoned } from '@millepiani/cache/reckoned';
import type { Logger } from '@millepiani/telemetry/logger';
import type { SkillClaimStore } from './skill-claims.store.ts';

/** For so long what was counted is good enough for an order of answers. */
const freshMs = 30_000;
/** The part of all time that counting may take. */
const share = 0.02;

/**
 * How many people claim each skill, by what was counted last: whoever searches as they type does not wait for counting. Until it was
 * counted for the first time, nobody claims anything.
 */
export class SkillPopularity {
  readonly #counted: Reckoned<ReadonlyMap<string, number>>;
  readonly #log: Pick<Logger, 'warn'>;
  #latest: ReadonlyMap<string, number> = new Map();

  constructor(claims: Pick<SkillClaimStore, 'countBySkill'>, log: Pick<Logger, 'warn'>) {
    this.#counted = new Reckoned(() => claims.countBySkill(), { forMs: freshMs, share, now: () => performance.now() });
    this.#log = log;
  }

  /** By what was counted last; where that is old, it is counted again meanwhile. */
  readonly of = (uri: string): number => this.#latest.get(uri) ?? 0;

  /** Has it counted where the last count is old. Never fails: an older order is better than no answer. */
  async refresh(): Promise<void> {
    try {
      this.#latest = await this.#counted.get();
    } catch (error) {
      this.#log.warn({ err: error }, 'How many claim each skill could not be counted.');
    }
  }
}
