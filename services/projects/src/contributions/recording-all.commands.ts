import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failure, type FailurePath, type Failures, fail, within } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import { ruleOf } from '../agreements/sharing-rule.ts';
import type { Commission } from '../commissions/commission.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import { type CitingText, findCited, keepCitation } from '../know-how/citing.commands.ts';
import type { RegisteredAsset } from '../know-how/know-how.ts';
import type { Projects } from '../projects.ts';
import { type Contribution, type ContributionEvent, type ContributionFacts, evolve } from './contribution.ts';
import { canRecord } from './contribution-access.ts';
import { toEvent } from './contributions.events.ts';
import { type EntryText, type Recording, record } from './recording.ts';

/** One of several things that are recorded together, and where it stands in the input. */
export interface Entry {
  readonly text: EntryText & Pick<CitingText, 'knowHowAssetId'>;
  readonly path: FailurePath;
}

/** What is recorded together: all of it or nothing. */
export interface Recordings {
  readonly commissionId: string;
  readonly entries: readonly Entry[];
  /** Whether what was recorded before, by its reference, is passed over where nothing of it is different; else it is refused. */
  readonly mayBeThere: boolean;
}

/** What is to be stored, and how much of it is there already. */
export interface Recorded {
  readonly happened: readonly (ContributionEvent & { readonly type: 'contribution.recorded' })[];
  readonly unchanged: number;
  /** The know-how that is cited, by the id of what cites it. */
  readonly cited: ReadonlyMap<Contribution['id'], RegisteredAsset>;
}

/**
 * Decides to record several things that were put into one commission. Fails with all that is wrong, each with its place, and with
 * `DUPLICATE_REFERENCE` (two of them go by one reference elsewhere, or it was recorded before) and `REFERENCE_REUSED` (it was recorded
 * before, and was something else).
 */
export async function recordAll(
  projects: Projects,
  transaction: Transaction,
  { commissionId, entries, mayBeThere }: Recordings,
): Promise<Result<Recorded, Failures>> {
  const { actor, session } = transaction;
  const found = await findCommission(projects, transaction, commissionId, 'see');
  if (!found.ok) return found;
  if (!actor.id) return fail('FORBIDDEN', 'Sign in first.', ['commissionId']);
  const commission = found.value;
  const standing = await projects.speakers.standingOf(actor, session);
  const recorder = { standing, by: actor.id, at: transaction.now };
  const on = await recordingIn(projects, transaction, commission);
  const decided = entries.map((entry) => recordOne(entry, recorder, on));
  const facts = allOf(decided, entries);
  if (!facts.ok) return facts;
  const cited = await citedBy(projects, transaction, entries, facts.value);
  if (!cited.ok) return cited;
  const there = await thereAlready(projects, transaction, commission, facts.value);
  const fresh = freshOf(facts.value, entries, { there, mayBeThere });
  if (!fresh.ok) return fresh;
  const happened = fresh.value.map((one) => ({ type: 'contribution.recorded', facts: one }) as const);
  return ok({ happened, unchanged: facts.value.length - happened.length, cited: cited.value });
}

/** Those that are not there yet, or everything that is wrong with the references, each in its place. */
function freshOf(
  facts: readonly ContributionFacts[],
  entries: readonly Entry[],
  { there, mayBeThere }: { there: ReadonlyMap<string, Contribution>; mayBeThere: boolean },
): Result<readonly ContributionFacts[], Failures> {
  const fresh: ContributionFacts[] = [];
  const failures: Failure[] = [];
  const seen = new Set<string>();
  for (const [index, one] of facts.entries()) {
    const known = knownAs(one);
    const before = known === undefined ? undefined : there.get(known);
    const isTwice = known !== undefined && seen.has(known);
    const refused = refusalOf(one, { isTwice, mayBeThere, before });
    if (refused) failures.push(...within(entries[index]?.path ?? [], refused));
    else if (!before) fresh.push(one);
    if (known !== undefined) seen.add(known);
  }
  return failures.length > 0 ? err(failures) : ok(fresh);
}

/** Stores what was decided, and tells of it. */
export async function saveRecorded(
  projects: Projects,
  { session, emit }: Transaction,
  { happened, cited }: Recorded,
): Promise<readonly Contribution[]> {
  const after = happened.map((one) => ({ one, contribution: evolve(undefined, one) }));
  if (after.length === 0) return [];
  await projects.contributions.insert(session, ...after.map(({ contribution }) => contribution));
  await emit(after.map(({ one, contribution }) => toEvent(contribution, one)));
  for (const { contribution } of after) {
    const asset = cited.get(contribution.id);
    if (asset) await keepCitation(projects, { session }, contribution, asset);
  }
  return after.map(({ contribution }) => contribution);
}

