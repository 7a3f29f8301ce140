import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { agentsOf, speaksFor } from './standing.ts';

const [ada, bruno, aurora, lumen] = [newId('per'), newId('per'), newId('org'), newId('org')];
const standing = { actor: actorOf({ sub: ada, scope: '' }), organizations: [aurora] };

describe('who acts for whom', () => {
  it('is a person for themselves and for the organizations for which they speak', () => {
    expect(agentsOf(standing)).toEqual([ada, aurora]);
    expect([ada, aurora, bruno, lumen, undefined].map((agent) => speaksFor(standing, agent))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is nobody where nobody signed in, whatever the organizations', () => {
    for (const actor of [anonymous, systemActor('projects')]) {
      expect(agentsOf({ actor, organizations: [aurora] })).toEqual([]);
      expect(speaksFor({ actor, organizations: [aurora] }, aurora)).toBe(false);
    }
  });
});
