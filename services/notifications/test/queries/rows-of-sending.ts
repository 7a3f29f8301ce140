import { idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';

/** Most are over; some wait, each with its time. */
function triesOf(at: number) {
  const state = turnOf(at, 'DELIVERED', 'DELIVERED', 'PENDING', 'DELIVERED', 'DEAD');
  const open = { isOpen: true, dueAt: inMinutes(at) };
  const ended = { isOpen: false, endedAt: inMinutes(at) };
  return { state, ...(state === 'PENDING' ? open : ended), failures: 0, attempts: [] };
}

/** Mails. */
export const rowsOfSending: RowsOf = {
  Message: (at) => ({
    ...{ _id: idAt('msg', at), key: `${idAt('evt', at)}/${whose(at)}`, recipient: whose(at), digest: 'AT_ONCE' },
    items: [{ source: idAt('evt', at), kind: 'TEAM', subject: 'A roof', body: 'It was won.' }],
    ...{ unsubscribeToken: `token ${at}`, createdAt: inMinutes(at), ...triesOf(at) },
  }),
};
