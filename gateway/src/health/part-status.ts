/** How a part of the community graph is: it works, it works without something it wants, or it does not answer. */
export type PartStatus = 'ok' | 'degraded' | 'down';

/** What `GET /health/ready` says. `starting`: not every part has answered yet. */
export type Readiness = {
  isReady: boolean;
  status: 'ok' | 'degraded' | 'starting' | 'stopping';
  parts: Readonly<Record<string, PartStatus>>;
};

/** What is known of the parts. */
export type ReadinessInput = {
  /** The latest of each subgraph; undefined before the first look. */
  subgraphs: ReadonlyMap<string, PartStatus | undefined>;
  /** Whether every subgraph has answered at least once since the start. */
  haveAllAnswered: boolean;
  isStopping: boolean;
  /** Whether the gateway itself has all that it wants. */
  isGatewayWhole: boolean;
};

/** Reads a subgraph's `/health/ready`: its HTTP status does not matter where its word is clear. */
export function readPartStatus(body: string): PartStatus {
  try {
    const { status } = JSON.parse(body) as { status?: unknown };
    return status === 'ok' || status === 'degraded' ? status : 'down';
  } catch {
    return 'down';
  }
}

/**
 * The state of the whole. Once every part has answered, the gateway is ready for as long as it runs: a dead subgraph
 * costs its own fields, and taking the gateway away for it would cost all the others.
 */
export function readiness(input: ReadinessInput): Readiness {
  const parts: Record<string, PartStatus> = { gateway: input.isGatewayWhole ? 'ok' : 'degraded' };
  for (const [name, status] of input.subgraphs) {
    parts[name] = status ?? 'down';
  }
  if (input.isStopping) {
    return { isReady: false, status: 'stopping', parts };
  }
  if (!input.haveAllAnswered) {
    return { isReady: false, status: 'starting', parts };
  }
  const isWhole = Object.values(parts).every((status) => status === 'ok');
  return { isReady: true, status: isWhole ? 'ok' : 'degraded', parts };
}
