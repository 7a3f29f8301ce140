import { type Failures, fail } from '@millepiani/kernel/failure';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { HoldId } from '../holds/capacity-hold.ts';

/** What stands in the way of erasing somebody: others rely on their word. */
export type Tie =
  /** They own a part of it, which nobody could ever take over without their word. */
  | { readonly code: 'OWNS_ORGANIZATION'; readonly id: OrganizationId }
  /** Nobody else administers the community. */
  | { readonly code: 'LAST_ADMINISTRATOR'; readonly id: undefined }
  /** Their time was promised to a commission, and is not over. */
  | { readonly code: 'OPEN_COMMITMENT'; readonly id: HoldId };

interface Facts {
  readonly personId: PersonId;
  readonly askedAt: Instant;
  readonly askedBy: PersonId;
  readonly version: number;
}

/** Somebody is to be erased, and may still think better of it. */
export interface AskedErasure extends Facts {
  readonly state: 'ASKED';
  readonly dueAt: Instant;
  /** What stood in the way when it was due; it is tried again. */
  readonly blockedBy: readonly Tie['code'][];
}

/** It was called off. */
export interface CancelledErasure extends Facts {
  readonly state: 'CANCELLED';
  readonly cancelledAt: Instant;
}

/** They were erased. */
export interface DoneErasure extends Facts {
  readonly state: 'ERASED';
  readonly erasedAt: Instant;
}

/** That somebody is to be erased, or was. */
export type Erasure = AskedErasure | CancelledErasure | DoneErasure;

/** What happens to it. */
export type ErasureEvent =
  | { readonly type: 'asked'; readonly by: PersonId; readonly at: Instant; readonly dueAt: Instant }
  | { readonly type: 'cancelled'; readonly at: Instant }
  | { readonly type: 'blocked'; readonly by: readonly Tie['code'][]; readonly dueAt: Instant }
  | { readonly type: 'erased'; readonly at: Instant };

/** What is done about it. */
export type ErasureCommand =
  /** `waitMs` is how long there is to think better of it. */
  | { readonly type: 'ask'; readonly by: PersonId; readonly at: Instant; readonly waitMs: number }
  | { readonly type: 'cancel'; readonly at: Instant }
  /** By the clock. */
  | { readonly type: 'begin'; readonly at: Instant };

type Decision = Result<readonly ErasureEvent[], Failures>;

/** So long until it is tried again where something stood in the way. */
const againMs = 86_400_000;

const words: Readonly<Record<Tie['code'], string>> = {
  OWNS_ORGANIZATION: 'They own a part of an organization: others are to own it first.',
  LAST_ADMINISTRATOR: 'Nobody else administers the community: somebody else is to first.',
  OPEN_COMMITMENT: 'They are bound to a commission: the commitment is to end first.',
};

/** What stands in the way, as failures: one a tie. */
const tied = (ties: readonly Tie[]): Decision =>
  err(
    ties.map(({ code, id }) => ({
      code,
      message: id === undefined ? words[code] : `${words[code]} (${id})`,
      path: [],
    })),
  );

/**
 * Decides what is done about erasing somebody, who has these ties. To ask again changes nothing; to cancel what is cancelled neither.
 * Fails with what stands in the way (`OWNS_ORGANIZATION`, `LAST_ADMINISTRATOR`, `OPEN_COMMITMENT`), `NOTHING_TO_CANCEL`, `TOO_LATE` (they
 * were erased) or `NOT_DUE`.
 */
export function decide(command: ErasureCommand, before: Erasure | undefined, ties: readonly Tie[]): Decision {
  if (before?.state === 'ERASED')
    return command.type === 'begin' ? ok([]) : fail('TOO_LATE', 'This person was erased.', []);
  switch (command.type) {
    case 'ask':
      return ask(command, before, ties);
    case 'cancel':
      if (before === undefined) return fail('NOTHING_TO_CANCEL', 'Nobody asked to erase this person.', []);
      return ok(before.state === 'CANCELLED' ? [] : [{ type: 'cancelled', at: command.at }]);
    case 'begin':
      return begin(command.at, before, ties);
    default:
      return command satisfies never;
  }
}

function ask(
  { by, at, waitMs }: Extract<ErasureCommand, { type: 'ask' }>,
  before: Erasure | undefined,
  ties: readonly Tie[],
): Decision {
  if (before?.state === 'ASKED') return ok([]);
  return ties.length > 0 ? tied(ties) : ok([{ type: 'asked', by, at, dueAt: plusMs(at, waitMs) }]);
}

function begin(at: Instant, before: Erasure | undefined, ties: readonly Tie[]): Decision {
  if (before?.state !== 'ASKED' || at < before.dueAt) return fail('NOT_DUE', 'It is not due.', []);
  if (ties.length === 0) return ok([{ type: 'erased', at }]);
  return ok([{ type: 'blocked', by: [...new Set(ties.map(({ code }) => code))], dueAt: plusMs(at, againMs) }]);
}

/** An event that cannot follow on what was before it: a bug of whoever stored it. */
export class ImpossibleErasureEvent extends TypeError {
  constructor(event: ErasureEvent['type'], state: Erasure['state'] | undefined) {
    super(`${event} of an erasure that is ${state ?? 'not there'}.`);
  }
}

/** How it stands after an event. Throws {@link ImpossibleErasureEvent}. */
export function evolve(personId: PersonId, before: Erasure | undefined, event: ErasureEvent): Erasure {
  const version = (before?.version ?? 0) + 1;
  if (event.type === 'asked' && before?.state !== 'ASKED' && before?.state !== 'ERASED') {
    const { by: askedBy, at: askedAt, dueAt } = event;
    return { personId, state: 'ASKED', askedAt, askedBy, dueAt, blockedBy: [], version };
  }
  if (before?.state !== 'ASKED') throw new ImpossibleErasureEvent(event.type, before?.state);
  const { askedAt, askedBy } = before;
  const facts = { personId, askedAt, askedBy, version };
  switch (event.type) {
    case 'cancelled':
      return { ...facts, state: 'CANCELLED', cancelledAt: event.at };
    case 'blocked':
      return { ...facts, state: 'ASKED', dueAt: event.dueAt, blockedBy: event.by };
    case 'erased':
      return { ...facts, state: 'ERASED', erasedAt: event.at };
    default:
      throw new ImpossibleErasureEvent(event.type, before.state);
  }
}

/** As many of an id's last characters as tell two who were erased apart. */
const told = 6;

/** What somebody who was erased is called: a name that is made of the id alone, under which facts stay on which others rely. */
export const pseudonymOf = (personId: PersonId): string => `Former member ${personId.slice(-told)}`;
