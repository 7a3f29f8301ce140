/**
 * Changes of the graph that break clients and are made all the same: the line by which the check names it, and why. It may go again once
 * `main` has the change.
 */
export const allowedBreaks: ReadonlyMap<string, string> = new Map([]);
