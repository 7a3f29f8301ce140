import type { Transmitted } from '../invoices/invoice.ts';
import { currentAttempt, markSent, settled } from '../invoices/transmitting.ts';
import type { Standing } from './answer-effects.ts';

const isSame = ({ transmission, rejection }: Transmitted, standing: Standing): boolean =>
  transmission === standing.kind && (standing.kind !== 'REJECTED' || rejection === standing.reason);

/**
 * What becomes of a document by how one attempt's file stands: each state with one event to be told of it, none where nothing changes. What
 * is answered about an earlier attempt changes nothing. An answer may come before it is noted that the file was handed over: then it was.
 */
export function movedBy<D extends Transmitted>(document: D, attempt: number, standing: Standing): readonly D[] {
  if (attempt !== currentAttempt(document)) return [];
  const sent = markSent(document);
  const under = sent ?? document;
  const steps = sent ? [sent] : [];
  if (standing.kind === 'SENT' || isSame(under, standing)) return steps;
  return [...steps, settled(under, standing)];
}
