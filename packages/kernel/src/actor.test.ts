import { describe, expect, it } from '@jest/globals';
import { actorName, actorOf, anonymous, hasScope, partnerOf, systemActor } from './actor.ts';
import { newId } from './new-id.ts';

describe('an actor', () => {
  it('is a person with the scopes of the token', () => {
    const ada = newId('per');
    const actor = actorOf({ sub: ada, scope: 'projects:read  projects:write' });
    expect(actorName(actor)).toBe(ada);
    expect([hasScope(actor, 'projects:write'), hasScope(actor, '')]).toEqual([true, false]);
  });

  it('acts by a partner’s application where the token was issued to one, and not where it was to one of our own', () => {
    const [sub, cli] = [newId('per'), newId('cli')];
    const by = (clientId?: string) => partnerOf(actorOf({ sub, scope: '', client_id: clientId }));
    expect([cli, 'web', 'first-party', undefined].map(by)).toEqual([cli, undefined, undefined, undefined]);
    expect(partnerOf(actorOf({ sub: cli, scope: '', client_id: cli }))).toBeUndefined();
    expect(partnerOf(anonymous)).toBeUndefined();
  });

  it('is nobody without a person’s id, whatever the token says', () => {
    for (const sub of [undefined, 'system:projects', newId('org')]) {
      const actor = actorOf({ sub, scope: 'projects:write' });
      expect(actor).toEqual(anonymous);
      expect(actorName(actor)).toBeUndefined();
    }
  });

  it('is an application that acts by itself: nobody, with those scopes alone that are about nobody', () => {
    const clientId = newId('cli');
    const actor = actorOf({ sub: clientId, scope: 'events:read members:administer projects:write', sid: 'ses_1' });
    expect(actor).toEqual({ id: undefined, clientId, scopes: new Set(['events:read']), sessionId: undefined });
    expect(actorName(actor)).toBe(clientId);
  });

  it('is a service that acts by itself, without scopes', () => {
    const actor = systemActor('projects');
    expect(actorName(actor)).toBe('system:projects');
    expect(actor).toMatchObject({ id: undefined, scopes: new Set(), system: 'projects' });
  });
});
