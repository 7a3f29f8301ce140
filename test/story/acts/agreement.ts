import { proposeAgreement, signAgreement, type Version, versionFields } from '../../../infra/demo/acts/agreements.ts';
import { documentOf, type StoryRule } from '../cast/rules.ts';
import { eventually } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

/** What is proposed, to what. */
export interface Proposing {
  readonly key: 'configurator' | 'page';
  /** Of the agreement, that it is based on: 0 before there is any. */
  readonly expectedVersion: number;
  readonly number: number;
  readonly rule: StoryRule;
}

/** Ada proposes a version; Aurora invoices. */
export const propose = (stage: Stage, { rule, ...proposing }: Proposing): Promise<Version> =>
  proposeAgreement(stage, 'ada', {
    ...proposing,
    rule: documentOf(rule, (key) => stage.idOf(key)),
    invoicer: 'aurora',
  });

/** Each signs for themselves, and Ada, last, for Aurora. Gives how the version stood after each. */
export async function signAll(stage: Stage, version: Version, people: readonly string[]): Promise<readonly string[]> {
  const states: string[] = [];
  for (const by of people) states.push((await signAgreement(stage, version, { by })).state);
  states.push((await signAgreement(stage, version, { by: 'ada', party: 'aurora' })).state);
  return states;
}

/** An agreement's version once it stands so. @throws NotHeld */
export async function versionOnce(stage: Stage, id: string, state: string): Promise<Version> {
  const query = `query ($id: ID!) { agreementVersion(id: $id) { ${versionFields} } }`;
  const read = async () => (await stage.as('ada').ask<{ agreementVersion: Version }>(query, { id })).agreementVersion;
  return await eventually('the agreement', read, { is: (seen) => seen.state === state, expected: state });
}
