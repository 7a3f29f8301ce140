import { createHash } from 'node:crypto';
import { toAscii } from '../documents/latin.adapter.ts';
import { toXml } from '../documents/xml.adapter.ts';
import { pain001 } from '../sepa/pain-001.ts';
import type { PaymentBatch } from './payment-batch.ts';

/** A file for a bank, as it was written once and for ever. */
export interface PaymentFile {
  readonly name: string;
  readonly mediaType: string;
  /** In hex, of the content. */
  readonly sha256: string;
  readonly content: Buffer;
}

/** The SHA-256 of some bytes, in hex. */
export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Writes a batch as a SEPA credit transfer file, pain.001.001.09. */
export function writePaymentFile({ id, transfers }: Pick<PaymentBatch, 'id' | 'transfers'>): PaymentFile {
  const content = Buffer.from(toXml(pain001(transfers, toAscii)));
  return { name: `${id}.xml`, mediaType: 'application/xml', sha256: sha256Of(content), content };
}
