import { createHash } from 'node:crypto';
import { issueInvoice, recordPayment } from '../../../infra/demo/acts/invoices.ts';
import type { StoryCommission } from '../cast/commissions.ts';
import { euros } from '../figures/exact.ts';
import type { InvoiceFigures } from '../figures/vat.ts';
import { eventually, expectSame, there } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

interface Amount {
  readonly amount: string;
}

/** An invoice, as who keeps the books sees it. */
export interface Invoice {
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly seller: { readonly id: string };
  readonly buyer: { readonly id: string };
  readonly lines: readonly { readonly description: string; readonly vat: string }[];
  readonly totals: Readonly<Record<'taxable' | 'vat' | 'total' | 'withheld' | 'splitVat' | 'toPay', Amount>>;
  readonly due: Amount;
}

const fields = `id number state seller { id } buyer { id } lines { description vat } due { amount } totals {
  taxable { amount } vat { amount } total { amount } withheld { amount } splitVat { amount } toPay { amount }
}`;

/** What billing made of a milestone, as who keeps the books sees it. */
interface MilestoneBilling {
  readonly milestone: { readonly id: string };
  readonly state: string;
  readonly parts: readonly {
    readonly seller: { readonly id: string };
    readonly amount: Amount;
    readonly invoice: Invoice | null;
    readonly missing: readonly { readonly code: string; readonly path: readonly string[] }[];
  }[];
}

/**
 * Billing heard of the milestones that were accepted, and drafted an invoice for each by itself, in their order: all of it by whom the
 * mandate names. @throws NotHeld
 */
export async function draftsOf(stage: Stage, { key, milestones }: StoryCommission): Promise<readonly Invoice[]> {
  const query = `query ($id: ID!) { commission(id: $id) { milestoneBillings {
    milestone { id } state parts { seller { id } amount { amount } missing { code path } invoice { ${fields} } }
  } } }`;
  type Seen = { commission: { milestoneBillings: MilestoneBilling[] } };
  const read = async () =>
    (await stage.as('carla').ask<Seen>(query, { id: stage.idOf(key) })).commission.milestoneBillings;
  const billed = await eventually(`what billing made of the milestones of ${key}`, read, {
    is: (seen) => seen.length === milestones.length && seen.every(({ state }) => state === 'DRAFTED'),
    expected: `${milestones.length} that are DRAFTED`,
  });
  return milestones.map(({ title, amount }, at) => {
    const parts = billed.find(({ milestone }) => milestone.id === stage.idOf(`${key}-milestone-${at}`))?.parts ?? [];
    const seen = parts.map((part) => ({ seller: stage.ids.nameOf(part.seller.id), amount: part.amount.amount }));
    expectSame(`who invoices “${title}”`, seen, [{ seller: 'aurora', amount }]);
    return there(`the draft for “${title}”`, parts[0]?.invoice);
  });
}

/** Holds an invoice's amounts against what the story reckons. @throws NotHeld */
export function expectFigures(what: string, { totals }: Invoice, figures: InvoiceFigures): void {
  const seen = Object.fromEntries(Object.entries(totals).map(([name, { amount }]) => [name, amount]));
  const expected = Object.fromEntries(Object.entries(figures).map(([name, amount]) => [name, euros(amount)]));
  expectSame(
    what,
    Object.fromEntries(Object.entries(seen).toSorted()),
    Object.fromEntries(Object.entries(expected).toSorted()),
  );
}

/** The bookkeeper issues a draft: it has its number. */
export const issue = (stage: Stage, invoiceId: string): Promise<Invoice> =>
  issueInvoice<Invoice>(stage, 'carla', { invoiceId, selection: fields });

/** Money comes in for an invoice, in cents. */
export const pay = (
  stage: Stage,
  invoiceId: string,
  { amount, reference }: { readonly amount: bigint; readonly reference: string },
): Promise<Invoice> =>
  recordPayment<Invoice>(stage, 'carla', { invoiceId, amount: euros(amount), reference, selection: fields });

interface Document {
  readonly form: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly base64: string;
}

/** A document's text and bytes, once all its forms are written; its digest is reckoned anew. @throws NotHeld */
export async function documentsOf(
  stage: Stage,
  invoiceId: string,
  forms: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const query = 'query ($id: ID!) { invoice(id: $id) { documents { form name size sha256 base64 } } }';
  const read = async () =>
    (await stage.as('carla').ask<{ invoice: { documents: Document[] } }>(query, { id: invoiceId })).invoice.documents;
  const documents = await eventually('the invoice’s documents', read, {
    is: (seen) => forms.every((form) => seen.some((document) => document.form === form)),
    expected: forms,
  });
  return new Map(
    documents.map(({ form, name, size, sha256, base64 }) => {
      const bytes = Buffer.from(base64, 'base64');
      const seen = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      expectSame(`the bytes of ${name}`, seen, { size, sha256 });
      return [form, bytes];
    }),
  );
}

/** The text of all elements of that name, whatever their prefix. */
export function textsOf(xml: Buffer | undefined, element: string): readonly string[] {
  const text = there('the document', xml).toString('utf8');
  return [...text.matchAll(new RegExp(`<(?:\\w+:)?${element}(?:\\s[^>]*)?>([^<]*)</(?:\\w+:)?${element}>`, 'g'))].map(
    ([, found = '']) => found,
  );
}

/** Holds that a document says this, once or more, under that element. @throws NotHeld */
export function expectText(xml: Buffer | undefined, element: string, expected: string): void {
  const seen = [...new Set(textsOf(xml, element))];
  if (!seen.includes(expected)) expectSame(`${element} in the document`, seen, [expected]);
}
