import { describe, expect, it } from '@jest/globals';
import { claimRaised, claimSettled } from '@millepiani/events/billing/claim.events';
import {
  distributionApproved,
  distributionComputed,
  distributionPaid,
  distributionPosted,
} from '@millepiani/events/billing/distribution.events';
import {
  invoiceCredited,
  invoiceIssued,
  invoiceRejected,
  paymentReceived,
} from '@millepiani/events/billing/invoice.events';
import { paymentBatchApproved, paymentFailed, paymentSent } from '@millepiani/events/billing/payment-batch.events';
import {
  reserveBelowFloor,
  reserveCredited,
  reserveReleased,
  reserveReleaseProposed,
} from '@millepiani/events/billing/reserve.events';
import {
  invoiceOverdue,
  invoiceReminded,
  paymentReversed,
  payoutAccountChanged,
  refundSent,
} from '@millepiani/events/billing/settlement.events';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { catalogue } from '@millepiani/events/published';
import type { Locale } from '../../preferences/kinds.ts';
import { writeAmount, writeDay } from '../../telling/writing.adapter.ts';
import { entryOf } from './catalogue.events.ts';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** What an event calls for, with other data than its example's. */
function toldOf(contract: EventContract, data: object = {}) {
  const example = exampleEvent(contract);
  const read = catalogue.read({ ...example, data: { ...example.data, ...data } });
  const told = read.ok ? entryOf(contract.type)?.told(read.value) : undefined;
  if (!told) throw new TypeError(contract.type);
  return told;
}

/** The text as somebody reads it to whom 12.50 is due. */
const read = (contract: EventContract, locale: Locale, data: object = {}) =>
  toldOf(contract, data).text(locale, {
    title: 'A roof',
    invoice: locale === 'en' ? 'Invoice 12/2026' : 'Fattura 12/2026',
    shares: [{ isOwn: true, amount: euros('12.50') }],
    when: (instant) => instant,
    day: (day) => writeDay(day, locale),
    amount: (amount) => writeAmount(amount, locale),
  });
// Amounts have a space that does not break a line; here it is written as any other.
const plain = ({ subject, body }: { readonly subject: string; readonly body: string }) =>
  [subject, body].map((text) => text.replaceAll('\u00a0', ' '));

