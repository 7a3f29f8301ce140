import type { ResponseReading } from '../caching/response-cache.ts';
import type { Outcome } from '../prepared/outcome.ts';
import type { PreparedOperation } from '../prepared/prepared-operation.ts';
import { explanation } from './explanation.ts';
import type { CacheResult } from './observers.ts';
import { planText } from './plan-text.ts';
import type { RequestKind, RequestRecord } from './request-record.ts';

type Runnable = Pick<PreparedOperation, 'isIntrospection' | 'isMutation' | 'operation'>;

/** What an operation is, where requests are counted. */
export function kindOf({ isIntrospection, isMutation }: Runnable): RequestKind {
  if (isIntrospection) {
    return 'introspection';
  }
  return isMutation ? 'mutation' : 'query';
}

/** What came of a look for a whole answer. */
export function lookResult(reading: ResponseReading | undefined): CacheResult {
  if (reading === undefined) {
    return 'bypass';
  }
  return reading.hit === undefined ? 'miss' : 'hit';
}

/** Notes whether a whole answer was kept. */
export function noteAnswer(record: RequestRecord | undefined, result: CacheResult): void {
  if (record?.detail !== undefined) {
    record.detail.answer = result === 'hit' ? 'kept' : 'fetched';
  }
}

/** Notes what is about to be run. */
export function noteOperation(
  { detail }: RequestRecord,
  { operation }: Runnable,
  variant: { compiled: object; plan: Parameters<typeof planText>[0] },
): void {
  if (detail !== undefined) {
    detail.operation = { name: operation.name?.value, isCompiled: !(variant.compiled instanceof Error) };
    detail.plan = () => planText(variant.plan);
  }
}

/** An outcome that tells how it came about, where that was asked for. */
export function explained(record: RequestRecord, outcome: Outcome): Outcome {
  const explain = record.isExplained ? explanation(record, outcome) : undefined;
  return explain === undefined ? outcome : { ...outcome, extensions: { ...outcome.extensions, explain } };
}
