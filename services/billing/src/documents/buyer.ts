import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { compact, type IdentifierChecks, parseEuVatNumber, parsePartitaIva, parseTaxCode } from './identifiers.ts';
import { isInEu, type Party, type PartyText, parseParty } from './party.ts';

/** A business in Italy. */
export interface ItalianBusiness extends Party {
  readonly kind: 'italian-business';
  /** Eleven digits. */
  readonly vatNumber: string;
  readonly taxCode: string | undefined;
  readonly delivery: Delivery;
  /** Whether it keeps tax back from fees (*sostituto d'imposta*). */
  readonly isWithholdingAgent: boolean;
}

/** A public body in Italy. It pays VAT to the state and not to the seller, and keeps tax back from fees. */
export interface PublicBody extends Party {
  readonly kind: 'public-body';
  readonly vatNumber: string | undefined;
  readonly taxCode: string;
  /** *Codice univoco ufficio*: six characters. */
  readonly office: string;
}

/** A private person in Italy. */
export interface ItalianConsumer extends Party {
  readonly kind: 'italian-consumer';
  readonly taxCode: string;
}

/** A business in another country of the EU. */
export interface EuBusiness extends Party {
  readonly kind: 'eu-business';
  /** Without the country's prefix. */
  readonly vatNumber: string;
}

/** A business outside the EU. */
export interface ForeignBusiness extends Party {
  readonly kind: 'foreign-business';
  /** Whatever its country knows it by. */
  readonly taxNumber: string | undefined;
}

/** A private person in another country. */
export interface ForeignConsumer extends Party {
  readonly kind: 'foreign-consumer';
}

/** Whom a document is for: EN 16931 *Buyer*, FatturaPA *CessionarioCommittente*. */
export type Buyer = ItalianBusiness | PublicBody | ItalianConsumer | EuBusiness | ForeignBusiness | ForeignConsumer;

/** How the exchange reaches a business: a code of seven characters, certified mail, or its own pages. */
export type Delivery = { readonly code: string } | { readonly pec: string } | Readonly<Record<string, never>>;

/** A buyer as the edge hands it over. */
export interface BuyerText extends PartyText {
  readonly kind: 'BUSINESS' | 'PUBLIC_BODY' | 'CONSUMER';
  readonly vatNumber?: string | null | undefined;
  readonly taxCode?: string | null | undefined;
  /** *CodiceDestinatario*: seven characters for a business, six for a public body's office. */
  readonly deliveryCode?: string | null | undefined;
  /** Certified mail. */
  readonly pec?: string | null | undefined;
  readonly isWithholdingAgent?: boolean | null | undefined;
  /** Whether it is in the flat-rate regime itself, hence no withholding agent. */
  readonly isForfettario?: boolean | null | undefined;
}

/** Whether the buyer is outside Italy: no delivery by the exchange, and EN 16931 instead. */
export const isAbroad = ({ address }: Party): boolean => address.country !== 'IT';

/** Whether the buyer keeps tax back from fees: never one abroad, a private person, or one in forfettario. */
export const withholds = (buyer: Buyer): boolean =>
  buyer.kind === 'public-body' || (buyer.kind === 'italian-business' && buyer.isWithholdingAgent);

/**
 * Reads a buyer. Fails with `INVALID_VAT_NUMBER`, `INVALID_TAX_CODE`, `INVALID_DELIVERY_CODE`, `INVALID_PEC`,
 * `NOT_A_WITHHOLDING_AGENT`, `PUBLIC_BODY_ABROAD`, and what parties fail with.
 */
