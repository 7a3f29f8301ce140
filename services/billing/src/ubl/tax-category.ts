import type { Decimal } from '../documents/decimal.ts';
import type { Content } from '../documents/document.ts';
import { exemptionOf, exemptNature, isExempt } from '../documents/regime.ts';
import { type Nature, natures, rateOf, type VatTreatment } from '../documents/vat.ts';

/** EN 16931's VAT category (UNTDID 5305): standard, zero, exempt, reverse charge, outside the scope of VAT. */
export type CategoryCode = 'S' | 'Z' | 'E' | 'AE' | 'O';

/** A VAT category with what EN 16931 wants told of it. */
export interface TaxCategory {
  readonly code: CategoryCode;
  /** In percent; undefined outside the scope of VAT, where the norm wants none. */
  readonly rate: Decimal | undefined;
  /** Why there is no VAT: a code of the VATEX list, and words. */
  readonly reasonCode: string | undefined;
  readonly reason: string | undefined;
}

/** Who is on either side decides what a reason for no VAT is in Europe's terms. */
type Sides = Pick<Content, 'seller' | 'buyer'>;

const zero: Readonly<Partial<Record<Nature, true>>> = {
  'N3.1': true,
  'N3.2': true,
  'N3.3': true,
  'N3.4': true,
  'N3.5': true,
  'N3.6': true,
};

function codeOf(nature: Nature, { buyer }: Sides): CategoryCode | undefined {
  if (nature === 'N2.1') return buyer.kind === 'eu-business' ? 'AE' : 'O';
  if (nature.startsWith('N6')) return 'AE';
  if (zero[nature]) return 'Z';
  // A margin (N5) and another state's VAT (N7) have no category that says the same.
  return nature === 'N5' || nature === 'N7' ? undefined : 'E';
}

const reasonCodes: Readonly<Partial<Record<CategoryCode, string>>> = { AE: 'VATEX-EU-AE', O: 'VATEX-EU-O' };

function reasonOf(code: CategoryCode, nature: Nature, { seller }: Sides): string | undefined {
  if (code === 'Z') return undefined;
  if (code === 'AE' && nature === 'N2.1')
    return 'Reverse charge (art. 7-ter DPR 633/72, art. 196 Directive 2006/112/EC)';
  return nature === exemptNature && isExempt(seller.regime) ? exemptionOf(seller.regime)[1] : natures[nature][1];
}

/** The category of a VAT treatment; undefined where EN 16931 has none for it. */
export function categoryOf(treatment: VatTreatment, sides: Sides): TaxCategory | undefined {
  const rate = rateOf(treatment);
  if ('rate' in treatment) return { code: 'S', rate, reasonCode: undefined, reason: undefined };
  const code = codeOf(treatment.nature, sides);
  if (code === undefined) return undefined;
  return {
    code,
    rate: code === 'O' ? undefined : rate,
    reasonCode: reasonCodes[code],
    reason: reasonOf(code, treatment.nature, sides),
  };
}
