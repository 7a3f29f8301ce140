import { describe, expect, it } from '@jest/globals';
import { feeDue, feeOverdue, feePaid, feeReduced } from '@millepiani/events/billing/fee.events';
import { agentThresholdExceeded, agentThresholdNear } from '@millepiani/events/billing/forecast.events';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { catalogue } from '@millepiani/events/published';
import type { Locale } from '../../preferences/kinds.ts';
import { writeAmount, writeDay } from '../../telling/writing.adapter.ts';
import { entryOf } from './catalogue.events.ts';

function toldOf(contract: EventContract, data: object = {}) {
  const example = exampleEvent(contract);
  const read = catalogue.read({ ...example, data: { ...example.data, ...data } });
  const told = read.ok ? entryOf(contract.type)?.told(read.value) : undefined;
  if (!told) throw new TypeError(contract.type);
  return told;
}

function read(contract: EventContract, locale: Locale, data: object = {}) {
  const { subject, body } = toldOf(contract, data).text(locale, {
    ...{ title: '', invoice: '', shares: [], when: (instant: string) => instant },
    day: (day) => writeDay(day, locale),
    amount: (amount) => writeAmount(amount, locale),
  });
  // Amounts have a space that does not break a line; here it is written as any other.
  return [subject, body].map((text) => text.replaceAll('\u00a0', ' '));
}

describe('what members read of their dues', () => {
  it.each<[EventContract, object, string[], string[]]>([
    [
      feeDue,
      {},
      ['Membership fee: €120.00 plus VAT', 'For 1 December 2026 to 31 December 2026. The invoice follows.'],
      ['Quota associativa: 120,00 € più IVA', 'Dal 1 dicembre 2026 al 31 dicembre 2026. Segue fattura.'],
    ],
    [
      feeDue,
      { isAgain: true },
      [
        'Membership fee: €120.00 plus VAT',
        'For 1 December 2026 to 31 December 2026. What had paid it was taken back: it is to be paid again.',
      ],
      [
        'Quota associativa: 120,00 € più IVA',
        'Dal 1 dicembre 2026 al 31 dicembre 2026. Il pagamento è stato annullato: è di nuovo da pagare.',
      ],
    ],
    [
      feePaid,
      {},
      ['Membership fee paid', 'Paid on 20 December 2026. Thank you.'],
      ['Quota associativa pagata', 'Pagamento del 20 dicembre 2026. Grazie.'],
    ],
    [
      feeOverdue,
      {},
      ['Membership fee overdue: €146.40', 'It was to be paid by 15 December 2026.'],
      ['Quota associativa scaduta: 146,40 €', 'Scadenza del pagamento: 15 dicembre 2026.'],
    ],
    [
      feeReduced,
      {},
      ['Membership fee reduced', 'The membership ended: it comes to €38.71 plus VAT.'],
      ['Quota associativa ridotta', 'L’associazione è terminata: la quota ammonta a 38,71 € più IVA.'],
    ],
    [
      feeReduced,
      { reason: 'WAIVED' },
      ['Membership fee reduced', 'It is not asked for any more.'],
      ['Quota associativa ridotta', 'Non è più richiesta.'],
    ],
    [
      agentThresholdNear,
      {},
      [
        'Near the limit of the forfettario regime in 2026',
        '€61,000.00 came in, and €79,500.00 is expected by the end of the year; the limit is €85,000.00.',
      ],
      [
        'Vicino al limite del regime forfettario nel 2026',
        'Incassati 61.000,00 €, previsti 79.500,00 € entro fine anno; il limite è di 85.000,00 €.',
      ],
    ],
    [
      agentThresholdExceeded,
      {},
      [
        'Above the limit of the forfettario regime in 2026',
        '€91,000.00 is expected by the end of the year, above €85,000.00: the regime ends with the year.',
      ],
      [
        'Oltre il limite del regime forfettario nel 2026',
        'Previsti entro fine anno 91.000,00 €, oltre 85.000,00 €: il regime cessa con la fine dell’anno.',
      ],
    ],
    [
      agentThresholdExceeded,
      { isCollected: true, consequence: 'AT_ONCE' },
      [
        'Above the limit of the forfettario regime in 2026',
        '€84,000.00 came in, above €85,000.00: the regime ends at once, with the payment that exceeds the limit.',
      ],
      [
        'Oltre il limite del regime forfettario nel 2026',
        'Incassati 84.000,00 €, oltre 85.000,00 €: il regime cessa subito, con l’incasso che supera il limite.',
      ],
    ],
  ])('%# in both languages', (contract, data, english, italian) => {
    expect(read(contract, 'en', data)).toEqual(english);
    expect(read(contract, 'it', data)).toEqual(italian);
  });

  it('concerns who pays and whose membership it is, once; a regime’s limit its agent alone', () => {
    const { personId, payerId } = feeDue.example.data;
    expect(toldOf(feeDue).concerned).toEqual([personId]);
    const { agentId } = agentThresholdNear.example.data;
    expect(toldOf(feeDue, { payerId: agentId }).concerned).toEqual([agentId, payerId]);
    expect(toldOf(agentThresholdExceeded).concerned).toEqual([agentId]);
  });
});
