import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import type { TaxFacts } from './tax-facts.ts';
import { evolve, set, type TaxProfile, type Timeline } from './tax-profile.ts';

const database = freshDatabase('members_tax_profiles');
const at = new Date('2026-11-24T09:00:00.000Z');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);

/** Facts of any kind, with any of their parts there or not. */
const text = fc.string({ minLength: 1, maxLength: 12 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const facts: fc.Arbitrary<TaxFacts> = fc.record({
  name: text,
  personsName: maybe(fc.record({ firstName: text, lastName: text })),
  vatNumber: maybe(text),
  fiscalCode: maybe(text),
  regime: maybe(fc.constantFrom('RF01' as const, 'RF19' as const)),
  isWithholdingAgent: fc.boolean(),
  isPublicBody: fc.boolean(),
  socialFund: maybe(fc.record({ kind: fc.constantFrom('INPS' as const, 'PROFESSIONAL' as const), rate: text })),
  iban: maybe(text),
  address: fc.record({
    street: text,
    postalCode: fc.constantFrom('', '24040'),
    city: text,
    province: maybe(text),
    country: text,
  }),
  recipientCode: maybe(text),
  certifiedMail: maybe(text),
});
const profileOf = (said: TaxFacts, validFrom = '2026-01-01', agentId = newId('org')): TaxProfile => ({
  ...{ id: newId('tax'), agentId, validFrom, validTo: undefined, facts: said, setAt: at, version: 1 },
});

describe('the store of tax profiles', () => {
  it('gives back what it was given, whatever of it is there', async () => {
    await fc.assert(
      fc.asyncProperty(facts, maybe(fc.constant('2027-01-01')), async (said, validTo) => {
        const profile = { ...profileOf(said), validTo };
        await inSession((session) => service.members.taxProfiles.save(session, profile));
        expect(await service.members.taxProfiles.loader().load(profile.id)).toEqual(profile);
        expect(await inSession((session) => service.members.taxProfiles.claim(session, profile.agentId))).toEqual([
          profile,
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('has no trace of what was corrected away', async () => {
    const [whole] = fc.sample(facts, 1);
    const bare: TaxFacts = {
      ...{ name: 'Bare', personsName: undefined, vatNumber: undefined, fiscalCode: undefined, regime: undefined },
      ...{ isWithholdingAgent: false, isPublicBody: false, socialFund: undefined, iban: undefined },
      address: { street: 'Via Roma 1', postalCode: '24040', city: 'Borgo', province: undefined, country: 'IT' },
      ...{ recipientCode: undefined, certifiedMail: undefined },
    };
    const profile = profileOf({ ...(whole ?? bare), iban: 'IT60X0542811101000000123456', vatNumber: '1' });
    for (const said of [profile, { ...profile, facts: bare, version: 2 }])
      await inSession((session) => service.members.taxProfiles.save(session, said));
    const row = await service.connection.collection<{ _id: string }>('tax_profiles').findOne({ _id: profile.id });
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      '_id',
      'address',
      'agentId',
      'isPublicBody',
      'isWithholdingAgent',
      'name',
      'setAt',
      'validFrom',
      'version',
    ]);
  });

  it('never has two for a day, though many decide upon one agent at once', async () => {
    const agentId = newId('per');
    const [said] = fc.sample(facts, 1);
    if (!said) throw new TypeError('There is one.');
    const setFrom = (validFrom: string) =>
      inSession(async (session) => {
        const before = await service.members.taxProfiles.claim(session, agentId);
        const decided = set({ id: newId('tax'), agentId, validFrom, facts: said, at }, before);
        if (!decided.ok) throw new TypeError('It was refused.');
        const after = decided.value.reduce(evolve, before);
        for (const profile of after.filter(({ id }) => decided.value.some((event) => event.id === id)))
          await service.members.taxProfiles.save(session, profile);
      });
    const days = Array.from({ length: 8 }, (_, place) => `2026-0${8 - place}-01`);
    await Promise.all(days.map(setFrom));
    const timeline: Timeline = await service.members.taxProfiles.agentLoader().load(agentId);
    expect(timeline.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual(
      days.toReversed().map((day, place, all) => [day, all[place + 1]]),
    );
  });
});
