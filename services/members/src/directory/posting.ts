/** Tells whether what is in a place comes before something. */
export type IsBefore = (slot: number) => boolean;

/** The first place of a sorted list that is not before something; its length, where all are. */
export function placeIn(slots: readonly number[], isBefore: IsBefore): number {
  const last = slots.at(-1);
  // Whoever is read in order comes last, each time.
  if (last === undefined || isBefore(last)) return slots.length;
  let [from, to] = [0, slots.length - 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(slots[middle] as number)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Puts a slot into a sorted list, behind all that are before it. */
export function insert(slots: number[], slot: number, isBefore: IsBefore): void {
  const place = placeIn(slots, isBefore);
  if (place === slots.length) slots.push(slot);
  else slots.splice(place, 0, slot);
}

/** Takes a slot out of a sorted list, where it is in it. */
export function takeOut(slots: number[], slot: number, isBefore: IsBefore): void {
  const place = placeIn(slots, isBefore);
  if (slots[place] === slot) slots.splice(place, 1);
}

/** Whether a number is among sorted ones: of all, or of those from a place to another, which is not in it any more. */
export function isAmong(sorted: ArrayLike<number>, wanted: number, begin = 0, end = sorted.length): boolean {
  let [from, to] = [begin, end - 1];
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return true;
    if (found < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return false;
}
