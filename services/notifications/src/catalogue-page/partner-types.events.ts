import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { dataSchema } from '@millepiani/events/json-schema';
import { endpointTested } from '@millepiani/events/notifications/endpoint.events';
import { contracts } from '@millepiani/events/published';
import { isId } from '@millepiani/kernel/id';
import { partnerContracts } from '../reactions/catalogue/catalogue.events.ts';
import { asPartnersSee } from '../reactions/catalogue/partner-view.events.ts';
import type { PartnerType } from './partner-type.ts';

const shownTo = { public: ['PUBLIC'], community: ['COMMUNITY'], parties: ['PARTIES'], internal: [] } as const;

function toPartnerType(contract: EventContract): PartnerType {
  const { type, service, name, version, description, visibility } = contract;
  const example = asPartnersSee(exampleEvent(contract));
  // What is for parties is shown of commissions alone: whose parties they are is kept of no other.
  const isOfCommission = isId(example.partitionkey, 'com');
  const next = contracts.find((one) => one.service === service && one.name === name && one.version === version + 1);
  return {
    ...{ type, service, name, version, description },
    visibilities: visibility.filter((one) => one !== 'parties' || isOfCommission).flatMap((one) => [...shownTo[one]]),
    supersededBy: next?.type,
    schema: JSON.parse(JSON.stringify(dataSchema(contract))),
    example,
  };
}

/** What partners may see and have delivered, in the order of the catalogue. It is part of the code. */
export const partnerCatalogue: readonly PartnerType[] = partnerContracts.map(toPartnerType);

/** What comes when a partner has an endpoint tested: to that endpoint alone, whatever it is for. */
export const testType: PartnerType = toPartnerType(endpointTested);

const byType = new Map([...partnerCatalogue, testType].map((one) => [one.type, one]));

/** The type with a full name; undefined where partners see none of that name. */
export const partnerTypeOf = (type: string): PartnerType | undefined => byType.get(type);
