import type { DataOf, EventContract } from '@millepiani/events/define-event';
import { isOf, type ReadEvent } from '@millepiani/events/event-catalogue';
import type { AgentId } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';
import type { Part } from '../../circles/circle.ts';
import type { VenturePart } from '../../circles/venture-circle.ts';
import type { AboutId } from '../../feed/notification.ts';
import type { MatterId, MatterPart, Share } from '../../matters/matter.ts';
import type { Locale, NotificationKind } from '../../preferences/kinds.ts';

/**
 * Whom something concerns: who has a part in the commission, the matter or the project that it is about, who administers the community, or somebody
 * by id.
 */
export type Concerned = Part | MatterPart | VenturePart | 'ADMINISTRATORS' | AgentId;

/** What people read: one line, and a text. */
export interface Text {
  readonly subject: string;
  readonly body: string;
}

/** What a text is made of besides the event's data. */
export interface Wording<D> {
  readonly data: D;
  /** The title of the commission that it is about; words for one where it is not known. */
  readonly title: string;
  /** The invoice that it is about with its sides, to begin a sentence with; words for one where its number is not known. */
  readonly invoice: string;
  /** The host of the endpoint that it is about; undefined where that is there no more, or it is about none. */
  readonly host?: string | undefined;
  /** What the reader, and those for whom the reader acts, get of the matter that it is about. */
  readonly shares: readonly Share[];
  /** An instant as the reader reads it. */
  readonly when: (instant: string) => string;
  /** A day as the reader reads it. */
  readonly day: (day: string) => string;
  /** An amount as the reader reads it. */
  readonly amount: (amount: MoneyText) => string;
}

/** What people are told of a type of event. */
export interface Tells<D> {
  readonly kind: NotificationKind;
  /** By default in the feed alone, even where its kind comes by mail: it asks for nothing. */
  readonly isQuiet?: true;
  /** What one person does many times at once is told once to each whom it concerns: a list is one thing to look at. */
  readonly isOncePerList?: true;
  /** Otherwise who did it is not told of it: what is done with somebody's sign-in need not have been done by them. */
  readonly isForWhoDidItToo?: true;
  readonly concerns: (data: D) => readonly Concerned[];
  /** Absent for what is about the reader alone, or about nothing that one could open. */
  readonly about?: (data: D) => AboutId;
  /** The invoice or the run whose sides, number and shares are wanted. */
  readonly matter?: (data: D) => MatterId;
  readonly en: (wording: Wording<D>) => Text;
  readonly it: (wording: Wording<D>) => Text;
}

/** What one event calls for. */
export interface Told {
  readonly kind: NotificationKind;
  readonly isQuiet: boolean;
  readonly isOncePerList: boolean;
  readonly isForWhoDidItToo: boolean;
  readonly concerned: readonly Concerned[];
  readonly about: AboutId | undefined;
  readonly matter: MatterId | undefined;
  readonly text: (locale: Locale, wording: Omit<Wording<never>, 'data'>) => Text;
}

/** What the service knows of a type of event. */
export interface Entry {
  readonly contract: EventContract;
  /** Whether partners may be shown it, as far as its visibility allows. */
  readonly isForPartners: boolean;
  /** Only to those who take part in its commission, whatever its visibility: it says what the graph shows to these alone. */
  readonly partnersSee?: 'PARTIES';
  /** What an event of this type calls for; nothing for one that concerns nobody by name. */
  readonly told: (event: ReadEvent) => Told | undefined;
}

/**
 * One type of event in the catalogue: whether partners may see it, whom it concerns, where, and in which words. This is
 * all that is to be written for a type that joins.
 */
export const entry = <C extends EventContract>(
  contract: C,
  { tells, ...forPartners }: Pick<Entry, 'isForPartners' | 'partnersSee'> & { readonly tells?: Tells<DataOf<C>> },
): Entry => ({
  ...{ contract, ...forPartners },
  told: (event) => {
    if (!(tells && isOf(contract, event))) return undefined;
    const { data } = event;
    return {
      kind: tells.kind,
      isQuiet: tells.isQuiet ?? false,
      isOncePerList: tells.isOncePerList ?? false,
      isForWhoDidItToo: tells.isForWhoDidItToo ?? false,
      concerned: tells.concerns(data),
      about: tells.about?.(data),
      matter: tells.matter?.(data),
      text: (locale, wording) => tells[locale]({ ...wording, data }),
    };
  },
});
