import type { FailurePath } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { approvalCounts, belowFloors, type ReleaseRule, reserveEnds, type SurplusRule } from './rule.ts';
import {
  type Reading,
  readable,
  readChoice,
  readList,
  readObject,
  readParty,
  refuse,
  refuseRepeated,
} from './rule-reading.ts';

/** Reads who releases surplus, where that is said. */
export function readSurplus(reading: Reading, value: unknown): SurplusRule | undefined {
  const surplus = readObject(reading, value, ['surplus'], { required: ['by', 'approvals'] });
  const by = readNamed(reading, surplus?.by, ['surplus', 'by']);
  const approvals = readChoice(reading, surplus?.approvals, ['surplus', 'approvals'], approvalCounts);
  return by && approvals && { by, approvals };
}

/** Reads who releases what is set aside for a purpose, where that is said. What happens below a floor is said exactly where there is one. */
export function readRelease(
  reading: Reading,
  value: unknown,
  path: FailurePath,
  hasFloor: boolean,
): ReleaseRule | undefined {
  const required = ['by', 'approvals', 'atEnd', ...(hasFloor ? ['belowFloor'] : [])];
  const release = readObject(reading, value, path, { required, optional: ['belowFloor'] });
  const by = readNamed(reading, release?.by, [...path, 'by']);
  const approvals = readChoice(reading, release?.approvals, [...path, 'approvals'], approvalCounts);
  const atEnd = readChoice(reading, release?.atEnd, [...path, 'atEnd'], reserveEnds);
  const belowFloor = readChoice(reading, release?.belowFloor, [...path, 'belowFloor'], belowFloors);
  if (release?.belowFloor !== undefined && !hasFloor) {
    refuse(reading, 'BELOW_FLOOR_WITHOUT_FLOOR', 'There is no floor below which to release.', [...path, 'belowFloor']);
  }
  if (!(by && approvals && atEnd)) return undefined;
  return belowFloor ? { by, approvals, atEnd, belowFloor } : { by, approvals, atEnd };
}

/** Parties, each once, at least one. */
function readNamed(reading: Reading, value: unknown, path: FailurePath): readonly AgentId[] | undefined {
  const named = readList(reading, value, path, {
    min: 1,
    entry: (entry, place) => readParty(reading, entry, place),
  });
  refuseRepeated(reading, named, path, (agent) => agent);
  return named && readable(named);
}
