import { createHash } from 'node:crypto';
import { expectSame, there } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

interface Amount {
  readonly amount: string;
}

/** Payments of one payer by one file. */
export interface Batch {
  readonly id: string;
  readonly state: string;
  readonly total: Amount;
  readonly payments: readonly {
    readonly run: { readonly id: string };
    readonly payee: { readonly id: string };
    readonly amount: Amount;
    readonly reference: string;
  }[];
  readonly file: { readonly size: number; readonly sha256: string; readonly base64: string } | null;
}

const batchFields = `id state total { amount } payments { run { id } payee { id } amount { amount } reference }
  file { size sha256 base64 }`;

/** Carla makes a batch of all that Aurora has to pay. */
export async function makeBatch(stage: Stage): Promise<Batch> {
  const { batch } = await stage
    .as('carla')
    .mutate<{ batch: Batch }>(
      ['createPaymentBatch', `batch { ${batchFields} }`],
      { payerId: stage.idOf('aurora'), executeOn: stage.day(0) },
      'batch',
    );
  return batch;
}

/** Somebody stands for a batch. */
export async function approveBatch(stage: Stage, by: string, batchId: string): Promise<Batch> {
  const { batch } = await stage
    .as(by)
    .mutate<{ batch: Batch }>(
      ['approvePaymentBatch', `batch { ${batchFields} }`, 'PaymentBatchInput'],
      { batchId },
      `approve-${by}-${batchId}`,
    );
  return batch;
}

/** The bank has executed it, as Carla reads on the statement. */
export async function executeBatch(stage: Stage, batchId: string): Promise<Batch> {
  const { batch } = await stage
    .as('carla')
    .mutate<{ batch: Batch }>(
      ['recordPaymentBatchExecuted', `batch { ${batchFields} }`],
      { batchId, paidOn: stage.day(0) },
      `executed-${batchId}`,
    );
  return batch;
}

/** The bytes of a batch's file; its digest is reckoned anew. @throws NotHeld */
export function fileOf({ file }: Batch): Buffer {
  const { size, sha256, base64 } = there('the file for the bank', file);
  const bytes = Buffer.from(base64, 'base64');
  const seen = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  expectSame('the bytes of the file for the bank', seen, { size, sha256 });
  return bytes;
}
