import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { type Decimal, decimal, euros, percentOf, toCents } from '../documents/decimal.ts';
import { isExempt } from '../documents/regime.ts';
import { stampDuty } from '../documents/totals.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { type PaperParty, paperParty } from './paper-party.ts';
import type { Share } from './remuneration-document.ts';

/** Tax that the payer keeps back from what is occasionally earned (art. 25 c. 1 DPR 600/73), in percent. */
const occasionalRate: Decimal = decimal(20n);
/** Above this much, in cents, a receipt bears stamp duty (DPR 642/1972, tariff, art. 13). */
const stampDutyFree = 7_747n;
/** Above this much in a year, in cents, INPS takes its part of what is occasionally earned (art. 44 c. 2 DL 269/2003). */
export const inpsFree = 500_000n;

/** How a receipt stands to the yearly threshold of INPS, in cents. */
export interface InpsYear {
  readonly year: number;
  /** By receipts from here that were issued before in the same year. */
  readonly before: bigint;
  /** Earned occasionally elsewhere in the year, as the payee declares it. */
  readonly elsewhere: bigint;
  /** How much of this receipt is above the threshold. */
  readonly above: bigint;
}

/** A receipt for occasional work (*ricevuta per prestazione occasionale*, art. 2222 Codice civile, art. 67 c. 1 lett. l TUIR). Amounts are in cents. */
export interface Receipt extends Share {
  readonly payee: PaperParty;
  readonly payer: PaperParty;
  /** What the work was for: the commission by its title. */
  readonly description: string;
  /** Fee and expenses: what one spent is part of what one earned here (ruling 49/E of 2013 but for what has cost nothing else). */
  readonly gross: bigint;
  /** Undefined where the payer is no withholding agent. */
  readonly withheld: { readonly rate: Decimal; readonly amount: bigint } | undefined;
  /** Due on the original, borne by the payee; undefined where none is due. */
  readonly stampDuty: bigint | undefined;
  /** Gross less what is withheld. */
  readonly net: bigint;
  /** Where it is paid. */
  readonly iban: string | undefined;
  /** Known once it is issued. */
  readonly inps: InpsYear | undefined;
}

/** Whether tax is withheld by this payer: never abroad, nor in a regime without VAT. */
const isWithholdingPayer = ({ address, isPublicBody, isWithholdingAgent, regime }: TaxProfile): boolean =>
  address.country === 'IT' && (isPublicBody || (isWithholdingAgent && !(regime !== undefined && isExempt(regime))));

/** Who is on either side, and for what. */
export interface ReceiptSides {
  readonly payee: TaxProfile;
  readonly payer: TaxProfile;
  readonly description: string;
}

/** Reckons a receipt. Fails with `TAX_CODE_MISSING` of the payee, and `TAX_ID_MISSING` of a payer in Italy. */
export function receiptOf({ fee, expenses }: Share, sides: ReceiptSides): Result<Receipt, Failures> {
  const { payee, payer, description } = sides;
  const ids = gather({
    payee:
      payee.fiscalCode === undefined
        ? fail('TAX_CODE_MISSING', 'Who signs a receipt has a codice fiscale.', ['payee', 'fiscalCode'])
        : ok(payee.fiscalCode),
    payer: hasTaxId(payer) ? ok(undefined) : fail('TAX_ID_MISSING', 'The payer has a tax number.', ['payer']),
  });
  if (!ids.ok) return ids;
  const gross = fee + expenses;
  const amount = toCents(percentOf(occasionalRate, euros(gross)));
  const withheld = isWithholdingPayer(payer) && amount > 0n ? { rate: occasionalRate, amount } : undefined;
  return ok({
    ...{ payee: paperParty(payee), payer: paperParty(payer), description, fee, expenses, gross, withheld },
    stampDuty: gross > stampDutyFree ? stampDuty : undefined,
    net: gross - (withheld?.amount ?? 0n),
    ...{ iban: payee.iban, inps: undefined },
  });
}

const hasTaxId = ({ address, vatNumber, fiscalCode }: TaxProfile): boolean =>
  address.country !== 'IT' || vatNumber !== undefined || fiscalCode !== undefined;

/** How much of a receipt is above INPS's threshold of its year. */
export function inpsOf(gross: bigint, known: Omit<InpsYear, 'above'>): InpsYear {
  const over = known.before + known.elsewhere + gross - inpsFree;
  const above = over <= 0n ? 0n : over < gross ? over : gross;
  return { ...known, above };
}
