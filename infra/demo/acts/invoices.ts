import { inEuros, type Scene } from '../scene.ts';

/** The bookkeeper issues a draft; gives what `selection` names of the invoice. */
export async function issueInvoice<T>(
  scene: Scene,
  by: string,
  { invoiceId, selection }: { readonly invoiceId: string; readonly selection: string },
): Promise<T> {
  const { invoice } = await scene
    .as(by)
    .mutate<{ invoice: T }>(['issueInvoice', `invoice { ${selection} }`], { invoiceId }, `issue-${invoiceId}`);
  return invoice;
}

/** A payment that came in, in euros. */
export interface PaymentIn {
  readonly invoiceId: string;
  readonly amount: string;
  readonly reference: string;
  readonly selection: string;
}

/** The bookkeeper records a payment; gives what is asked for of the invoice. */
export async function recordPayment<T>(scene: Scene, by: string, payment: PaymentIn): Promise<T> {
  const { invoiceId, amount, reference, selection } = payment;
  const { invoice } = await scene
    .as(by)
    .mutate<{ invoice: T }>(
      ['recordPayment', `invoice { ${selection} }`],
      { invoiceId, amount: inEuros(amount), paidOn: scene.day(0), reference },
      `pay-${invoiceId}-${reference}`,
    );
  return invoice;
}
