import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { type Contact, type ContactText, change, evolve } from './contact.ts';
import { canTellContacts, whoseContact } from './contact-access.ts';

/** Given a contact, or none, what it is after what the person says. */
function after(text: ContactText, before?: Contact): Contact | undefined {
  const decided = change(text, before);
  return decided.ok ? decided.value.reduce<Contact | undefined>(evolve, before) : undefined;
}

describe('a contact', () => {
  it('of somebody who says nothing is in English, by the community’s clock', () => {
    expect(after({})).toEqual({ locale: 'EN', timeZone: 'Europe/Rome', version: 1 });
  });

  it('is what the person says; what is left out stays', () => {
    const first = after({ locale: 'IT', timeZone: 'europe/berlin' });
    expect(first).toEqual({ locale: 'IT', timeZone: 'Europe/Berlin', version: 1 });
    expect(after({ timeZone: 'Europe/Lisbon' }, first)).toEqual({
      locale: 'IT',
      timeZone: 'Europe/Lisbon',
      version: 2,
    });
    expect(after({ locale: 'EN', timeZone: null }, first)).toMatchObject({ locale: 'EN', timeZone: 'Europe/Berlin' });
  });

  it('has nothing happen to it when it is so already', () => {
    const before = after({ locale: 'IT' });
    expect(change({ locale: 'IT', timeZone: 'EUROPE/ROME' }, before)).toEqual({ ok: true, value: [] });
    expect(change({}, before)).toEqual({ ok: true, value: [] });
  });

  it.each(['Rome', '+01:00', 'Europe/Atlantis'])('knows no time zone %j', (timeZone) => {
    expect(change({ timeZone }, undefined)).toMatchObject({
      ok: false,
      error: [{ code: 'UNKNOWN_TIME_ZONE', path: ['timeZone'] }],
    });
  });

  it('whatever was said, says the last of each, and its version counts the changes', () => {
    const locale = fc.constantFrom(undefined, null, 'EN' as const, 'IT' as const);
    const timeZone = fc.constantFrom(undefined, null, '', 'Europe/Rome', 'Europe/Berlin', 'Nowhere');
    fc.assert(
      fc.property(fc.array(fc.record({ locale, timeZone }), { minLength: 1 }), (texts) => {
        let contact: Contact | undefined;
        let told = 0;
        const said = { locale: 'EN', timeZone: 'Europe/Rome' };
        for (const text of texts) {
          const decided = change(text, contact);
          expect(decided.ok).toBe(text.timeZone !== 'Nowhere');
          if (!decided.ok) continue;
          told += decided.value.length;
          contact = decided.value.reduce<Contact | undefined>(evolve, contact);
          said.locale = text.locale ?? said.locale;
          said.timeZone = text.timeZone || said.timeZone;
          expect(contact).toEqual({ ...said, version: told });
        }
      }),
    );
  });
});

describe('who may', () => {
  it('change a contact: everybody their own, with a token that may write', () => {
    const sub = newId('per');
    expect(whoseContact(actorOf({ sub, scope: 'members:write' }))).toBe(sub);
    expect(whoseContact(actorOf({ sub, scope: 'projects:write' }))).toBeUndefined();
    expect(whoseContact(anonymous)).toBeUndefined();
    expect(whoseContact(systemActor('members'))).toBeUndefined();
  });

  it('tell of those of whom nothing was told: the service itself', () => {
    expect(canTellContacts(systemActor('members'))).toBe(true);
    expect(canTellContacts(systemActor('projects'))).toBe(false);
    expect(canTellContacts(actorOf({ sub: newId('per'), scope: 'members:administer' }))).toBe(false);
  });
});