describe('what people read of money', () => {
  it.each([
    [invoiceIssued, 'Invoice 12/2026 is issued', '€8,000.00 is to be paid by 24 December 2026.'],
    [
      invoiceRejected,
      'Invoice 12/2026 was refused',
      'The exchange refused it. It keeps its number and its date when it is mended and sent again.',
    ],
    [paymentReceived, 'Invoice 12/2026: €8,000.00 came in', 'Paid on 20 December 2026. Nothing is left to be paid.'],
    [invoiceCredited, 'Invoice 12/2026 is credited', 'Credit note 13/2026 takes €1,000.00 of it back.'],
    [distributionApproved, 'The distribution is approved: A roof', 'It is to be posted next. Your share is €12.50.'],
    [
      distributionPaid,
      'All are paid: A roof',
      'The last payment of the distribution was executed on 28 December 2026.',
    ],
    [
      paymentBatchApproved,
      'Ready for the bank: €4,560.00',
      'One payment was approved, to be executed on 28 December 2026.',
    ],
    [paymentSent, 'Paid: A roof', '€4,560.00 was transferred on 28 December 2026.'],
    [reserveCredited, 'Reserve for staff: A roof', '€760.00 was set aside. The reserve holds €760.00 now.'],
    [
      reserveReleaseProposed,
      'To be released from the reserve for staff: €300.00',
      'The rules by which it was set aside name you: look at what it is for, and approve it if you agree.',
    ],
    [
      reserveReleased,
      'Released from the reserve for staff: €300.00',
      'It may be used now. What is left there is €460.00.',
    ],
    [
      reserveBelowFloor,
      'Below its floor: the reserve for staff',
      'It holds €460.00, and was to hold €500.00 at least.',
    ],
    [
      claimRaised,
      'Left open: A roof',
      'The agreement has ended, and €120.00 is still owed between you and another of its parties. Your claims say by whom, and why.',
    ],
    [claimSettled, 'Settled: A roof', '€100.00 of what was left open is settled. €20.00 is left.'],
  ])('%# in English', (contract: EventContract, subject, body) => {
    expect(plain(read(contract, 'en'))).toEqual([subject, body]);
  });

  it.each([
    [invoiceIssued, 'Fattura 12/2026 emessa', 'Da pagare 8.000,00 € con scadenza: 24 dicembre 2026.'],
    [
      invoiceRejected,
      'Fattura 12/2026 scartata',
      'Il Sistema di Interscambio l’ha scartata. Corretta e rispedita, conserva numero e data.',
    ],
    [
      paymentReceived,
      'Fattura 12/2026: incassati 8.000,00 €',
      'Pagamento del 20 dicembre 2026. Non resta nulla da pagare.',
    ],
    [invoiceCredited, 'Fattura 12/2026 stornata', 'La nota di credito 13/2026 ne storna 1.000,00 €.'],
    [distributionApproved, 'Ripartizione approvata: A roof', 'Sta per essere registrata. La quota tua è di 12,50 €.'],
    [
      distributionPaid,
      'Tutti pagati: A roof',
      'L’ultimo pagamento della ripartizione è stato eseguito il 28 dicembre 2026.',
    ],
    [
      paymentBatchApproved,
      'Pronto per la banca: 4.560,00 €',
      'Approvato un pagamento, da eseguire il 28 dicembre 2026.',
    ],
    [paymentSent, 'Pagamento eseguito: A roof', 'Bonifico di 4.560,00 € eseguito il 28 dicembre 2026.'],
    [
      reserveCredited,
      'Riserva per il personale: A roof',
      'Sono stati accantonati 760,00 €. La riserva ammonta ora a 760,00 €.',
    ],
    [
      reserveReleased,
      'Svincolati (riserva per il personale): 300,00 €',
      'Ora si possono usare. Restano accantonati 460,00 €.',
    ],
    [
      reserveBelowFloor,
      'Sotto la soglia: riserva per il personale',
      'Ora ammonta a 460,00 €; la soglia è di 500,00 €.',
    ],
    [claimSettled, 'Regolato: A roof', 'Regolati 100,00 € di quanto era rimasto in sospeso. Restano 20,00 €.'],
  ])('%# in Italian', (contract: EventContract, subject, body) => {
    expect(plain(read(contract, 'it'))).toEqual([subject, body]);
  });

  it('is what was collected to who is to review it, and the share to who gets it', () => {
    expect(plain(read(distributionComputed, 'en'))[1]).toMatch(/^€8,000\.00 was collected so far, .* approves it\.$/);
    expect(plain(read(distributionComputed, 'it'))[1]).toMatch(/^Finora sono stati incassati 8\.000,00 €, .*\.$/);
    expect(plain(read(distributionPosted, 'en'))[1]).toContain(' Your share is €12.50. ');
    expect(plain(read(distributionPosted, 'it'))[1]).toContain(' La quota tua è di 12,50 €. ');
    // Nobody reads there what others get.
    expect(read(distributionPosted, 'en').body).not.toMatch(/4,560|2,280/);
  });

  it('says what is left, what is taken back, and how many there are', () => {
    expect(plain(read(paymentReceived, 'en', { due: euros('500.00') }))[1]).toContain('€500.00 is left to be paid.');
    expect(plain(read(paymentReceived, 'it', { due: euros('500.00') }))[1]).toContain('Restano 500,00 € da pagare.');
    const back = { amount: euros('-60.00'), balance: euros('700.00') };
    expect(plain(read(reserveCredited, 'en', back))[1]).toBe(
      '€60.00 was taken back from it. The reserve holds €700.00 now.',
    );
    expect(plain(read(reserveCredited, 'it', back))[1]).toBe(
      'Ne sono stati tolti 60,00 €. La riserva ammonta ora a 700,00 €.',
    );
    expect(read(paymentBatchApproved, 'en', { payments: 3 }).body).toMatch(/^3 payments were approved, all to be /);
    expect(read(paymentBatchApproved, 'it', { payments: 3 }).body).toMatch(/^Approvati 3 pagamenti, /);
  });
});

