import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failure, type FailurePath, type Failures, fail, within } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import { ruleOf } from '../agreements/sharing-rule.ts';
import type { Commission } from '../commissions/commission.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import { Cited, keepCitations } from '../know-how/citing.commands.ts';
import type { RegisteredAsset } from '../know-how/know-how.ts';
import type { Projects } from '../projects.ts';
import { type Contribution, type ContributionEvent, type ContributionFacts, evolve } from './contribution.ts';
import { canRecord, canRecordAny } from './contribution-access.ts';
import { toEvent } from './contributions.events.ts';
import { type Before, type Known, knownAs, refusalOf } from './known-by-reference.commands.ts';
import { type EntryText, type Recording, record } from './recording.ts';

/** One of several things that are recorded together, and where it stands in the input. */
export interface Entry {
  readonly text: EntryText;
  readonly path: FailurePath;
}

/** What is recorded together: all of it or nothing. */
export interface Recordings {
  readonly entries: readonly Entry[];
  /** Whether what was recorded before, by its reference, is passed over where nothing of it is different; else it is refused. */
  readonly mayBeThere: boolean;
}

/** Who records, and in what. */
export interface Recorder {
  readonly standing: Standing;
  readonly by: PersonId;
  readonly on: Recording;
}

/** What is to be stored, and how much of it is there already. */
export interface Recorded {
  readonly happened: readonly (ContributionEvent & { readonly type: 'contribution.recorded' })[];
  readonly unchanged: number;
  /** The know-how that is cited, by the id of what cites it. */
  readonly cited: ReadonlyMap<Contribution['id'], RegisteredAsset>;
}

/** Who may see the commission, as somebody who might record something in it. Fails with `COMMISSION_NOT_FOUND` and `FORBIDDEN`. */
export async function recorderIn(
  projects: Projects,
  transaction: Transaction,
  commissionId: string,
): Promise<Result<Recorder, Failures>> {
  const { actor, session } = transaction;
  const found = await findCommission(projects, transaction, commissionId, 'see');
  if (!found.ok) return found;
  if (!actor.id) return fail('FORBIDDEN', 'Sign in first.', ['commissionId']);
  const standing = await projects.speakers.standingOf(actor, session);
  return ok({ standing, by: actor.id, on: await recordingIn(projects, transaction, found.value) });
}

/** Refuses who may record nothing in the commission, whatever it is: `NO_COMMITMENT`. */
export const mayRecord = ({ standing, on }: Recorder): Result<true, Failures> =>
  canRecordAny(standing, on, on.commitments)
    ? ok(true)
    : fail('NO_COMMITMENT', 'Who is bound to do something puts something in.', ['commissionId']);

/**
 * Decides to record several things that were put into one commission. Fails with all that is wrong, each with its place, and with
 * `DUPLICATE_REFERENCE` (two of them go by one reference elsewhere, or it was recorded before) and `REFERENCE_REUSED` (it was recorded
 * before, and was something else).
 */
export async function recordAll(
  projects: Projects,
  transaction: Transaction,
  recorder: Recorder,
  { entries, mayBeThere }: Recordings,
): Promise<Result<Recorded, Failures>> {
  const decided = entries.map((entry) => recordOne(entry, recorder, transaction.now));
  const all = allOf(decided, entries);
  if (!all.ok) return all;
  const texts = entries.map(({ text }) => text);
  const facts = all.value.map((one) => one.facts);
  const there = await thereAlready(projects, transaction, facts);
  const cited = await Cited.read(projects, transaction, recorder.standing, texts);
  const fresh = freshOf(all.value, { there, mayBeThere, cited });
  if (!fresh.ok) return fresh;
  const happened = fresh.value.map(({ facts: one }) => ({ type: 'contribution.recorded', facts: one }) as const);
  const assets = fresh.value.flatMap(({ facts: { id }, asset }) => (asset ? [[id, asset] as const] : []));
  return ok({ happened, unchanged: facts.length - happened.length, cited: new Map(assets) });
}

/** What would be stored, and what was said of it where. */
interface ToRecord extends Entry {
  readonly facts: ContributionFacts;
}

/** What is to be stored, and what it cites. */
interface Fresh {
  readonly facts: ContributionFacts;
  readonly asset: RegisteredAsset | undefined;
}

/** Those that are not there yet, or everything that is wrong with references and with what is cited, each in its place. */
function freshOf(
  all: readonly ToRecord[],
  { there, mayBeThere, cited }: { there: Known; mayBeThere: boolean; cited: Cited },
): Result<readonly Fresh[], Failures> {
  const fresh: Fresh[] = [];
  const failures: Failure[] = [];
  const seen = new Set<string | undefined>();
  for (const { facts, text, path } of all) {
    const known = knownAs(facts);
    const before = there.get(known ?? '');
    const isTwice = known !== undefined && seen.has(known);
    const now = { facts, assetId: text.knowHowAssetId ?? undefined };
    const refused = refusalOf(now, { isTwice, mayBeThere, before }) ?? [];
    // What is there already is not cited anew: it may be retired by now.
    const asset = before ? ok(undefined) : cited.find(text);
    failures.push(...within(path, [...refused, ...(asset.ok ? [] : asset.error)]));
    if (asset.ok && !before) fresh.push({ facts, asset: asset.value });
    seen.add(known);
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
  const citing = after.flatMap(({ contribution }) => {
    const asset = cited.get(contribution.id);
    return asset ? [{ contribution, asset }] : [];
  });
  await keepCitations(projects, { session }, citing);
  return after.map(({ contribution }) => contribution);
}

async function recordingIn(projects: Projects, { session }: Transaction, commission: Commission): Promise<Recording> {
  const commitments = await projects.commitments.ofCommission(commission.id, session);
  const agreed = commission.agreement?.versionId;
  const content = agreed && (await projects.agreements.findVersion(agreed, session))?.content;
  return { commission, commitments, parties: content?.parties ?? [], rule: content && ruleOf(content) };
}

function recordOne({ text }: Entry, { standing, by, on }: Recorder, at: Date): Result<ContributionFacts, Failures> {
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
): Result<readonly ToRecord[], Failures> {
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
  if (failures.length > 0) return err(failures);
  return ok(entries.flatMap((entry, index) => (decided[index]?.ok ? [{ ...entry, facts: decided[index].value }] : [])));
}

/** What stands already of what goes by a reference elsewhere. */
async function thereAlready(
  projects: Projects,
  { session }: Transaction,
  all: readonly ContributionFacts[],
): Promise<Known> {
  const [first] = all;
  const references = all.flatMap(({ externalReference }) => externalReference ?? []);
  if (!first || references.length === 0) return new Map();
  const { commissionId } = first;
  const agentIds = [...new Set(all.map(({ agentId }) => agentId))];
  const there = await projects.contributions.findExternal({ commissionId, agentIds, references }, session);
  const citing = there.filter(({ putIn }) => putIn.kind === 'CITE').map(({ id }) => id);
  const citations = await projects.citations.ofContributions(citing, session);
  return new Map(
    there.map((facts): [string, Before] => [
      knownAs(facts) ?? '',
      { facts, assetId: citations.get(facts.id)?.assetId },
    ]),
  );
}
