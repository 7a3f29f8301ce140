/**
 * How likely one of `ones` is greater than one of `others`: ½ where they are alike, 0 or 1 where they lie apart (the area under the ROC
 * curve, by Mann and Whitney's U). It compares the two as they were measured, and asks nothing of either.
 */
export function chanceToBeGreater(ones: readonly number[], others: readonly number[]): number {
  const wins = ones.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

/** Times two acts, in turns, so that whatever else the machine does comes over both; in milliseconds. */
export async function timed(
  rounds: number,
  one: (round: number) => Promise<unknown>,
  other: (round: number) => Promise<unknown>,
): Promise<readonly [ones: readonly number[], others: readonly number[]]> {
  const took = async (act: (round: number) => Promise<unknown>, round: number) => {
    const begin = performance.now();
    await act(round);
    return performance.now() - begin;
  };
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const isFirst = round % 2 === 0;
    for (const which of isFirst ? ([0, 1] as const) : ([1, 0] as const)) {
      times[which].push(await took(which === 0 ? one : other, round));
    }
  }
  return times;
}
