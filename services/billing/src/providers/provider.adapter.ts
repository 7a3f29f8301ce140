import type { Failures } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ReadStatement } from '../bank-statements/bank-statement.ts';
import { readCamt053 } from '../bank-statements/camt-053.ts';
import { readXml } from '../documents/xml-reader.adapter.ts';
import type { PaymentBatch } from '../payouts/payment-batch.ts';
import { type PaymentFile, writePaymentFile } from '../payouts/payment-file.adapter.ts';
import { readPain002, type StatusReport } from '../sepa/pain-002.ts';

/** What a provider tells: what moved on an account, or what became of an order. */
export type ProviderReport =
  | { readonly kind: 'STATEMENTS'; readonly statements: readonly ReadStatement[] }
  | { readonly kind: 'STATUS'; readonly report: StatusReport };

/**
 * Whoever moves money for the community: banks by transfers and files, unless another is put in. All that the domain knows of one is what it is
 * handed, and what it tells; both are exact and in the domain's own words.
 */
export interface PaymentProvider {
  /** Writes the order that has a batch paid, once and for ever. It reads neither clock nor store. */
  orderOf(batch: Pick<PaymentBatch, 'id' | 'transfers'>): PaymentFile;
  /** Reads what it tells. Fails with what is wrong with it, and where. */
  read(content: Uint8Array): Result<ProviderReport, Failures>;
}

/** Banks by ISO 20022: pain.001 out, camt.053 and pain.002 in. */
export const bankTransfers: PaymentProvider = {
  orderOf: writePaymentFile,
  read(content) {
    const file = readXml(content);
    if (!file.ok) return file;
    if (file.value.namespace.includes('pain.002')) {
      const report = readPain002(file.value);
      return report.ok ? ok({ kind: 'STATUS', report: report.value }) : report;
    }
    const statements = readCamt053(file.value);
    return statements.ok ? ok({ kind: 'STATEMENTS', statements: statements.value }) : statements;
  },
};
