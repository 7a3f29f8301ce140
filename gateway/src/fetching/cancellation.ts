type Cancel = () => void;

/**
 * What is to be called when nobody waits any more. A request has one signal and many fetches: each is noted in a set, which costs
 * less than a listener of its own.
 */
const bySignal = new WeakMap<AbortSignal, Set<Cancel>>();

function cancelsOf(signal: AbortSignal): Set<Cancel> {
  const known = bySignal.get(signal);
  if (known !== undefined) {
    return known;
  }
  const cancels = new Set<Cancel>();
  bySignal.set(signal, cancels);
  signal.addEventListener(
    'abort',
    () => {
      for (const cancel of [...cancels]) {
        cancel();
      }
      cancels.clear();
    },
    { once: true },
  );
  return cancels;
}

/** Calls `cancel` when the signal is aborted, until it is left. */
export function onAbort(signal: AbortSignal, cancel: Cancel): void {
  cancelsOf(signal).add(cancel);
}

/** Calls it no more. */
export function leaveAbort(signal: AbortSignal, cancel: Cancel): void {
  bySignal.get(signal)?.delete(cancel);
}
