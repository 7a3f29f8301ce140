import type { Transaction } from '@millepiani/commands/command-runner';
import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Contribution } from '../contributions/contribution.ts';
import type { Projects } from '../projects.ts';
import { follow } from './citation.ts';
import { toCitationEvent } from './know-how.events.ts';
import type { RegisteredAsset } from './know-how.ts';
import { can } from './know-how-access.ts';

/** What a contribution may say of know-how. */
export type CitingText = {
  readonly kind: Contribution['putIn']['kind'];
  readonly knowHowAssetId?: string | null | undefined;
};

/**
 * The know-how that a contribution is to cite; undefined where it names none. Fails with `NOT_FOR_KIND`, `INVALID_ID`, `KNOW_HOW_NOT_FOUND`
 * (none that one may see) and `KNOW_HOW_NOT_REGISTERED` (not yet, or retired).
 */
export async function findCited(
  projects: Projects,
  { actor, session }: Pick<Transaction, 'actor' | 'session'>,
  { kind, knowHowAssetId }: CitingText,
): Promise<Result<RegisteredAsset | undefined, Failures>> {
  if (knowHowAssetId === undefined || knowHowAssetId === null) return ok(undefined);
  const path: FailurePath = ['knowHowAssetId'];
  if (kind !== 'CITE') return fail('NOT_FOR_KIND', `${kind} does not have it.`, path);
  const id = parseId(knowHowAssetId, ['kha'], path);
  if (!id.ok) return id;
  const asset = await projects.knowHow.find(id.value, session);
  const standing = await projects.speakers.standingOf(actor, session);
  if (!(asset && can(standing, 'see', asset))) return fail('KNOW_HOW_NOT_FOUND', 'There is none with this id.', path);
  if (asset.state === 'REGISTERED') return ok(asset);
  return fail('KNOW_HOW_NOT_REGISTERED', `It is ${asset.state}.`, path);
}

/** Keeps what a contribution that was just recorded cites: the version that is in force, and nothing that counts yet. */
export async function keepCitation(
  { citations }: Projects,
  { session }: Pick<Transaction, 'session'>,
  { id: contributionId, commissionId, agentId, recordedAt }: Contribution,
  { id: assetId, number }: RegisteredAsset,
): Promise<void> {
  const what = { contributionId, commissionId, agentId, recordedAt, assetId, number };
  await citations.insert(session, { id: newId('cit'), ...what, isCounted: false, version: 0 });
}

/** Lets a citation stand as its contribution does from now on, and tells its makers where that is otherwise than before. */
export async function followContribution(
  { citations, knowHow }: Projects,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  { id, putIn, state }: Contribution,
): Promise<void> {
  if (putIn.kind !== 'CITE') return;
  const before = await citations.ofContribution(id, session);
  const after = before && follow(before, { state });
  if (!(before && after)) return;
  await citations.replace(session, before.version, after);
  const cited = await knowHow.findVersion(after.assetId, after.number, session);
  if (!cited) throw new NoSuchVersion(after.assetId, after.number);
  await emit([toCitationEvent(after, cited.content)]);
}

/** A citation names a version that is not there: the store was written by something else. */
class NoSuchVersion extends TypeError {
  constructor(assetId: string, number: number) {
    super(`Version ${number} of ${assetId}, which was cited, is not there.`);
  }
}
