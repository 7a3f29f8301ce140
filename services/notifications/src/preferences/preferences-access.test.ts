import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { canChangePreferences, canSeePreferences } from './preferences-access.ts';

const [ada, bruno] = ['per_00000000-0000-7000-8000-000000000001', 'per_00000000-0000-7000-8000-000000000002'];

describe('who may see and change preferences', () => {
  it('the person alone sees them, by a token that reads', () => {
    expect(canSeePreferences(actorOf({ sub: ada, scope: 'notifications:read' }), ada)).toBe(true);
    expect(canSeePreferences(actorOf({ sub: ada, scope: 'notifications:write' }), ada)).toBe(false);
    expect(canSeePreferences(actorOf({ sub: bruno, scope: 'notifications:read members:administer' }), ada)).toBe(false);
    expect(canSeePreferences(anonymous, ada)).toBe(false);
  });

  it('they are changed by a token that writes', () => {
    expect(canChangePreferences(actorOf({ sub: ada, scope: 'notifications:write' }))).toBe(true);
    expect(canChangePreferences(actorOf({ sub: ada, scope: 'notifications:read' }))).toBe(false);
    expect(canChangePreferences(anonymous)).toBe(false);
  });
});
