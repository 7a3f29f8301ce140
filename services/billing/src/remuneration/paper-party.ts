import type { PartyName, PostalAddress } from '../documents/party.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';

/** A side of a document that is no invoice, as it stands on it. */
export interface PaperParty {
  readonly name: PartyName;
  readonly address: PostalAddress;
  readonly vatNumber: string | undefined;
  readonly taxCode: string | undefined;
}

/** A side from its tax profile. */
export const paperParty = ({ name, personsName, address, vatNumber, fiscalCode }: TaxProfile): PaperParty => ({
  name: personsName
    ? { kind: 'person', givenName: personsName.firstName, familyName: personsName.lastName }
    : { kind: 'organization', name },
  ...{ address, vatNumber, taxCode: fiscalCode },
});
