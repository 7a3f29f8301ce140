import { createHash } from 'node:crypto';
import type { Callers } from '../fetching/callers.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { KeptAnswers, KeptText, Reading } from './kept-answers.ts';
import type { CachePolicy } from './policy.ts';
import { authorOf, circleOf } from './readers.ts';

/** A look for a whole answer: what was found, or by what the one that is now made can be kept. */
export type ResponseReading = { hit: KeptText | undefined; key: string; reading: Reading };

/** Whole answers that are kept. */
export type ResponseCache = {
  /**
   * Looks for an answer. Undefined: nothing may be taken from here now, nor kept.
   * @param key All that the answer depends on but for who asks: the generation, the document, the operation's name, the variables, and
   * what was taken out of the document for want of authority.
   */
  read: (key: string, policy: CachePolicy, context: GatewayContext) => Promise<ResponseReading | undefined>;
  /** Keeps an answer without errors. Nobody waits for it. */
  write: (reading: ResponseReading, body: string) => void;
};

/** Keeps whole answers beside the entities in them: an operation that is asked again costs no more than to find it. */
export function createResponseCache(kept: KeptAnswers, callers: Callers): ResponseCache {
  return {
    read: async (given, policy, context) => {
      const circle = circleOf(policy.scope, context, callers);
      if (circle === undefined) {
        return;
      }
      const key = `r:${createHash('sha256').update(given).update('\n').update(circle).digest('base64url')}`;
      const reading = await kept.read({ keys: [key], policy, author: authorOf(context) });
      return reading && { hit: reading.kept[0], key, reading };
    },
    write: ({ key, reading }, body) => kept.keep(reading, [{ key, text: body }]),
  };
}
