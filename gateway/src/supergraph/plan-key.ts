import { createHash } from 'node:crypto';

/**
 * The key under which a plan is remembered: the supergraph it was made for, and the text that was really planned. Apollo's
 * own is the hash of the client's text, which is the same for two actors of whom one may see less.
 */
export function planKey(generationId: string, plannedText: string): string {
  return createHash('sha256').update(generationId).update('\n').update(plannedText).digest('hex');
}
