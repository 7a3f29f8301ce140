import { expectSameEvents } from '../partner/live.ts';
import { allDelivered, comeBack } from '../partner/outage.ts';
import { isFollowed, type Published, publishedAfter } from '../partner/published.ts';
import { eventually, expectThat } from '../proof/hold.ts';
import { feedOf, mailsTo } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** A day, as long as it is here, and what a mail may need besides. */
const digestMs = 75_000;

/** Everybody was told as they prefer, and the partner misses nothing. */
export const telling: Step = {
  title: 'Everyone is told',
  play: async (stage) => {
    const inVain = await comeBack(stage);
    const published = await publishedAfter(stage, stage.cursors.of('terzo'));
    await expectWebhooks(stage, published);
    const delivered = await allDelivered(stage, published);
    const live = await expectLive(stage, published);
    const { resumed } = stage.streams.of('terzo');
    const mail = await expectMail(stage);
    const digest = await expectDigest(stage);
    return [
      `${delivered} signed webhooks reached Terzo, whose receiver was down for an hour (${stage.shortened(3_600_000)} ms here, ${inVain} tries in vain), none missing, in order`,
      `${live} came live, over ${resumed + 1} connections by cursor; \`events\` has the same ${published.length}`,
      `${mail}; ${digest}`,
    ].join('; ');
  },
};

/** By subject, each event that Terzo may see came once, in order: order is kept for each subject. */
async function expectWebhooks(stage: Stage, published: readonly Published[]): Promise<void> {
  const receiver = stage.receivers.of('terzo');
  const missing = async () => {
    const there = new Set(receiver.received.map(({ id }) => id));
    return published.filter(({ id }) => !there.has(id)).map(({ type }) => type);
  };
  await eventually('webhooks that are missing', missing, { is: ({ length }) => length === 0, expected: [] });
  const { received, refused } = receiver;
  expectThat('webhooks that nobody had signed', refused === 0, { seen: refused, expected: 0 });
  const own = new Set(published.map(({ id }) => id));
  for (const subject of new Set(published.map((one) => one.subject))) {
    const of = (list: readonly { readonly id: string; readonly subject: string }[]) =>
      list.filter((one) => one.subject === subject && own.has(one.id)).map(({ id }) => id);
    expectSameEvents(`webhooks about ${stage.ids.nameOf(subject)}`, of(received), of(published));
  }
}

/** What came live is what is published of Lumen's commission since the subscription began: opened, and planned, were before. */
async function expectLive(stage: Stage, published: readonly Published[]): Promise<number> {
  const about = stage.ids.of('configurator');
  const expected = published.filter(({ commissionId }) => commissionId === about).slice(2);
  const read = async () =>
    stage.streams
      .of('terzo')
      .events.filter(({ type }) => isFollowed(type))
      .map(({ id }) => id);
  const seen = await eventually('live events', read, {
    is: (ids) => ids.length >= expected.length,
    expected: expected.length,
  });
  expectSameEvents(
    'live events',
    seen,
    expected.map(({ id }) => id),
  );
  return seen.length;
}

/** Bruno is written to at once, in Italian, of what asks for his answer; Hugo, who wants no mail of agreements, is told in his inbox alone. */
async function expectMail(stage: Stage): Promise<string> {
  const toBruno = await eventually('mail to Bruno', () => mailsTo(stage, 'bruno'), {
    is: (mails) => mails.some(({ subject }) => subject.startsWith('Serve la tua firma')),
    expected: 'one that asks for his signature',
  });
  const toHugo = await mailsTo(stage, 'hugo');
  const ofAgreements = /signature|agreement/;
  expectThat('mail to Hugo of agreements', !toHugo.some(({ subject }) => ofAgreements.test(subject)), {
    seen: toHugo.map(({ subject }) => subject),
    expected: 'none',
  });
  const inbox = (await feedOf(stage, 'hugo')).filter(({ kind }) => kind === 'AGREEMENT');
  expectThat('Hugo’s inbox', inbox.length >= 2, { seen: inbox, expected: 'what he asked not to be mailed' });
  return `Bruno had ${toBruno.length} mails by SMTP, in Italian, Hugo none of agreements and ${inbox.length} of them in his inbox`;
}

/** Fabio gets what came in a day in one mail, and no other. */
async function expectDigest(stage: Stage): Promise<string> {
  const form = /^(\d+) news of your community$/;
  const isDigest = (subject: string) => form.test(subject);
  const mails = await eventually('Fabio’s digest', () => mailsTo(stage, 'fabio'), {
    is: (seen) => seen.some(({ subject }) => isDigest(subject)),
    withinMs: digestMs,
    expected: 'one mail of several news',
  });
  const told = (await feedOf(stage, 'fabio')).map(({ subject }) => subject);
  const digests = mails.filter(({ subject }) => isDigest(subject));
  for (const { subject, text } of digests) {
    const count = Number(form.exec(subject)?.[1]);
    const within = told.filter((one) => text.includes(one));
    expectThat('what Fabio’s digest is made of', new Set(within).size > 0 && count >= 2, {
      seen: text,
      expected: told,
    });
  }
  return `Fabio ${digests.length} digest${digests.length === 1 ? '' : 's'} of a day (${digests.map(({ subject }) => subject.split(' ')[0]).join(' + ')} news)`;
}
