import { describe, expect, it } from '@jest/globals';
import { anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada, at } from '../../test/given.ts';
import { aMatch, aNotice, drafted, expiresAt, noticeAfter, standingOf } from '../../test/notices-given.ts';
import { type CloseReason, evolve, type Proposal, type ProposalState } from './proposal.ts';
import { type BoardStanding, can, canEnd } from './proposal-access.ts';
import { decide, type ProposalCommand } from './proposal-lifecycle.ts';

/** The page's lifecycle, written a second time and another way: the steps from each state. */
const steps: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  DRAFT: ['DRAFT', 'PUBLISHED', 'CLOSED'],
  PUBLISHED: ['PUBLISHED', 'MATCHED', 'CLOSED'],
  MATCHED: ['CLOSED'],
  CLOSED: [],
};

/** What the model knows: no domain type, and nothing that the code under test made. */
interface Model {
  state: ProposalState;
  version: number;
  now: number;
  wasPublished: boolean;
  /** Whether it is for everybody, and not for the community alone. */
  isOpen: boolean;
}

interface Real {
  proposal: Proposal;
}

const deadline = expiresAt.getTime();
const hour = 3_600_000;
const [aurora, bruno, greta] = [newId('org'), newId('per'), newId('per')];
const nobody: BoardStanding = { actor: anonymous, organizations: [], alliances: [] };

/** Who tries: the proposal is Aurora's, for which Ada and Bruno speak. */
const actors = {
  ada: standingOf(ada, { organizations: [aurora] }),
  bruno: standingOf(bruno, { organizations: [aurora] }),
  greta: standingOf(greta, { organizations: [newId('org')] }),
  reader: {
    ...standingOf(ada, { organizations: [aurora] }),
    actor: { ...standingOf(ada).actor, scopes: new Set<string>() },
  },
  nobody,
  clock: { ...nobody, actor: systemActor('projects') },
  otherService: { ...nobody, actor: systemActor('billing') },
} as const satisfies Readonly<Record<string, BoardStanding>>;
type Name = keyof typeof actors;
const managers: readonly Name[] = ['ada', 'bruno'];

/** As a command does: who may not is refused before anything is decided. */
function attempt(command: ProposalCommand, standing: BoardStanding, proposal: Proposal) {
  const isOutcome = command.type === 'expire' || command.type === 'abandon';
  const may = isOutcome ? canEnd(standing.actor) : can(standing, 'manage', proposal);
  return may ? decide(command, proposal) : { ok: false as const };
}

interface Giving {
  readonly name: string;
  readonly by: Name;
  /** The state that it leads to; undefined for one that leads nowhere else. */
  readonly target: ProposalState | undefined;
  readonly make: (at: Date, version: number) => ProposalCommand;
  /** What else than the lifecycle must be so. */
  readonly mayHappen: (model: Model) => boolean;
  readonly staleness: number;
  /** What else is so once it has happened. */
  readonly note?: (model: Model) => void;
}

/** Somebody gives a command, and what comes of it is held against what the page allows. */
class Give implements fc.Command<Model, Real> {
  readonly #giving: Giving;

  constructor(giving: Giving) {
    this.#giving = giving;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const { by, make, mayHappen, staleness, target = model.state } = this.#giving;
    const before = real.proposal;
    const result = attempt(make(new Date(model.now), model.version - staleness), actors[by], before);
    const isAllowed = steps[model.state].includes(target) && staleness === 0 && mayHappen(model);
    expect(result.ok).toBe(isAllowed);
    if (!result.ok) return;
    // One command, one event, one version: that is what leaves no hole in the outbox.
    expect(result.value).toHaveLength(1);
    for (const event of result.value) real.proposal = evolve(real.proposal, event);
    const was = model.state;
    model.state = target;
    model.version += 1;
    model.wasPublished ||= target === 'PUBLISHED';
    this.#giving.note?.(model);
    this.#compare(model, was, before, real.proposal);
  }

  #compare(model: Model, was: ProposalState, before: Proposal, after: Proposal): void {
    expect(steps[was]).toContain(after.state);
    expect(after).toMatchObject({ state: model.state, version: model.version });
    const { id, kind, ownerId, draftedBy, draftedAt } = before;
    expect(after).toMatchObject({ id, kind, ownerId, draftedBy, draftedAt });
    expect('publishedAt' in after).toBe(model.wasPublished);
    if (model.wasPublished && before.state !== 'DRAFT') expect(after.audience).toEqual(before.audience);
    if (after.state === 'CLOSED' && after.reason === 'EXPIRED')
      expect(after.closedAt.getTime()).toBeGreaterThanOrEqual(deadline);
    if (after.state === 'CLOSED' && after.reason === 'FULFILLED') expect(was).toBe('MATCHED');
  }

  toString(): string {
    const { name, by, staleness } = this.#giving;
    return `${by}: ${name}${staleness === 0 ? '' : ` (${staleness} behind)`}`;
  }
}

