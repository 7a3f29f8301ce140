import { inEuros, type Scene } from '../scene.ts';

/** An invoice to draft, without a commission; `content` is as the graph takes it. */
export interface InvoiceToDraft {
  readonly key: string;
  /** Names of the scene. */
  readonly seller: string;
  readonly buyer: string;
  readonly dueInDays: number;
  /** The day on which what it is about was done. */
  readonly suppliedOn: string;
  readonly content: object;
}

/** The bookkeeper drafts an invoice; gives its id. */
export async function draftInvoice(scene: Scene, by: string, draft: InvoiceToDraft): Promise<string> {
  const { key, seller, buyer, dueInDays, suppliedOn, content } = draft;
  const { invoice } = await scene.as(by).mutate<{ invoice: { id: string } }>(
    ['draftInvoice', 'invoice { id }'],
    {
      ...{ sellerId: scene.idOf(seller), buyerId: scene.idOf(buyer), dueInDays },
      content: { ...content, suppliedOn },
    },
    `draft-${key}`,
  );
  return invoice.id;
}

/** A draft to issue. */
export interface Issuing {
  readonly invoiceId: string;
  readonly selection: string;
  /** Whether it may be too late for what it is about. */
  readonly isLate?: boolean;
}

/** The bookkeeper issues a draft; gives what `selection` names of the invoice. */
export async function issueInvoice<T>(
  scene: Scene,
  by: string,
  { invoiceId, selection, ...input }: Issuing,
): Promise<T> {
  const { invoice } = await scene
    .as(by)
    .mutate<{ invoice: T }>(
      ['issueInvoice', `invoice { ${selection} }`],
      { invoiceId, ...input },
      `issue-${invoiceId}`,
    );
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
