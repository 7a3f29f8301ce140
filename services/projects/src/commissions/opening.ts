import { isCurrency } from '@millepiani/kernel/currency';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, type CommissionId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { MoneyText } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { CommissionEvent, Visibility } from './commission.ts';
import { parsePrice } from './price.ts';
import { parseSlots, type RoleSlotText, type SlotId } from './role-slot.ts';

/** A commission as the edge hands it over. */
export type CommissionText = {
  readonly title: string;
  readonly description: string;
  readonly clientId?: string | null | undefined;
  readonly leadId?: string | null | undefined;
  readonly price: MoneyText;
  readonly visibility: Visibility;
  readonly respondBy: Instant;
  readonly slots: readonly RoleSlotText[];
};

/** To open a commission: `by` is the person who asks. */
export interface OpenCommission {
  readonly id: CommissionId;
  /** One for each slot. */
  readonly slotIds: readonly SlotId[];
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: CommissionText;
}

/**
 * Decides to open a commission. Fails with `RESPOND_BY_PAST`, `LEAD_NOT_YOU` (a person other than the one who asks),
 * `INVALID_ID`, and with what texts, prices and slots fail with.
 */
export function open({ id, slotIds, by, at, text }: OpenCommission): Result<readonly CommissionEvent[], Failures> {
  const currency = isCurrency(text.price.currency) ? text.price.currency : undefined;
  const parsed = gather({
    title: parseText(text.title, { max: 120 }, ['title']),
    description: parseText(text.description, { max: 10_000, multiline: true }, ['description']),
    clientId: parseClient(text.clientId),
    leadId: parseLead(text.leadId, by),
    price: parsePrice(text.price, ['price']),
    respondBy: parseRespondBy(text.respondBy, at),
    slots: parseSlots(text.slots, { currency, present: [], newIds: slotIds }),
  });
  if (!parsed.ok) return parsed;
  const { visibility } = text;
  const terms = { id, openedBy: by, visibility, openedAt: at, ...parsed.value };
  return ok([{ type: 'commission.opened', terms }]);
}

function parseClient(clientId: string | null | undefined): Result<AgentId | undefined, Failures> {
  return clientId === undefined || clientId === null ? ok(undefined) : parseId(clientId, ['per', 'org'], ['clientId']);
}

/** Nobody says of another person that they bring something in; for which organization one speaks, members knows. */
function parseLead(leadId: string | null | undefined, by: PersonId): Result<AgentId, Failures> {
  if (leadId === undefined || leadId === null || leadId === by) return ok(by);
  const parsed = parseId(leadId, ['per', 'org'], ['leadId']);
  if (!parsed.ok || parsed.value.startsWith('org_')) return parsed;
  return fail('LEAD_NOT_YOU', 'The lead is you, or an organization.', ['leadId']);
}

function parseRespondBy(respondBy: Instant, at: Instant): Result<Instant, Failures> {
  return respondBy > at ? ok(respondBy) : fail('RESPOND_BY_PAST', 'An instant that is still to come.', ['respondBy']);
}
