import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { complaint, failed, report } from '../../test/reports-given.ts';
import { readReport } from './report.adapter.ts';
import { readDeliveryStatus, readFeedback } from './report.ts';

const read = (text: string) => readReport(Buffer.from(text));

describe('what comes back of a mail', () => {
  it.each([
    ['5.1.1', 'smtp; 550 5.1.1 No such user', 'HARD', '5.1.1'],
    ['5.1.2', undefined, 'HARD', '5.1.2'],
    ['5.0.0', 'smtp; 550 5.1.1 unknown', 'HARD', '5.1.1'],
    ['5.2.2', 'smtp; 552 5.2.2 Mailbox full', 'SOFT', '5.2.2'],
    ['5.7.1', 'smtp; 550 5.7.1 Blocked', 'SOFT', '5.7.1'],
    ['4.4.7', 'smtp; 451 4.4.7 Delivery time expired', 'SOFT', '4.4.7'],
    ['5.0.0', 'x-unix; something else', 'SOFT', '5.0.0'],
  ])('says by %s, %s: %s', async (status, diagnostic, kind, told) => {
    expect(await read(report({ status: failed(status, diagnostic) }))).toMatchObject({ kind, status: told });
  });

  it('is told with what the other server said, however its lines are folded', async () => {
    const status = failed('5.1.1', 'smtp; 550-5.1.1 The account\r\n\tdoes not exist');
    expect(await read(report({ status }))).toEqual({
      kind: 'HARD',
      status: '5.1.1',
      detail: 'smtp; 550-5.1.1 The account does not exist',
    });
  });

  it.each(['delayed', 'delivered', 'relayed', 'expanded'])('is nothing where the mail is %s', async (action) => {
    expect(await read(report({ status: failed('4.4.1', undefined, action) }))).toBeUndefined();
  });

  it('is found among those of several recipients', async () => {
    const status = [...failed('2.0.0', undefined, 'delivered'), '', ...failed('5.1.1').slice(3)];
    expect(await read(report({ status }))).toMatchObject({ kind: 'HARD' });
  });
});

describe('a complaint', () => {
  it.each(['abuse', 'fraud', 'Opt-Out', 'other'])('is one: %s', async (type) => {
    expect(await read(report({ type: 'feedback-report', status: complaint(type) }))).toMatchObject({
      kind: 'COMPLAINT',
    });
  });

  it.each(['not-spam', 'auth-failure', 'dmarc', ''])('is none: %j', async (type) => {
    expect(await read(report({ type: 'feedback-report', status: complaint(type) }))).toBeUndefined();
  });
});

describe('what is no report', () => {
  it.each([
    [
      'an answer of somebody who is away',
      'Auto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nI am away. Status: 5.1.1\r\n',
    ],
    ['a mail that quotes one', 'Subject: What is this?\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n'],
    [
      'a mail that has one attached',
      report({ status: failed('5.1.1'), contentType: 'multipart/mixed; boundary="=_part"' }),
    ],
    ['a report of nothing', report({ status: [] })],
    ['one whose status is for people alone', report({ type: 'partial', status: failed('5.1.1') })],
    ['nothing', ''],
    ['no mail', '\u0000\u0001\u0002'],
  ])('is %s', async (_what, text) => expect(await read(text)).toBeUndefined());

  it('is a status in the mail that came back, which anybody may have written', async () => {
    const status = failed('2.0.0', undefined, 'delivered');
    const inner = report({ status }).replace('Subject: What was sent', 'Content-Type: message/delivery-status');
    expect(await read(inner)).toBeUndefined();
  });

  it('is read no deeper than a report is', async () => {
    const deep = Array.from(
      { length: 40 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`,
    );
    await expect(
      read(`Content-Type: multipart/report; boundary="r"\r\n\r\n--r\r\n${deep.join('\r\n')}`),
    ).rejects.toThrow();
  });

  it('property: whatever stands in it, reading it ends, and says one of the three or nothing', () => {
    const piece = fc.constantFrom(
      'Action: failed',
      'Status: 5.1.1',
      'Feedback-Type: abuse',
      '',
      ' ',
      ':',
      '\t x',
      'a: b',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        for (const one of [readDeliveryStatus(lines.join(end)), readFeedback(lines.join(end))]) {
          expect([undefined, 'SOFT', 'HARD', 'COMPLAINT']).toContain(one?.kind);
        }
      }),
    );
  });
});
