/** Throws, or never answers, when the part is away. */
export type HealthCheck = () => Promise<void>;

/** How a service is, part by part. */
export interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly parts: Readonly<Record<string, 'ok' | 'down'>>;
}

/** What is checked: a service without a `vital` part is down, without another one degraded. */
export interface HealthChecks {
  readonly vital: Readonly<Record<string, HealthCheck>>;
  readonly others: Readonly<Record<string, HealthCheck>>;
}

const vitalMs = 2_000;
// Sooner than whoever asks gives up: a part that hangs must not make the whole look dead.
const otherMs = 500;

async function check(probe: HealthCheck, limitMs: number): Promise<'ok' | 'down'> {
  const { promise: late, resolve } = Promise.withResolvers<'down'>();
  const timer = setTimeout(() => resolve('down'), limitMs);
  try {
    return await Promise.race([late, probe().then(() => 'ok' as const)]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}

/** Asks every part at once; a vital one has two seconds, another half a second. */
export async function reportHealth({ vital, others }: HealthChecks): Promise<HealthReport> {
  const probes = Object.entries({ ...vital, ...others });
  const states = await Promise.all(
    probes.map(async ([name, probe]) => [name, await check(probe, name in vital ? vitalMs : otherMs)] as const),
  );
  const parts = Object.fromEntries(states);
  const down = Object.keys(parts).filter((name) => parts[name] === 'down');
  if (down.length === 0) return { status: 'ok', parts };
  return { status: down.some((name) => name in vital) ? 'down' : 'degraded', parts };
}
