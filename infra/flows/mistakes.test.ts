import { describe, expect, it } from '@jest/globals';
import { contracts } from '@millepiani/events/published';
import type { ReactionFacts } from '@millepiani/spine/reactions';
import { contractsMade } from './contracts-made.ts';
import { exampleFlows, placeHolds } from './example-flows.ts';
import type { ServiceFlow } from './flows.ts';
import { mistakesIn } from './mistakes.ts';

const published = new Set(contracts.map(({ type }) => type));
const [members, projects] = exampleFlows;
const mistakes = (flow: Partial<ServiceFlow>) => mistakesIn([{ ...members, ...flow }, projects], published);
const reacting = (facts: Partial<ReactionFacts>) => mistakes({ reactions: [{ ...placeHolds, ...facts }] });

describe('flows', () => {
  it('that fit have no mistakes', () => {
    expect(mistakesIn(exampleFlows, published)).toEqual([]);
  });

  it('are refused where a type that is told has no contract', () => {
    const rest = new Set([...published].filter((type) => !type.endsWith('hold.placed.v1')));
    expect(mistakesIn(exampleFlows, rest)).toEqual([
      'members tells millepiani.members.hold.placed.v1, which is not among the published contracts',
    ]);
  });

  it('are refused where a reaction waits for what its source never tells', () => {
    const types = ['millepiani.projects.commission.won', 'millepiani.projects.commission.painted'];
    expect(reacting({ types })).toEqual([
      'members: place-holds reacts to millepiani.projects.commission.painted, which projects never tells',
    ]);
    expect(mistakesIn([members], published)).toEqual([
      'members: place-holds reacts to millepiani.projects.commission.won, which projects never tells',
    ]);
  });

  it('are refused where a reaction may cause what is another service’s, or what nothing makes', () => {
    expect(reacting({ emits: ['millepiani.projects.commission.lost.v1'] })).toEqual([
      'members: place-holds may cause millepiani.projects.commission.lost.v1, which is not its service’s to tell',
    ]);
    expect(reacting({ emits: ['millepiani.members.hold.placed.v2'] })).toEqual([
      'members: place-holds may cause millepiani.members.hold.placed.v2, which nothing in its service makes',
    ]);
  });

  it('are refused where a file of a reaction is not listed, or a listed one is elsewhere', () => {
    expect(mistakes({ reactionFiles: ['place-holds', 'forgotten'] })).toEqual([
      'members: forgotten.reaction.ts is no reaction of its list',
    ]);
    expect(mistakes({ reactionFiles: [] })).toEqual(['members: place-holds is not in a file of its name']);
  });
});

describe('what a file makes', () => {
  const text = `
import { event } from '@millepiani/events/event';
import type { DataOf } from '@millepiani/events/define-event';
import { skillClaimed as claimed, type Other } from '@millepiani/events/members/skill.events';
import { holdPlaced,
  holdRefused } from '@millepiani/events/members/hold.events';
import { commissionWon } from '@millepiani/events/projects/commission.events';
event(holdPlaced, {});`;

  it('are the contracts of its own service that it imports', () => {
    expect(contractsMade('members', 'holds/holds.events.ts', text)).toEqual([
      { module: 'members/skill.events', name: 'skillClaimed' },
      { module: 'members/hold.events', name: 'holdPlaced' },
      { module: 'members/hold.events', name: 'holdRefused' },
    ]);
  });

  it('are those that a reaction makes events of, not those that it says it may cause', () => {
    expect(contractsMade('members', 'reactions/hold.reaction.ts', text)).toEqual([
      { module: 'members/hold.events', name: 'holdPlaced' },
    ]);
  });
});
