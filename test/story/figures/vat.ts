import { exact, halfUp, times, whole } from './exact.ts';

/** The amounts of an invoice with one VAT rate, in cents. */
export interface InvoiceFigures {
  readonly taxable: bigint;
  readonly vat: bigint;
  readonly total: bigint;
  readonly withheld: bigint;
  readonly splitVat: bigint;
  readonly toPay: bigint;
}

/** Of a company to a public body in Italy: the body pays the VAT to the treasury itself (split payment), and withholds nothing. */
export function splitPayment(taxable: bigint, rate: string): InvoiceFigures {
  const vat = halfUp(times(whole(taxable), exact(rate)));
  return { taxable, vat, total: taxable + vat, withheld: 0n, splitVat: vat, toPay: taxable };
}

/** To a business elsewhere in the Union: the buyer reckons the VAT (reverse charge), and none is on the invoice. */
export const reverseCharge = (taxable: bigint): InvoiceFigures => ({
  ...{ taxable, vat: 0n, total: taxable, withheld: 0n, splitVat: 0n, toPay: taxable },
});
