import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import type { GatewayConfig } from '../config.ts';
import { RateLimiter } from './rate-limiter.ts';
import { SharedRates } from './shared-rates.ts';

/** What rates are limited by. */
export type OpenRatesOptions = { config: GatewayConfig; logger: Logger; onStop: OnStop };

/** Limits what is asked for in a minute; together with the other replicas where there is a Redis for it. */
export function openRates({ config, logger, onStop }: OpenRatesOptions): RateLimiter {
  const limits = { perActor: config.ACTOR_COST_PER_MINUTE, perAddress: config.ADDRESS_COST_PER_MINUTE };
  const limiter = new RateLimiter(limits, Date.now);
  if (config.REDIS_CACHE_URL !== undefined) {
    const redisUrl = config.REDIS_CACHE_URL.reveal();
    const shared = new SharedRates({ limiter, redisUrl, prefix: config.EVENTS_PREFIX, logger });
    shared.start();
    onStop('shared rate limits', () => shared.stop());
  }
  return limiter;
}
