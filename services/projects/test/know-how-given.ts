import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ContentText, MakerText } from '../src/know-how/content.ts';
import { evolve, type KnowHowAsset, type KnowHowEvent } from '../src/know-how/know-how.ts';
import { register } from '../src/know-how/know-how-lifecycle.ts';
import { ada, at, BadFixture } from './given.ts';
import { bruno } from './ventures-given.ts';

export const shares = (...parts: readonly (readonly [AgentId, number])[]): MakerText[] =>
  parts.map(([agentId, basisPoints]) => ({ agentId, basisPoints }));

/** What Ada says of a joint. */
export const aContentText = (change: Partial<ContentText> = {}): ContentText => ({
  title: 'A joint without glue',
  description: 'Two boards, one wedge.\nHolds for a century.',
  kind: 'DESIGN',
  visibility: 'COMMUNITY',
  ...change,
});

/** Decides to register it. */
export const registering = (change: Partial<ContentText> = {}, by: PersonId = ada, agents: readonly AgentId[] = [by]) =>
  register({ id: newId('kha'), commissionId: undefined, text: aContentText(change), by, agents, at });

/** Given what happened, the know-how now. */
function givenKnowHow(events: readonly KnowHowEvent[]): KnowHowAsset {
  let state: KnowHowAsset | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new BadFixture('nothing happened');
  return state;
}

/** Registered know-how of Ada's alone. */
export function registered(change: Partial<ContentText> = {}): KnowHowAsset {
  const decided = registering(change);
  if (!decided.ok) throw new BadFixture(decided.error);
  return givenKnowHow(decided.value);
}

/** Proposed by Ada to Bruno, half and half. */
export const proposedToBruno = (): KnowHowAsset => registered({ makers: shares([ada, 5_000], [bruno, 5_000]) });
