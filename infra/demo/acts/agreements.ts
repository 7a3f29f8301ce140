import type { Scene } from '../scene.ts';

/** A version of an agreement. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly contentHash: string;
  readonly terms: { readonly content: string };
  readonly parties: readonly { readonly agent: { readonly id: string }; readonly signedAt: string | null }[];
}

/** What is asked of a version. */
export const versionFields = 'id number state contentHash terms { content } parties { agent { id } signedAt }';

/** What is proposed. */
export interface Proposing {
  /** The commission. */
  readonly key: string;
  /** Of the agreement, that it is based on: 0 before there is any. */
  readonly expectedVersion: number;
  readonly number: number;
  /** The sharing rule, as JSON. */
  readonly rule: string;
  readonly invoicer: string;
}

/** Somebody proposes a version, which goes by `<key>-agreement-<number>` from then on. */
export async function proposeAgreement(scene: Scene, by: string, proposing: Proposing): Promise<Version> {
  const { key, expectedVersion, number, rule, invoicer } = proposing;
  const { agreementVersion } = await scene
    .as(by)
    .mutate<{ agreementVersion: Version }>(
      ['proposeAgreement', `agreementVersion { ${versionFields} }`],
      { commissionId: scene.idOf(key), expectedVersion, rule, invoicerId: scene.idOf(invoicer) },
      `propose-${key}-${number}`,
    );
  scene.keep(`${key}-agreement-${number}`, agreementVersion.id);
  return agreementVersion;
}

/** Somebody signs what they read, for themselves or for an organization that they own. */
export async function signAgreement(
  scene: Scene,
  { id, contentHash }: Pick<Version, 'id' | 'contentHash'>,
  { by, party = by }: { readonly by: string; readonly party?: string },
): Promise<Version> {
  const { agreementVersion } = await scene
    .as(by)
    .mutate<{ agreementVersion: Version }>(
      ['signAgreement', `agreementVersion { ${versionFields} }`],
      { versionId: id, contentHash, partyId: scene.idOf(party) },
      `sign-${id}-${by}-${party}`,
    );
  return agreementVersion;
}