export function parseBuyer(text: BuyerText, checks: IdentifierChecks): Result<Buyer, Failures> {
  const party = parseParty(text, []);
  if (!party.ok) return err(within(['buyer'], party.error));
  const { country } = party.value.address;
  const isAgentAllowed = text.kind === 'PUBLIC_BODY' || (text.kind === 'BUSINESS' && country === 'IT');
  if (text.isWithholdingAgent && (!isAgentAllowed || text.isForfettario)) {
    const message = 'Never one abroad, a private person, or one in forfettario.';
    return fail('NOT_A_WITHHOLDING_AGENT', message, ['buyer', 'isWithholdingAgent']);
  }
  const buyer = country === 'IT' ? parseItalian(text, party.value, checks) : parseForeign(text, party.value, checks);
  return buyer.ok ? buyer : err(within(['buyer'], buyer.error));
}

function parseItalian(text: BuyerText, party: Party, checks: IdentifierChecks): Result<Buyer, Failures> {
  const vatNumber = (): Result<string, Failures> => parsePartitaIva(text.vatNumber ?? '', checks, ['vatNumber']);
  const taxCode = (): Result<string, Failures> => parseTaxCode(text.taxCode ?? '', checks, ['taxCode']);
  if (text.kind === 'CONSUMER') {
    const facts = gather({ taxCode: taxCode() });
    return facts.ok ? ok({ kind: 'italian-consumer', ...party, ...facts.value }) : facts;
  }
  if (text.kind === 'PUBLIC_BODY') {
    const facts = gather({
      vatNumber: text.vatNumber ? vatNumber() : ok(undefined),
      taxCode: taxCode(),
      office: parseDeliveryCode(text.deliveryCode ?? '', 6),
    });
    return facts.ok ? ok({ kind: 'public-body', ...party, ...facts.value }) : facts;
  }
  const facts = gather({
    vatNumber: vatNumber(),
    taxCode: text.taxCode ? taxCode() : ok(undefined),
    delivery: parseDelivery(text),
  });
  const isWithholdingAgent = text.isWithholdingAgent ?? false;
  return facts.ok ? ok({ kind: 'italian-business', ...party, ...facts.value, isWithholdingAgent }) : facts;
}

function parseForeign(text: BuyerText, party: Party, checks: IdentifierChecks): Result<Buyer, Failures> {
  if (text.kind === 'PUBLIC_BODY') {
    return fail('PUBLIC_BODY_ABROAD', 'A public body of another country is a business here.', ['kind']);
  }
  if (text.kind === 'CONSUMER') return ok({ kind: 'foreign-consumer', ...party });
  const { country } = party.address;
  if (isInEu(country)) {
    const number = parseEuVatNumber({ text: text.vatNumber ?? '', country }, checks, ['vatNumber']);
    return number.ok ? ok({ kind: 'eu-business', ...party, vatNumber: number.value }) : number;
  }
  const taxNumber = text.vatNumber ? compact(text.vatNumber) : undefined;
  if (taxNumber !== undefined && !/^[0-9A-Z/]{1,28}$/.test(taxNumber)) {
    return fail('INVALID_VAT_NUMBER', 'At most 28 letters and digits.', ['vatNumber']);
  }
  return ok({ kind: 'foreign-business', ...party, taxNumber });
}

function parseDelivery({ deliveryCode, pec }: BuyerText): Result<Delivery, Failures> {
  if (deliveryCode) {
    const code = parseDeliveryCode(deliveryCode, 7);
    return code.ok ? ok({ code: code.value }) : code;
  }
  if (!pec) return ok({});
  if (/^[^\s@]{1,100}@[^\s@]+\.[a-z]{2,}$/i.test(pec) && pec.length <= 256 && /^[\x21-\x7e]+$/.test(pec)) {
    return ok({ pec });
  }
  return fail('INVALID_PEC', 'Expected an address of certified mail.', ['pec']);
}

/** The exchange's own words for "none", which nobody may pass for a code. */
const reserved = ['0000000', 'XXXXXXX', '999999'];

function parseDeliveryCode(text: string, length: 6 | 7): Result<string, Failures> {
  if (text.length === length && /^[A-Z0-9]+$/.test(text) && !reserved.includes(text)) return ok(text);
  const message = `Expected ${length} capital letters and digits.`;
  return fail('INVALID_DELIVERY_CODE', message, ['deliveryCode']);
}
