import type { EventContract, EventSource } from '@millepiani/events/define-event';
import { agreementEntries } from './agreements.events.ts';
import { commissionEntries } from './commissions.events.ts';
import { distributionEntries } from './distributions.events.ts';
import { duesEntries } from './dues.events.ts';
import { endpointAccessEntries } from './endpoint-access.events.ts';
import { endpointEntries } from './endpoints.events.ts';
import type { Entry } from './entry.events.ts';
import { invoiceEntries } from './invoices.events.ts';
import { knowHowEntries } from './know-how.events.ts';
import { mailboxEntries } from './mailboxes.events.ts';
import { memberEntries } from './members.events.ts';
import { membershipEntries } from './membership.events.ts';
import { noticeboardEntries } from './noticeboard.events.ts';
import { payoutEntries } from './payouts.events.ts';
import { proposalEntries } from './proposals.events.ts';
import { relationEntries } from './relations.events.ts';
import { remunerationEntries } from './remuneration.events.ts';
import { setAsideEntries } from './set-aside.events.ts';
import { settlementEntries } from './settlement.events.ts';
import { teamEntries } from './teams.events.ts';
import { ventureEntries } from './ventures.events.ts';
import { watchEntries } from './watch.events.ts';
import { workEntries } from './work.events.ts';

/** All types of events that the service knows: whom each concerns, where, in which words, and whether partners see it. */
export const entries: readonly Entry[] = [
  ...commissionEntries,
  ...teamEntries,
  ...proposalEntries,
  ...noticeboardEntries,
  ...agreementEntries,
  ...workEntries,
  ...watchEntries,
  ...ventureEntries,
  ...knowHowEntries,
  ...memberEntries,
  ...membershipEntries,
  ...relationEntries,
  ...invoiceEntries,
  ...distributionEntries,
  ...payoutEntries,
  ...setAsideEntries,
  ...remunerationEntries,
  ...duesEntries,
  ...settlementEntries,
  ...endpointEntries,
  ...endpointAccessEntries,
  ...mailboxEntries,
];

const byType: ReadonlyMap<string, Entry> = new Map(entries.map((one) => [one.contract.type, one]));

/** What the service knows of a full type such as `millepiani.projects.commission.won.v1`. */
export const entryOf = (type: string): Entry | undefined => byType.get(type);

/** The service has no entry of a service that it is to react to: a bug. */
class NothingToTell extends TypeError {
  constructor(source: string) {
    super(`The catalogue has no event of ${source}.`);
  }
}

/** The contracts of one service's events that the service knows. */
export function contractsOf(source: EventSource): readonly [EventContract, ...EventContract[]] {
  const [first, ...others] = entries.map(({ contract }) => contract).filter(({ service }) => service === source);
  if (!first) throw new NothingToTell(source);
  return [first, ...others];
}

/** Who may ever be shown an event as a partner: nobody is shown an internal one. */
const isSeen = ({ contract, isForPartners }: Entry): boolean =>
  isForPartners && contract.visibility.some((visibility) => visibility !== 'internal');

/** The contracts of what partners may see, as far as each event's visibility allows, and with the visibility that it has for them. */
export const partnerContracts: readonly EventContract[] = entries
  .filter(isSeen)
  .map(({ contract, partnersSee }) =>
    partnersSee === 'PARTIES' ? { ...contract, visibility: ['parties'] as const } : contract,
  );

/** The full types of what partners may see. */
export const partnerTypes: readonly string[] = partnerContracts.map(({ type }) => type);
