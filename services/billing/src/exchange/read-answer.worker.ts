import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Logger } from '@millepiani/telemetry/logger';
import type { Billing } from '../billing.ts';
import { readFromExchange } from './answering.commands.ts';
import { ExchangeAnswerStore } from './exchange-answers.store.ts';
import type { InboxFile } from './exchange-inbox.adapter.ts';
import type { Aside, AsideReason } from './kept-answer.ts';
import { readExchangeAnswer } from './read-answer.jobs.ts';

/** How many files a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

/** What cannot be read may be half written; after so long without a change it is not. */
const restingMs = 60_000;

const mayGrow: ReadonlySet<AsideReason> = new Set(['NOT_XML', 'INCOMPLETE']);

/**
 * Reads a file from the exchange, does what it says, and takes it out of the inbox; safe twice, for the same bytes are one answer. What is
 * nobody's answer is kept, set aside and told.
 */
export const readAnswerWorker = (billing: () => Billing, log: Logger): JobImplementation =>
  implementJob(readExchangeAnswer, async ({ file: name }) => {
    const { inbox } = billing();
    const file = await inbox.read(name);
    if (!file) return;
    const aside = await whyAside(billing(), file);
    if (aside === undefined) return inbox.settle(name, 'read');
    if (mayGrow.has(aside.reason) && file.restingMs < restingMs) return;
    await keepAside(billing(), file, aside);
    await inbox.settle(name, 'aside');
    log.error({ file: name, ...aside }, 'a file from the exchange is set aside');
  });

/** Does what an answer says; or says why it is none. */
async function whyAside(billing: Billing, { name, content }: InboxFile): Promise<Aside | undefined> {
  if (!content) return { reason: 'TOO_LARGE', detail: undefined };
  return readFromExchange(billing, { ...keptOf(billing, name, content), content });
}

/** Of what is too large its name alone is kept. */
const keepAside = ({ answers, ...billing }: Billing, { name, content }: InboxFile, aside: Aside) =>
  answers.setAside(keptOf(billing, name, content ?? Buffer.from(name)), aside);

const keptOf = ({ clock }: Pick<Billing, 'clock'>, name: string, content: Buffer) => ({
  ...{ name, content, readAt: clock.now(), sha256: ExchangeAnswerStore.hash(content) },
});

/** Files that wait. Their names are others' to choose: the job is known by a hash of it. */
export async function dueAnswers({ inbox }: Billing): Promise<readonly DueJob[]> {
  const waiting = await inbox.waiting(mostAtOnce);
  return waiting.map((file) => due(readExchangeAnswer, ExchangeAnswerStore.hash(Buffer.from(file)), { file }));
}
