import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { emptyOrganizationProfile, emptyPersonProfile, type Profile } from './profile.ts';
import { StaleProfile } from './profiles.store.ts';

const database = freshDatabase('members_profiles');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const save = (version: number, profile: Profile) =>
  inSession((session) => service.members.profiles.save(session, version, profile));

describe('the store of profiles', () => {
  it('gives back what it was given, of people and of organizations, and nothing of whom it knows nothing', async () => {
    const [ada, aurora] = [newId('per'), newId('org')];
    const place = { country: 'IT', city: 'Bergamo' };
    const person = {
      ...emptyPersonProfile(ada),
      place,
      languages: ['it'],
      bio: 'Web.',
      links: ['https://a.example/'],
      version: 1,
    };
    const organization = {
      ...emptyOrganizationProfile(aurora),
      place: { country: 'IT', city: undefined },
      description: 'A.',
      version: 1,
    };
    await save(0, person);
    await save(0, organization);
    expect(await service.members.profiles.personLoader().load(ada)).toEqual(person);
    expect(await service.members.profiles.organizationLoader().load(aurora)).toEqual(organization);
    const emptied = { ...emptyPersonProfile(ada), version: 2 };
    await save(1, emptied);
    expect(await inSession((session) => service.members.profiles.findPerson(ada, session))).toEqual(emptied);
    const unknown = newId('per');
    expect(await service.members.profiles.personLoader().load(unknown)).toEqual(emptyPersonProfile(unknown));
  });

  it('replaces nothing that has changed meanwhile', async () => {
    const profile = { ...emptyPersonProfile(newId('per')), version: 1 };
    await save(0, profile);
    await expect(save(7, profile)).rejects.toThrow(StaleProfile);
  });
});
