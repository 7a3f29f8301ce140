import type { Transaction } from '@millepiani/commands/command-runner';
import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { isId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { Contribution } from '../contributions/contribution.ts';
import type { Projects } from '../projects.ts';
import { follow } from './citation.ts';
import { toCitationEvent } from './know-how.events.ts';
import type { KnowHowAsset, KnowHowId, RegisteredAsset } from './know-how.ts';
import { can } from './know-how-access.ts';

/** What a contribution may say of know-how. */
export type CitingText = {
  readonly kind: Contribution['putIn']['kind'];
  readonly knowHowAssetId?: string | null | undefined;
};

/** The know-how that somebody's contributions name, read once. */
export class Cited {
  readonly #standing: Standing;
  readonly #assets: ReadonlyMap<KnowHowId, KnowHowAsset>;

  private constructor(standing: Standing, assets: ReadonlyMap<KnowHowId, KnowHowAsset>) {
    this.#standing = standing;
    this.#assets = assets;
  }

  static async read(
    { knowHow }: Projects,
    { session }: Pick<Transaction, 'session'>,
    standing: Standing,
    texts: readonly CitingText[],
  ): Promise<Cited> {
    const named = texts.flatMap(({ knowHowAssetId }) => knowHowAssetId ?? []);
    return new Cited(
      standing,
      await knowHow.findMany(
        named.filter((id) => isId(id, 'kha')),
        session,
      ),
    );
  }

  /**
   * The know-how that a contribution is to cite; undefined where it names none. Fails with `NOT_FOR_KIND`, `INVALID_ID`, `KNOW_HOW_NOT_FOUND`
   * (none that one may see) and `KNOW_HOW_NOT_REGISTERED` (not yet, or retired).
   */
  find({ kind, knowHowAssetId }: CitingText): Result<RegisteredAsset | undefined, Failures> {
    if (knowHowAssetId === undefined || knowHowAssetId === null) return ok(undefined);
    const path: FailurePath = ['knowHowAssetId'];
    if (kind !== 'CITE') return fail('NOT_FOR_KIND', `${kind} does not have it.`, path);
    const id = parseId(knowHowAssetId, ['kha'], path);
    if (!id.ok) return id;
    const asset = this.#assets.get(id.value);
    if (!(asset && can(this.#standing, 'see', asset))) {
      return fail('KNOW_HOW_NOT_FOUND', 'There is none with this id.', path);
    }
    if (asset.state === 'REGISTERED') return ok(asset);
    return fail('KNOW_HOW_NOT_REGISTERED', `It is ${asset.state}.`, path);
  }
}

/** A contribution that was just recorded, and what it cites. */
export interface Citing {
  readonly contribution: Contribution;
  readonly asset: RegisteredAsset;
}

/** Keeps what contributions cite: the versions that are in force, and nothing that counts yet. */
export async function keepCitations(
  { citations }: Projects,
  { session }: Pick<Transaction, 'session'>,
  citing: readonly Citing[],
): Promise<void> {
  const kept = citing.map(({ contribution, asset: { id: assetId, number } }) => {
    const { id: contributionId, commissionId, agentId, recordedAt } = contribution;
    const what = { contributionId, commissionId, agentId, recordedAt, assetId, number };
    return { id: newId('cit'), ...what, isCounted: false, version: 0 };
  });
  await citations.insert(session, ...kept);
}

/** Lets citations stand as their contributions do from now on, and tells their makers where that is otherwise than before. */
export async function followContributions(
  { citations, knowHow }: Projects,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  contributions: readonly Contribution[],
): Promise<void> {
  const citing = contributions.filter(({ putIn }) => putIn.kind === 'CITE');
  const known = await citations.ofContributions(
    citing.map(({ id }) => id),
    session,
  );
  const changes = citing.flatMap((contribution) => {
    const before = known.get(contribution.id);
    const citation = before && follow(before, contribution);
    return before && citation ? [{ version: before.version, citation }] : [];
  });
  await citations.replace(session, ...changes);
  const after = changes.map(({ citation }) => citation);
  const versions = await knowHow.findVersions(after, session);
  const contents = new Map(versions.map(({ assetId, number, content }) => [`${assetId} ${number}`, content]));
  await emit(
    after.map((citation) => {
      const content = contents.get(`${citation.assetId} ${citation.number}`);
      if (!content) throw new NoSuchVersion(citation.assetId, citation.number);
      return toCitationEvent(citation, content);
    }),
  );
}

/** A citation names a version that is not there: the store was written by something else. */
class NoSuchVersion extends TypeError {
  constructor(assetId: string, number: number) {
    super(`Version ${number} of ${assetId}, which was cited, is not there.`);
  }
}