/** Lets time pass. */
class Wait implements fc.Command<Model, Real> {
  readonly #until: (now: number) => number;

  constructor(until: (now: number) => number) {
    this.#until = until;
  }

  check(): boolean {
    return true;
  }

  run(model: Model): void {
    model.now = Math.max(model.now, this.#until(model.now));
  }

  toString(): string {
    return 'wait';
  }
}

const staleness = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 3 }) },
);
const names = Object.keys(actors) as Name[];
const who = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...managers) },
  { weight: 1, arbitrary: fc.constantFrom(...names) },
);
const isManaged = (by: Name) => managers.includes(by);
const inTime = ({ now }: Model) => now < deadline;

const revising = fc.tuple(who, staleness, fc.integer({ min: 0, max: 22 }), fc.boolean()).map(
  ([by, behind, count, isOpened]) =>
    new Give({
      ...{ name: `revise to ${count} intents`, by, staleness: behind, target: undefined },
      make: (now, expectedVersion) => ({
        ...{ type: 'revise', expectedVersion, at: now },
        text: aNotice({
          visibility: isOpened ? 'PUBLIC' : 'COMMUNITY',
          intents: Array.from({ length: count }, () => ({ action: 'TRANSFER', resource: 'A desk' }) as const),
        }),
        context: { alliances: [], newIds: Array.from({ length: count }, () => newId('int')) },
      }),
      // Once it is published it is for the community, or for everybody, and stays so.
      mayHappen: (model) =>
        isManaged(by) &&
        inTime(model) &&
        count >= 1 &&
        count <= 20 &&
        (model.state === 'DRAFT' || isOpened === model.isOpen),
      note: (model) => {
        model.isOpen = isOpened;
      },
    }),
);
const publishing = fc.tuple(who, staleness).map(
  ([by, behind]) =>
    new Give({
      ...{ name: 'publish', by, staleness: behind, target: 'PUBLISHED' },
      make: (now, expectedVersion) => ({ type: 'publish', alliances: [], published: 0, expectedVersion, at: now }),
      mayHappen: (model) => isManaged(by) && model.state === 'DRAFT' && inTime(model),
    }),
);
const matching = fc.tuple(who, staleness).map(
  ([by, behind]) =>
    new Give({
      ...{ name: 'match', by, staleness: behind, target: 'MATCHED' },
      make: (now, expectedVersion) => ({ type: 'match', match: aMatch, isShown: true, expectedVersion, at: now }),
      mayHappen: (model) => isManaged(by) && inTime(model),
    }),
);
const closing = fc.tuple(who, staleness, fc.constantFrom<CloseReason[]>('FULFILLED', 'WITHDRAWN', 'EXPIRED')).map(
  ([by, behind, reason]) =>
    new Give({
      ...{ name: `close as ${reason}`, by, staleness: behind, target: 'CLOSED' },
      make: (now, expectedVersion) => ({ type: 'close', reason, expectedVersion, at: now }),
      mayHappen: ({ state }) =>
        isManaged(by) && (reason === 'WITHDRAWN' || (reason === 'FULFILLED' && state === 'MATCHED')),
    }),
);
const ending = fc.tuple(fc.constantFrom(...names), fc.constantFrom('expire' as const, 'abandon' as const)).map(
  ([by, type]) =>
    new Give({
      ...{ name: type, by, staleness: 0, target: 'CLOSED' },
      make: (now) => ({ type, at: now }),
      mayHappen: ({ state, now }) =>
        by === 'clock' && (type === 'abandon' || (state === 'PUBLISHED' && now >= deadline)),
    }),
);
const waiting = fc.oneof(
  fc.integer({ min: 1, max: 72 }).map((hours) => new Wait((now) => now + hours * hour)),
  fc.integer({ min: -1, max: 1 }).map((ms) => new Wait(() => deadline + ms)),
);

describe('any sequence of commands, by anybody', () => {
  it('stays within the lifecycle, and counts versions without holes', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.commands([revising, publishing, matching, closing, ending, waiting], { maxCommands: 50, size: 'max' }),
        (commands) => {
          const start = noticeAfter(drafted({ ownerId: aurora }, { agents: [ada, aurora] }));
          const real: Real = { proposal: start };
          const model: Model = { state: 'DRAFT', version: 1, now: at.getTime(), wasPublished: false, isOpen: false };
          fc.modelRun(() => ({ model, real }), commands);
          const { proposal } = real;
          reached.add(proposal.state === 'CLOSED' ? proposal.reason : proposal.state);
        },
      ),
      { numRuns: 1_500 },
    );
    // Else the sequences would prove nothing about the later states.
    expect([...reached].toSorted()).toEqual(['DRAFT', 'EXPIRED', 'FULFILLED', 'MATCHED', 'PUBLISHED', 'WITHDRAWN']);
  });
});
