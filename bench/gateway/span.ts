import { busyMs, machine } from '../spine/machine.ts';
import type { Measured } from './figures.ts';
import type { Asker } from './helper.ts';
import type { LoadOrder } from './messages.ts';
import type { Running } from './running.ts';
import { usageOf } from './usage.ts';

/** What is looked at while a gateway is asked. */
export interface Surroundings {
  readonly asker: Asker;
  /** Processes besides it and the gateway that belong to the measurement. */
  readonly pids: readonly number[];
  /** Requests to subgraphs so far; absent where nobody counts them. */
  readonly fetches?: () => Promise<number>;
}

/** What a span of load is of. */
export interface SpanOf {
  readonly round: number;
  readonly gateway: string;
  readonly question: string;
}

const sumOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + usageOf(pid).cpuMs, 0);

/** Asks for a while and reckons what it took. */
export async function measureSpan(
  of: SpanOf,
  order: LoadOrder,
  running: Running,
  { asker, pids, fetches }: Surroundings,
): Promise<Measured & { readonly firstDifferent?: string | undefined }> {
  const { pid } = running.process;
  const look = async () => ({
    fetches: (await fetches?.()) ?? Number.NaN,
    gateway: usageOf(pid).cpuMs,
    asking: sumOf([asker.pid, ...pids]),
    busy: busyMs(),
    at: performance.now(),
  });
  const before = await look();
  const taken = await asker.load(order);
  const after = await look();
  const { answers, ms, p50, p95, p99, different, broken, firstDifferent } = taken;
  const [gatewayMs, askingMs, took] = [
    after.gateway - before.gateway,
    after.asking - before.asking,
    after.at - before.at,
  ];
  return {
    ...of,
    ...{ rate: (answers * 1_000) / ms, p50, p95, p99, answers, different, broken, firstDifferent },
    ...{ cpuMs: gatewayMs / answers, cpuShare: gatewayMs / took, askingShare: askingMs / took },
    fetches: (after.fetches - before.fetches) / answers,
    peakMb: usageOf(pid).peakMb,
    bytes: Buffer.byteLength(order.expected),
    others: Math.max(0, after.busy - before.busy - gatewayMs - askingMs) / (took * machine.cores),
  };
}
