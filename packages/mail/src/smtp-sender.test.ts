import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import { type OutgoingMail, SmtpSender } from './smtp-sender.ts';

const receiver = new MailReceiver();
let sender: SmtpSender;
beforeAll(async () => {
  await receiver.start();
  sender = new SmtpSender({ url: receiver.url, from: 'Millepiani <post@millepiani.example>' });
});
afterEach(() => {
  receiver.refuses = undefined;
});
afterAll(async () => {
  sender.close();
  await receiver.stop();
});

const mail: OutgoingMail = {
  subject: 'Aggiudicata: Così è',
  text: 'Il cliente ha accettato l’offerta.\n',
  html: '<p>Il cliente ha accettato l’offerta.</p>',
  messageId: '<msg_1@millepiani.example>',
  to: { name: 'Ada, "la prima"', address: 'ada@aurora.example' },
  headers: { 'List-Unsubscribe': '<https://c.example/unsubscribe/token>' },
};

describe('handing a mail over', () => {
  it('has both forms arrive, from whom, to whom, and with how to have no more', async () => {
    expect(await sender.send(mail)).toMatchObject({ error: undefined, status: 250 });
    const [arrived] = receiver.of('ada@aurora.example');
    expect(arrived).toMatchObject({
      subject: mail.subject,
      messageId: mail.messageId,
      from: { name: 'Millepiani', address: 'post@millepiani.example' },
      to: [{ name: 'Ada, "la prima"', address: 'ada@aurora.example' }],
    });
    expect(arrived?.text?.trim()).toBe(mail.text.trim());
    expect(arrived?.html?.trim()).toBe(mail.html);
    const headers = new Map(arrived?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toBe('<https://c.example/unsubscribe/token>');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
  });

  it.each([
    [550, 'REJECTED', true],
    [451, 'DEFERRED', false],
  ])('says of %i whether there is use in trying again', async (status, error, isFinal) => {
    receiver.refuses = status;
    expect(await sender.send(mail)).toMatchObject({ error, status, isFinal });
  });

  it('says that nobody is there', async () => {
    const nobody = new SmtpSender({ url: 'smtp://127.0.0.1:1', from: 'post@millepiani.example' });
    expect(await nobody.send(mail)).toMatchObject({ error: 'CONNECTION_FAILED' });
    nobody.close();
  });
});
