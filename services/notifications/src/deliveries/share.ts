const [offset, prime] = [0x811c9dc5, 0x01000193];

/** FNV-1a, mixed once more: near texts are to lie far apart. */
function hash(text: string): number {
  let value = offset;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), prime);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Which of the workers an endpoint falls to, by the highest hash of the two: all who know the same workers answer alike, and where one
 * comes or goes, no endpoint changes hands but to or from it. Undefined where there is no worker.
 */
export function workerOf(endpointId: string, workers: readonly string[]): string | undefined {
  let best: { readonly worker: string; readonly weight: number } | undefined;
  for (const worker of workers) {
    const weight = hash(`${worker} ${endpointId}`);
    if (!best || weight > best.weight || (weight === best.weight && worker > best.worker)) best = { worker, weight };
  }
  return best?.worker;
}
