import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type OrganizationId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { parseName } from '@millepiani/kernel/name';
import { err, ok, type Result } from '@millepiani/kernel/result';
import {
  type Alliance,
  type AllianceChange,
  type AllianceId,
  type AllianceProposed,
  evolve,
  type Mandate,
  waitingFor,
} from './alliance.ts';

/** A mandate as the edge hands it over. */
export interface MandateText {
  readonly kind: Mandate['kind'];
  readonly invoicerId?: string | null | undefined;
}

/** To propose an alliance. `by` owns a part of `proposedFor`. */
export interface Propose {
  readonly id: AllianceId;
  readonly proposedFor: OrganizationId;
  readonly by: PersonId;
  readonly name: string;
  readonly partnerIds: readonly string[];
  readonly mandate: MandateText;
  readonly at: Instant;
}

const mostPartners = 19;

/**
 * Decides a proposal. Fails with `NO_PARTNER`, `TOO_MANY_PARTNERS` (over 19), `INVALID_ID`, `DUPLICATE_PARTNER` (or one's own),
 * `INVOICER_MISSING`, `INVOICER_NOT_ALLIED`, `INVOICER_WITHOUT_REPRESENTATION`, and for the name with what texts fail with.
 */
export function propose({ id, proposedFor, by, at, ...texts }: Propose): Result<readonly AllianceProposed[], Failures> {
  const parts = gather({
    name: parseName(texts.name, { max: 120 }, ['name']),
    partnerIds: parsePartners(texts.partnerIds, proposedFor),
  });
  if (!parts.ok) return parts;
  const organizationIds = [proposedFor, ...parts.value.partnerIds];
  const mandate = parseMandate(texts.mandate, organizationIds);
  if (!mandate.ok) return mandate;
  const terms = { id, name: parts.value.name, organizationIds, mandate: mandate.value };
  return ok([{ type: 'alliance.proposed', terms: { ...terms, proposedFor, proposedBy: by, proposedAt: at } }]);
}

function parsePartners(texts: readonly string[], own: OrganizationId): Result<readonly OrganizationId[], Failures> {
  if (texts.length === 0) return fail('NO_PARTNER', 'An alliance is of two at least.', ['partnerIds']);
  if (texts.length > mostPartners) return fail('TOO_MANY_PARTNERS', `At most ${mostPartners}.`, ['partnerIds']);
  const parsed = texts.map((text, at) => parseId(text, ['org'], ['partnerIds', at]));
  const failures = parsed.flatMap((id) => (id.ok ? [] : [...id.error]));
  if (failures.length > 0) return err(failures);
  const ids = parsed.flatMap((id) => (id.ok ? [id.value] : []));
  const twice = ids.findIndex((id, at) => id === own || ids.indexOf(id) < at);
  return twice < 0 ? ok(ids) : fail('DUPLICATE_PARTNER', 'This one is named twice.', ['partnerIds', twice]);
}

function parseMandate(
  { kind, invoicerId }: MandateText,
  organizationIds: readonly OrganizationId[],
): Result<Mandate, Failures> {
  const path = ['mandate', 'invoicerId'];
  if (kind === 'WITHOUT_REPRESENTATION') {
    if (!invoicerId) return ok({ kind, invoicerId: undefined });
    return fail('INVOICER_WITHOUT_REPRESENTATION', 'Without representation each invoices its own part.', path);
  }
  if (!invoicerId) return fail('INVOICER_MISSING', 'Say who invoices the client for all.', path);
  const invoicer = organizationIds.find((id) => id === invoicerId);
  if (invoicer) return ok({ kind, invoicerId: invoicer });
  return fail('INVOICER_NOT_ALLIED', 'One of the alliance’s organizations invoices for it.', path);
}

/** What is done to an alliance that was proposed, by an owner of `organizationId`. */
export interface AllianceCommand {
  readonly type: 'agree' | 'decline' | 'dissolve';
  readonly organizationId: OrganizationId;
  readonly by: PersonId;
  readonly at: Instant;
}

type Decision = Result<readonly AllianceChange[], Failures>;

/**
 * Decides what a command does to an alliance; it is formed with the last that agrees. To agree again, to decline what is
 * declined, and to dissolve what is dissolved does nothing. Fails with `WRONG_STATE`.
 */
export function decide(command: AllianceCommand, alliance: Alliance): Decision {
  const { type, organizationId, by, at } = command;
  switch (type) {
    case 'agree':
      return agree(command, alliance);
    case 'decline':
      return from('PROPOSED', 'DECLINED', alliance, { type: 'alliance.declined', organizationId, by });
    case 'dissolve':
      return from('ACTIVE', 'DISSOLVED', alliance, { type: 'alliance.dissolved', at });
    default:
      return type satisfies never;
  }
}

function agree({ organizationId, by, at }: AllianceCommand, alliance: Alliance): Decision {
  if (alliance.state === 'ACTIVE' || (alliance.state === 'PROPOSED' && alliance.agreedFor.includes(organizationId)))
    return ok([]);
  if (alliance.state !== 'PROPOSED') return wrongState(alliance);
  const agreed = { type: 'alliance.agreed', organizationId, by } as const;
  const isLast = waitingFor(evolve(alliance, agreed)).length === 0;
  return ok(isLast ? [agreed, { type: 'alliance.formed', at }] : [agreed]);
}

/** What leads from one state to another; nothing where it has come about. */
function from(
  before: Alliance['state'],
  after: Alliance['state'],
  alliance: Alliance,
  change: AllianceChange,
): Decision {
  if (alliance.state === after) return ok([]);
  return alliance.state === before ? ok([change]) : wrongState(alliance);
}

const wrongState = ({ state }: Alliance) => fail('WRONG_STATE', `The alliance is ${state}.`, ['allianceId']);
