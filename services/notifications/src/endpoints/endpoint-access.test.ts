import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { Id } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { isLetIn, mayChange } from './endpoint-access.ts';

const at = (ms: number) => new Date(Date.UTC(2026, 10, 28) + ms);
const ada = newId('per');
/** The same person, by an application, in a session. */
const by = (application?: string, session?: Id<'ses'>) =>
  actorOf({ sub: ada, scope: 'webhooks:write', client_id: application, sid: session });

describe('who changes an endpoint of theirs', () => {
  const [its, another] = [newId('cli'), newId('cli')];

  it.each([
    ['the person, by one of our own applications', 'web', true],
    ['the person, by a script', undefined, true],
    ['the application that registered it', its, true],
    ['another application', another, false],
  ])('%s: of one that an application registered', (_who, application, may) => {
    expect(mayChange(by(application), { registeredBy: its })).toBe(may);
  });

  it('no application where the person registered it themselves', () => {
    expect(mayChange(by(its), { registeredBy: undefined })).toBe(false);
    expect(mayChange(by(), { registeredBy: undefined })).toBe(true);
  });
});

describe('an application that a person let in', () => {
  it('is let in still where they never took that back', () => {
    expect([by('cli_x'), by('cli_x', newId('ses'))].map((actor) => isLetIn(actor, undefined))).toEqual([true, true]);
  });

  it('is let in again by a sign-in of later, and not by one of before, or of the same moment, or by none', () => {
    const began = (ms: number) => by('cli_x', newId('ses', at(ms)));
    expect([began(1), began(0), began(-1), by('cli_x')].map((actor) => isLetIn(actor, at(0)))).toEqual([
      ...[true, false, false, false],
    ]);
  });
});
