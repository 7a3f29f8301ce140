import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { aurora, comune, fabio, lumen } from '../../test/tax-given.ts';
import { identifierChecks } from './identifiers.adapter.ts';
import { parseTaxFacts, type TaxFactsText } from './parse-tax-facts.ts';
import { toEvent } from './tax-profiles.events.ts';

function told(text: TaxFactsText, { isPerson = false, validTo }: { isPerson?: boolean; validTo?: string } = {}) {
  const facts = parseTaxFacts(text, { isPerson, checks: identifierChecks, path: [] });
  if (!facts.ok) throw new TypeError('The fixture was refused.');
  const at = { validFrom: '2026-01-01', validTo, setAt: new Date(0), version: 3 };
  return toEvent({ id: newId('tax'), agentId: newId(isPerson ? 'per' : 'org'), facts: facts.value, ...at });
}
const nothing = { firstName: null, lastName: null, regime: null, socialFund: null, iban: null, certifiedMail: null };

describe('what is told of a tax profile', () => {
  it('is for the services alone, in the agent’s partition, at the profile’s version', () => {
    const event = told(aurora, { validTo: '2027-01-01' });
    expect(event).toMatchObject({ type: 'tax-profile.changed.v1', visibility: 'internal', aggregateVersion: 3 });
    expect(event.data).toMatchObject({ validFrom: '2026-01-01', validTo: '2027-01-01', agentId: event.partition });
    expect(event.data).toMatchObject({ taxProfileId: event.subject });
  });

  it.each<[string, TaxFactsText, boolean, object]>([
    [
      'a company',
      aurora,
      false,
      { vatNumber: '01234560165', fiscalCode: null, regime: 'RF01', recipientCode: 'ABC1234' },
    ],
    [
      'a freelancer',
      fabio,
      true,
      { firstName: 'Fabio', lastName: 'Ferri', socialFund: { kind: 'INPS', rate: '0.04' } },
    ],
    [
      'a client abroad',
      lumen,
      false,
      { ...nothing, vatNumber: '294518730', address: { ...lumen.address, province: null } },
    ],
    [
      'a public body',
      comune,
      false,
      { ...nothing, vatNumber: null, isPublicBody: true, isWithholdingAgent: true, recipientCode: 'UFA1B2' },
    ],
  ])('says all of %s, and null for what is not there', (_who, text, isPerson, expected) => {
    const { data } = told(text, { isPerson });
    expect(data).toMatchObject({ validTo: null, personal: expected });
    expect(JSON.stringify(data)).toBe(JSON.stringify(JSON.parse(JSON.stringify(data))));
    expect(Object.values(Object(data).personal)).not.toContain(undefined);
  });
});
