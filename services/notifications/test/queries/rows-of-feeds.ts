import { idAt, inMinutes, many, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { positionOf } from '../../src/feed/position.ts';
import { notificationKinds } from '../../src/preferences/kinds.ts';
import { whichThread } from './ours.ts';

const states = ['UNREAD', 'READ', 'ARCHIVED'] as const;
const text = { subject: 'A roof', excerpt: 'It was won.' };
/** Two of three are delivered by now, which is the 400th minute; the others are held back. */
const placeOf = (at: number) => positionOf({ id: idAt('ntf', at), deliverAt: inMinutes(at) });

/** What the threads of whoever has long lists are, and the place of the newest in each: of some it is held back. */
const herNewest = new Map<string, string>();
for (let at = 0; at < many; at += 4) herNewest.set(whichThread(at), placeOf(at));
const herThreads = [...herNewest.keys()];
const threadOf = (at: number) => (at % 4 === 0 ? (herThreads[at / 4] ?? idAt('com', 1_000 + at)) : idAt('com', at));

/** Feeds, and what people wish to be told. */
export const rowsOfFeeds: RowsOf = {
  Notification: (at) => {
    const state = at > 400 ? 'UNREAD' : turnOf(Math.floor(at / 4), ...states);
    return {
      ...{
        _id: idAt('ntf', at),
        recipient: whose(at),
        kind: turnOf(Math.floor(at / 12), 'TEAM', ...notificationKinds),
      },
      ...{ source: idAt('evt', at), ...text, texts: { en: text, it: text }, thread: whichThread(at) },
      ...(at % 97 === 5 ? {} : { locale: 'en' }),
      ...{ about: whichThread(at), state, position: placeOf(at), createdAt: inMinutes(at), deliverAt: inMinutes(at) },
      ...{ readAt: inMinutes(at), archivedAt: inMinutes(at), version: 1 },
    };
  },
  NotificationThread: (at) => {
    const thread = threadOf(at);
    const newest = (at % 4 === 0 ? herNewest.get(thread) : undefined) ?? placeOf(at);
    return {
      ...{ _id: `${whose(at)}/${thread}`, recipient: whose(at), thread },
      counts: { UNREAD: 1, READ: 1, ARCHIVED: 1 },
      newest: { INBOX: newest, UNREAD: newest, ARCHIVED: placeOf(at) },
    };
  },
  PreferenceSet: (at) => ({ _id: idAt('per', at), channels: {}, version: 1 }),
  ToldList: (at) => ({ _id: `list ${at}`, source: idAt('evt', at), toldAt: inMinutes(at) }),
};
