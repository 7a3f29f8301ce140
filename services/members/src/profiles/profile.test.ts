import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { rational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import type { Organization } from '../organizations/organization.ts';
import {
  changeOrganization,
  changePerson,
  emptyOrganizationProfile,
  emptyPersonProfile,
  type OrganizationText,
  type PersonProfile,
  type PersonText,
} from './profile.ts';
import { canChangeProfile, whoseProfile } from './profile-access.ts';
import { organizationChanged, personChanged } from './profiles.events.ts';

const [ada, aurora] = [newId('per'), newId('org')];
const nobody = emptyPersonProfile(ada);
const full: Omit<PersonText, 'expectedVersion'> = {
  place: { country: 'IT', city: ' Bergamo ' },
  languages: ['it', 'EN'],
  bio: ' Web development.\nSince 2004. ',
  links: ['https://Ada.example', 'https://ada.example/work?of=2026'],
};

function after(text: Omit<PersonText, 'expectedVersion'>, before = nobody): PersonProfile {
  const decided = changePerson({ ...text, expectedVersion: before.version }, before);
  if (!decided.ok) throw new TypeError(decided.error.map(({ code }) => code).join());
  return decided.value[0]?.profile ?? before;
}
const faults = (text: Partial<PersonText>, before = nobody) => {
  const decided = changePerson({ expectedVersion: before.version, ...text }, before);
  return decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('what a person says of themselves', () => {
  it('is read, and kept in one form', () => {
    expect(after(full)).toEqual({
      ...{ kind: 'person', id: ada, version: 1, place: { country: 'IT', city: 'Bergamo' }, languages: ['it', 'en'] },
      bio: 'Web development.\nSince 2004.',
      links: ['https://ada.example/', 'https://ada.example/work?of=2026'],
    });
  });

  it('stays where nothing is said of it, and is taken away by null, or by nothing but blanks', () => {
    const before = after(full);
    expect(after({ bio: 'Else.' }, before)).toEqual({ ...before, bio: 'Else.', version: 2 });
    expect(after({ place: null, languages: null, bio: '  ', links: [] }, before)).toEqual({ ...nobody, version: 2 });
  });

  it('has nothing happen to it when it is so already, on whatever version', () => {
    expect(changePerson({ ...full, expectedVersion: 7 }, after(full))).toEqual({ ok: true, value: [] });
    expect(changePerson({ expectedVersion: 0 }, nobody)).toEqual({ ok: true, value: [] });
    expect(faults({ bio: 'Else.', expectedVersion: 0 }, after(full))).toEqual(['VERSION_CONFLICT expectedVersion']);
  });

  it.each<[Partial<PersonText>, readonly string[]]>([
    [{ place: { country: 'it' } }, ['UNKNOWN_COUNTRY place.country']],
    [{ place: { country: 'XX', city: 'x'.repeat(61) } }, ['UNKNOWN_COUNTRY place.country', 'TOO_LONG place.city']],
    [{ place: { country: 'IT', city: '\u202eomagreB' } }, ['FORBIDDEN_CHARACTER place.city']],
    [{ place: { country: 'IT', city: '\u200b' } }, ['FORBIDDEN_CHARACTER place.city']],
    [{ place: { country: 'IT', city: 'www.evil.example' } }, ['LINK_IN_NAME place.city']],
    [{ place: { country: 'IT', city: '' } }, ['TOO_SHORT place.city']],
    [{ place: { country: 'IT', city: ' ' } }, ['TOO_SHORT place.city']],
    [{ languages: ['it', 'italiano', ''] }, ['UNKNOWN_LANGUAGE languages.1', 'UNKNOWN_LANGUAGE languages.2']],
    [{ languages: ['qq'] }, ['UNKNOWN_LANGUAGE languages.0']],
    [{ languages: ['ita', 'iw', 'fur'] }, ['UNKNOWN_LANGUAGE languages.0', 'UNKNOWN_LANGUAGE languages.1']],
    [{ languages: ['it', 'IT'] }, ['DUPLICATE languages.1']],
    [{ languages: Array.from({ length: 11 }, () => 'it') }, ['TOO_MANY languages']],
    [{ bio: 'x'.repeat(1_001) }, ['TOO_LONG bio']],
    [{ bio: 'a\u0000b' }, ['FORBIDDEN_CHARACTER bio']],
    [{ bio: 'a\ud800' }, ['FORBIDDEN_CHARACTER bio']],
    [{ links: ['ada.example'] }, ['INVALID_LINK links.0']],
    [{ links: ['http://ada.example'] }, ['INVALID_LINK links.0']],
    [{ links: ['javascript:alert(1)', 'data:text/html,x'] }, ['INVALID_LINK links.0', 'INVALID_LINK links.1']],
    [
      { links: ['https://ada:secret@ada.example', 'https://ada.example:8443'] },
      ['INVALID_LINK links.0', 'INVALID_LINK links.1'],
    ],
    [
      { links: ['https://127.0.0.1/', 'https://[::1]/', 'https://localhost/'] },
      [0, 1, 2].map((at) => `INVALID_LINK links.${at}`),
    ],
    [{ links: [`https://ada.example/${'x'.repeat(200)}`] }, ['TOO_LONG links.0']],
    [{ links: ['https://ada.example', 'https://ada.example/'] }, ['DUPLICATE links.1']],
    [{ links: Array.from({ length: 6 }, (_, at) => `https://ada.example/${at}`) }, ['TOO_MANY links']],
  ])('is refused with what is wrong and where (case %#)', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('whatever is said, counts the changes, and what is read of it says the same again', () => {
    const text = fc.record(
      {
        place: fc.oneof(fc.constant(null), fc.record({ country: fc.constantFrom('IT', 'DE'), city: fc.string() })),
        languages: fc.array(fc.constantFrom('it', 'de', 'en')),
        bio: fc.oneof(fc.constant(null), fc.string()),
        links: fc.array(fc.webUrl({ validSchemes: ['https'] }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        let profile = nobody;
        for (const one of texts) {
          const decided = changePerson({ ...one, expectedVersion: profile.version }, profile);
          if (!decided.ok) continue;
          const [happened] = decided.value;
          if (happened) expect(happened.profile.version).toBe(profile.version + 1);
          profile = happened?.profile ?? profile;
          const { place, languages, bio, links } = profile;
          const again = { place: place ?? null, languages, bio: bio ?? null, links, expectedVersion: -1 };
          expect(changePerson(again, profile)).toEqual({ ok: true, value: [] });
        }
      }),
    );
  });
});

describe('what is said of an organization', () => {
  const nothing = emptyOrganizationProfile(aurora);
  const change = (text: Partial<OrganizationText>, before = nothing) =>
    changeOrganization({ expectedVersion: before.version, ...text }, before);

  it('is a place and a description', () => {
    const decided = change({ place: { country: 'IT' }, description: 'A studio.' });
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { profile: { id: aurora, place: { country: 'IT', city: undefined }, description: 'A studio.', version: 1 } },
      ],
    });
  });

  it('is refused with what is wrong and where', () => {
    expect(change({ place: { country: '?' }, description: 'x'.repeat(10_000) })).toMatchObject({
      ok: false,
      error: [
        { code: 'UNKNOWN_COUNTRY', path: ['place', 'country'] },
        { code: 'TOO_LONG', path: ['description'] },
      ],
    });
    expect(change({ description: 'A.', expectedVersion: 3 })).toMatchObject({
      ok: false,
      error: [{ code: 'VERSION_CONFLICT' }],
    });
  });
});

describe('who', () => {
  const as = (sub: string, scope = 'members:write') => actorOf({ sub, scope });
  const facts = { kind: 'organization', id: aurora, name: 'A', country: 'IT', version: 1 } as const;
  const registeredAt = new Date('2026-11-26T09:00:00Z');
  const owners = [{ personId: ada, share: rational(1n) }];
  const registered: Organization = { ...facts, registeredAt, state: 'registered', owners, proposal: undefined };
  const proposed: Organization = {
    ...facts,
    registeredAt,
    state: 'proposed',
    proposal: { owners, confirmedBy: [ada] },
  };

  it('changes a profile: everybody their own, owners that of what is registered', () => {
    expect([as(ada), as(ada, 'members:join'), as(ada, 'ledger:read'), anonymous].map(whoseProfile)).toEqual([
      ada,
      ada,
      undefined,
      undefined,
    ]);
    expect(canChangeProfile(as(ada), registered)).toBe(true);
    expect([canChangeProfile(as(ada), proposed), canChangeProfile(as(ada, ''), registered)]).toEqual([false, false]);
    expect(canChangeProfile(as(newId('per')), registered)).toBe(false);
  });
});

it('a profile is told of whole, a person’s apart from what stays when they are erased', () => {
  const told = personChanged(after(full));
  expect(told).toMatchObject({
    subject: `${ada}#profile`,
    partition: ada,
    aggregateVersion: 1,
    visibility: 'community',
  });
  expect(Object.keys(told.data)).toEqual(['personId', 'personal']);
  expect(personChanged({ ...nobody, version: 1 }).data.personal).toEqual({
    place: null,
    languages: [],
    bio: null,
    links: [],
  });
  const organization = organizationChanged({ ...emptyOrganizationProfile(aurora), version: 1 });
  expect(organization.data).toEqual({ organizationId: aurora, place: null, description: null });
});
