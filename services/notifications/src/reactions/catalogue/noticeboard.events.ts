import {
  proposalAnswered,
  proposalClosed,
  proposalDrafted,
  proposalMatched,
  proposalPublished,
  proposalResponded,
  proposalResponseWithdrawn,
  proposalRevised,
} from '@millepiani/events/projects/proposal.events';
import type { Id } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ proposalId }: { readonly proposalId: Id<'prp'> }) => proposalId;

/** By what is asked for and what is offered. */
const byKind =
  (request: string, offer: string) =>
  ({ kind }: { readonly kind: 'REQUEST' | 'OFFER' }): string =>
    kind === 'REQUEST' ? request : offer;

const expired = {
  en: byKind('A request of yours has expired', 'An offer of yours has expired'),
  it: byKind('Una tua richiesta è scaduta', 'Una tua offerta è scaduta'),
};
const responded = {
  en: byKind('Somebody responds to a request of yours', 'Somebody responds to an offer of yours'),
  it: byKind('C’è una risposta a una tua richiesta', 'C’è una risposta a una tua offerta'),
};
const takenBack = {
  en: byKind('A response to a request of yours was taken back', 'A response to an offer of yours was taken back'),
  it: byKind('Una risposta a una tua richiesta è stata ritirata', 'Una risposta a una tua offerta è stata ritirata'),
};

/** What is told of the noticeboard: to whose it is, and to whoever is taken at their word. What is new, one looks for. */
export const noticeboardEntries: readonly Entry[] = [
  entry(proposalDrafted, { isForPartners: false }),
  entry(proposalRevised, { isForPartners: true }),
  entry(proposalPublished, { isForPartners: true }),
  // To whom it matters, `proposal.answered` tells: it alone always says who it is.
  entry(proposalMatched, { isForPartners: true }),
  entry(proposalAnswered, {
    isForPartners: false,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ ownerId, partnerId }) => [ownerId, ...(partnerId ? [partnerId] : [])],
      about: aboutIt,
      en: () => ({
        subject: 'A match on the noticeboard',
        body: 'What is asked for and what is offered have found each other. Have a look.',
      }),
      it: () => ({
        subject: 'Un incontro in bacheca',
        body: 'Una richiesta e un’offerta si sono trovate. Dai un’occhiata.',
      }),
    },
  }),
  entry(proposalClosed, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      // Whoever closes it knows.
      concerns: ({ ownerId, reason }) => (reason === 'EXPIRED' ? [ownerId] : []),
      about: aboutIt,
      en: ({ data }) => ({
        subject: expired.en(data),
        body: 'Its time was up: it is not on the noticeboard any more.',
      }),
      it: ({ data }) => ({ subject: expired.it(data), body: 'Il tempo è finito: non è più in bacheca.' }),
    },
  }),
  entry(proposalResponded, {
    isForPartners: false,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ ownerId }) => [ownerId],
      about: aboutIt,
      en: ({ data }) => ({ subject: responded.en(data), body: 'Read what they say, and answer.' }),
      it: ({ data }) => ({ subject: responded.it(data), body: 'Leggi che cosa dicono, e rispondi.' }),
    },
  }),
  entry(proposalResponseWithdrawn, {
    isForPartners: false,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ ownerId }) => [ownerId],
      about: aboutIt,
      en: ({ data }) => ({ subject: takenBack.en(data), body: 'Whoever it was is not interested any more.' }),
      it: ({ data }) => ({ subject: takenBack.it(data), body: 'Chi aveva risposto non è più interessato.' }),
    },
  }),
];
