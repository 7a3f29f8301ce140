import type { Actor } from '@millepiani/kernel/actor';
import { looksAtCommunity } from '../identity/looking.ts';

/** Whether the actor may look for others: members may, and administrators. Who only applied may not. */
export const canSearch = (actor: Actor): boolean => looksAtCommunity(actor);
