const MAX_LINES = 40;

/**
 * The lines by which two texts differ, up to a limit, with `-` and `+`. What both share at the beginning and the end is
 * left out; enough to see which type changed, not a minimal difference.
 */
export function difference(before: string, after: string): string[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end += 1;
  }
  const lines = [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...fresh.slice(start, fresh.length - end).map((line) => `+${line}`),
  ];
  const hidden = lines.length - MAX_LINES;
  const shown = lines.slice(0, MAX_LINES);
  return lines.length === 0
    ? []
    : [`@@ line ${start + 1} @@`, ...shown, ...(hidden > 0 ? [`… and ${hidden} lines more`] : [])];
}
