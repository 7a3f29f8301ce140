import { idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { positionOf } from '../../src/feed/position.ts';
import { notificationKinds } from '../../src/preferences/kinds.ts';
import { whichThread } from './ours.ts';

const states = ['UNREAD', 'READ', 'ARCHIVED'] as const;
const text = { subject: 'A roof', excerpt: 'It was won.' };
/** Two of three are delivered by now, which is the 400th minute; the others are held back. */
const placeOf = (at: number) => positionOf({ id: idAt('ntf', at), deliverAt: inMinutes(at) });

/** Feeds, and what people wish to be told. */
export const rowsOfFeeds: RowsOf = {
  Notification: (at) => {
    const state = at > 400 ? 'UNREAD' : turnOf(Math.floor(at / 4), ...states);
    return {
      ...{ _id: idAt('ntf', at), recipient: whose(at), kind: turnOf(Math.floor(at / 12), 'TEAM', ...notificationKinds) },
      ...{ source: idAt('evt', at), ...text, texts: { en: text, it: text }, thread: whichThread(at) },
      ...(at % 97 === 5 ? {} : { locale: 'en' }),
      ...{ about: whichThread(at), state, position: placeOf(at), createdAt: inMinutes(at), deliverAt: inMinutes(at) },
      ...{ readAt: inMinutes(at), archivedAt: inMinutes(at), version: 1 },
    };
  },
  NotificationThread: (at) => ({
    ...{ _id: `${whose(at)}/${idAt('com', at)}`, recipient: whose(at), thread: idAt('com', at) },
    counts: { UNREAD: 1, READ: 1, ARCHIVED: 1 },
    newest: { INBOX: placeOf(at), UNREAD: placeOf(at), ARCHIVED: placeOf(at) },
  }),
  PreferenceSet: (at) => ({ _id: idAt('per', at), channels: {}, version: 1 }),
  ToldList: (at) => ({ _id: `list ${at}`, source: idAt('evt', at), toldAt: inMinutes(at) }),
};