describe('what people read of payments that are late, failed, or were none', () => {
  it.each([
    [paymentReversed, '1,000.00 is taken back', 'the client’s credit now. Nothing is left'],
    [invoiceOverdue, 'is overdue', '€8,000.00 was to be paid by 24 December 2026.'],
    [invoiceReminded, 'Reminder: Invoice 12/2026', 'Interest by law has come to €15.57 so far'],
    [refundSent, 'Refunded: €1,000.00', 'transferred back on 28 December 2026.'],
    [paymentFailed, 'A payment of €4,560.00 came back', 'The bank says AC04'],
    [payoutAccountChanged, 'another bank account', 'Nothing is paid to it before 2026-12-26T10:00:00.000Z.'],
  ])('%# in English', (contract: EventContract, subject, body) => {
    const [said, more] = plain(read(contract, 'en'));
    expect(said).toContain(subject);
    expect(more).toContain(body);
  });

  it('says which reminder it is, why a payment was none, and which never went', () => {
    expect(read(invoiceReminded, 'en', { level: 3 }).subject).toMatch(/^Last reminder/);
    expect(read(invoiceReminded, 'it', { level: 3 }).subject).toMatch(/^Ultimo sollecito/);
    expect(read(paymentReversed, 'en', { reason: 'RECORDED_BY_MISTAKE' }).body).toMatch(/^It had been recorded/);
    expect(read(paymentReversed, 'it', { reason: 'RECORDED_BY_MISTAKE' }).body).toMatch(/per errore/);
    const again = { reason: 'CREDIT_TAKEN_BACK', amount: euros('-1000.00') };
    expect(plain(read(paymentReversed, 'en', again))[0]).toMatch(/: €1,000.00 counts as paid again$/);
    expect(plain(read(paymentReversed, 'it', again))[0]).toMatch(/: 1.?000,00 € di nuovo imputati al pagamento$/);
    expect(read(paymentFailed, 'en', { wasExecuted: false }).subject).toMatch(/was refused$/);
  });

  it('is told to the buyer, to both sides, to who was to be paid, or to whose account it is', () => {
    const { buyerId, sellerId } = invoiceOverdue.example.data;
    expect(toldOf(invoiceOverdue).concerned).toEqual([sellerId, buyerId]);
    expect(toldOf(invoiceReminded).concerned).toEqual([buyerId]);
    const { payeeId, payerId } = paymentFailed.example.data;
    expect(toldOf(paymentFailed).concerned).toEqual([payeeId, payerId]);
    expect(toldOf(payoutAccountChanged)).toMatchObject({ concerned: [payoutAccountChanged.example.data.agentId] });
  });
});

describe('whom it concerns', () => {
  it('are the sides of a matter, by name or by what they are to it', () => {
    const { sellerId, buyerId } = invoiceIssued.example.data;
    expect(toldOf(invoiceIssued).concerned).toEqual([sellerId, buyerId]);
    expect(toldOf(invoiceRejected)).toMatchObject({
      concerned: ['SELLER'],
      matter: invoiceRejected.example.data.invoiceId,
    });
    expect(toldOf(paymentReceived).concerned).toEqual([sellerId]);
    expect(toldOf(distributionComputed).concerned).toEqual([distributionComputed.example.data.payerId]);
    expect(toldOf(distributionPosted)).toMatchObject({ concerned: ['SHARER'], isQuiet: false });
    expect(toldOf(paymentSent).concerned).toEqual([paymentSent.example.data.payeeId]);
    expect(toldOf(reserveCredited).concerned).toEqual([reserveCredited.example.data.ownerId]);
    expect(toldOf(reserveReleaseProposed).concerned).toEqual(reserveReleaseProposed.example.data.asked);
    const { debtorId, creditorId } = claimRaised.example.data;
    expect(toldOf(claimRaised).concerned).toEqual([debtorId, creditorId]);
    // Both look at their own claims: whose they are is told to nobody else.
    expect(toldOf(claimSettled)).toMatchObject({ concerned: [debtorId, creditorId], isQuiet: true });
  });

  it('is about the commission, or about the invoice where it is of none', () => {
    const { invoiceId, commissionId } = invoiceIssued.example.data;
    expect(toldOf(invoiceIssued).about).toBe(commissionId);
    const { commissionId: _, ...data } = exampleEvent(invoiceIssued).data;
    const read = catalogue.read({ ...exampleEvent(invoiceIssued), data });
    expect(read.ok && entryOf(invoiceIssued.type)?.told(read.value)?.about).toBe(invoiceId);
    expect(toldOf(paymentBatchApproved).about).toBe(paymentBatchApproved.example.data.batchId);
  });
});
