import type { OrganizationKey, PersonKey } from '../cast/cast.ts';
import { documentOf, type StoryRule } from '../cast/rules.ts';
import { eventually } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

/** A version of an agreement. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly contentHash: string;
  readonly terms: { readonly content: string; readonly rule: string; readonly invoicer: { readonly id: string } };
  readonly parties: readonly { readonly agent: { readonly id: string }; readonly signedAt: string | null }[];
}

const fields = 'id number state contentHash terms { content rule invoicer { id } } parties { agent { id } signedAt }';

/** What is proposed, to what. */
export interface Proposing {
  readonly to: 'configurator' | 'page';
  /** Of the agreement, that it is based on: 0 before there is any. */
  readonly expectedVersion: number;
  readonly number: number;
  readonly rule: StoryRule;
}

/** Ada proposes a version. */
export async function propose(stage: Stage, { to, expectedVersion, number, rule }: Proposing): Promise<Version> {
  const document = documentOf(rule, (key) => stage.ids.of(key));
  const { agreementVersion } = await stage
    .as('ada')
    .mutate<{ agreementVersion: Version }>(
      ['proposeAgreement', `agreementVersion { ${fields} }`],
      { commissionId: stage.ids.of(to), expectedVersion, rule: document, invoicerId: stage.ids.of('aurora') },
      `propose-${to}-${number}`,
    );
  stage.ids.keep(`${to}-agreement-${number}`, agreementVersion.id);
  return agreementVersion;
}

/** Somebody signs what they read, for themselves or for an organization that they own. */
export async function sign(
  stage: Stage,
  version: Version,
  { by, party = by }: { readonly by: PersonKey; readonly party?: PersonKey | OrganizationKey },
): Promise<Version> {
  const { agreementVersion } = await stage
    .as(by)
    .mutate<{ agreementVersion: Version }>(
      ['signAgreement', `agreementVersion { ${fields} }`],
      { versionId: version.id, contentHash: version.contentHash, partyId: stage.ids.of(party) },
      `sign-${by}-${party}-${version.id}`,
    );
  return agreementVersion;
}

/** An agreement's version once it stands so. @throws NotHeld */
export async function versionOnce(stage: Stage, id: string, state: string): Promise<Version> {
  const query = `query ($id: ID!) { agreementVersion(id: $id) { ${fields} } }`;
  const read = async () => (await stage.as('ada').ask<{ agreementVersion: Version }>(query, { id })).agreementVersion;
  return await eventually('the agreement', read, { is: (seen) => seen.state === state, expected: state });
}