/** The know-how that each of them cites, or everything that is wrong with it, each in its place. */
async function citedBy(
  projects: Projects,
  transaction: Transaction,
  entries: readonly Entry[],
  facts: readonly ContributionFacts[],
): Promise<Result<ReadonlyMap<Contribution['id'], RegisteredAsset>, Failures>> {
  const cited = new Map<Contribution['id'], RegisteredAsset>();
  const failures: Failure[] = [];
  for (const [index, { id }] of facts.entries()) {
    const { text, path = [] } = entries[index] ?? {};
    const asset = text ? await findCited(projects, transaction, text) : ok(undefined);
    if (!asset.ok) failures.push(...within(path, asset.error));
    else if (asset.value) cited.set(id, asset.value);
  }
  return failures.length > 0 ? err(failures) : ok(cited);
}

async function recordingIn(projects: Projects, { session }: Transaction, commission: Commission): Promise<Recording> {
  const commitments = await projects.commitments.ofCommission(commission.id, session);
  const agreed = commission.agreement?.versionId;
  const content = agreed && (await projects.agreements.findVersion(agreed, session))?.content;
  return { commission, commitments, parties: content?.parties ?? [], rule: content && ruleOf(content) };
}

interface Recorder {
  readonly standing: Standing;
  readonly by: PersonId;
  readonly at: Date;
}

function recordOne(
  { text }: Entry,
  { standing, by, at }: Recorder,
  on: Recording,
): Result<ContributionFacts, Failures> {
  const { agentId: named, knowHowAssetId: _, ...said } = text;
  const agentId: Result<AgentId, Failures> =
    named === undefined || named === null ? ok(by) : parseId(named, ['per', 'org'], ['agentId']);
  if (!agentId.ok) return agentId;
  if (!canRecord(standing, agentId.value, on.commission)) {
    return fail('FORBIDDEN', 'One records what one put in oneself.', ['agentId']);
  }
  return record({ id: newId('ctr'), agentId: agentId.value, by, at, text: said }, on);
}

/** All of them, or everything that is wrong, each in its place; what is wrong about all is told once. */
function allOf(
  decided: readonly Result<ContributionFacts, Failures>[],
  entries: readonly Entry[],
): Result<readonly ContributionFacts[], Failures> {
  const failures = decided.flatMap((one, index) => {
    if (one.ok) return [];
    return one.error.map((failure) =>
      failure.path[0] === 'commissionId'
        ? failure
        : { ...failure, path: [...(entries[index]?.path ?? []), ...failure.path] },
    );
  });
  const ofAll = failures.find(({ path }) => path[0] === 'commissionId');
  if (ofAll) return err([ofAll]);
  return failures.length > 0 ? err(failures) : ok(decided.flatMap((one) => (one.ok ? [one.value] : [])));
}

const knownAs = ({ agentId, externalReference }: ContributionFacts): string | undefined =>
  externalReference === undefined ? undefined : `${agentId} ${externalReference}`;

async function thereAlready(
  projects: Projects,
  { session }: Transaction,
  { id: commissionId }: Commission,
  all: readonly ContributionFacts[],
): Promise<ReadonlyMap<string, Contribution>> {
  const references = all.flatMap(({ externalReference }) => externalReference ?? []);
  if (references.length === 0) return new Map();
  const agentIds = [...new Set(all.map(({ agentId }) => agentId))];
  const there = await projects.contributions.findExternal({ commissionId, agentIds, references }, session);
  return new Map(there.map((one) => [knownAs(one) ?? '', one]));
}

function refusalOf(
  facts: ContributionFacts,
  { isTwice, mayBeThere, before }: { isTwice: boolean; mayBeThere: boolean; before: Contribution | undefined },
): Failures | undefined {
  const path = ['externalReference'];
  const refuse = (code: string, message: string) => fail(code, message, path).error;
  if (isTwice) return refuse('DUPLICATE_REFERENCE', 'It is there twice.');
  if (!before) return undefined;
  if (!mayBeThere) return refuse('DUPLICATE_REFERENCE', `It was recorded before: ${before.id}.`);
  return isSame(facts, before)
    ? undefined
    : refuse('REFERENCE_REUSED', `It was recorded before, otherwise: ${before.id}.`);
}

/** Whether what is said now was said then: what was agreed on may have changed in between. */
function isSame(now: ContributionFacts, then: Contribution): boolean {
  const said = ({ note, happenedOn, putIn }: ContributionFacts) => {
    const facts = putIn.kind === 'WORK' ? { ...putIn, rate: undefined, commitmentId: undefined } : putIn;
    return { note, happenedOn, facts };
  };
  return isDeepStrictEqual(said(now), said(then));
}
