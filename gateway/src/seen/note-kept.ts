import type { GatewayContext } from '../fetching/request-context.ts';

/** Something that was taken from the cache instead of being fetched. */
export type Kept = { service: string; count: number; begun: number };

/** Notes what was taken from the cache, where the request is looked at by itself. */
export function noteKept({ record }: GatewayContext, { service, count, begun }: Kept): void {
  record?.detail?.fetches.push({
    ...{ service, kind: 'query', outcome: 'ok', entities: 0, kept: count, isShared: false, spanId: undefined },
    ...{ begun, ended: performance.now() },
  });
}
