import type { Actor } from '@millepiani/kernel/actor';
import { dayOf } from '@millepiani/kernel/day';
import { looksAtCommunity, looksAtTaxes } from '../identity/looking.ts';
import type { Members } from '../members.ts';
import { type Granted, grantedOn } from './guest-sight.ts';

/** What somebody may see of organizations as their guest, now; nothing by a token that opens neither the community nor taxes. */
export async function grantedTo({ clock, relationships }: Members, actor: Actor): Promise<Granted> {
  if (actor.id === undefined || !(looksAtCommunity(actor) || looksAtTaxes(actor))) return new Map();
  return grantedOn(dayOf(clock.now()), await relationships.openOf(actor.id));
}
