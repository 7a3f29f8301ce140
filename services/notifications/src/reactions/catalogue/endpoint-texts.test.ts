import { describe, expect, it } from '@jest/globals';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import {
  endpointChanged,
  endpointDegraded,
  endpointDisabled,
  endpointFilterChanged,
  endpointRecovered,
  endpointRegistered,
} from '@millepiani/events/notifications/endpoint.events';
import { catalogue } from '@millepiani/events/published';
import type { Locale } from '../../preferences/kinds.ts';
import { entryOf } from './catalogue.events.ts';

function textOf(contract: EventContract, locale: Locale, { data = {}, host }: { data?: object; host?: string } = {}) {
  const example = exampleEvent(contract);
  const read = catalogue.read({ ...example, data: { ...example.data, ...data } });
  if (!read.ok) throw new TypeError(JSON.stringify(read.error));
  return entryOf(contract.type)
    ?.told(read.value)
    ?.text(locale, {
      ...{ title: '', invoice: '', shares: [], host, when: (instant: string) => instant, day: (day: string) => day },
      amount: () => '',
    });
}

describe('what the owner of endpoints is told', () => {
  it.each([
    [
      endpointDisabled,
      'Your webhook to partner.example is disabled',
      'Il tuo webhook verso partner.example è disattivato',
    ],
    [
      endpointDegraded,
      'Your webhook to partner.example does not answer',
      'Il tuo webhook verso partner.example non risponde',
    ],
    [
      endpointRecovered,
      'Your webhook to partner.example answers again',
      'Il tuo webhook verso partner.example risponde di nuovo',
    ],
    [
      endpointChanged,
      'Your webhook to partner.example was changed',
      'Il tuo webhook verso partner.example è stato modificato',
    ],
    [
      endpointFilterChanged,
      'Your webhook to partner.example has another filter',
      'Il tuo webhook verso partner.example ha un altro filtro',
    ],
    [
      deliveryDead,
      'A delivery to partner.example was given up',
      'Una consegna verso partner.example è stata abbandonata',
    ],
  ])('says which of them it is ($localType)', (contract, english, italian) => {
    expect(textOf(contract, 'en', { host: 'partner.example' })?.subject).toBe(english);
    expect(textOf(contract, 'it', { host: 'partner.example' })?.subject).toBe(italian);
    expect(textOf(contract, 'en')?.subject).not.toContain('undefined');
  });

  it.each([
    ['GONE', 'It answered that it is gone.', 'Ha risposto di non esistere più.'],
    ['FAILING', 'It failed for too long.', 'Non risponde da troppo tempo.'],
    [
      'CONSENT_REVOKED',
      'You let the application act for you no more that registered it.',
      'L’applicazione che lo ha registrato non agisce più per te.',
    ],
    [
      'CLIENT_REVOKED',
      'The application that registered it was revoked.',
      'L’applicazione che lo ha registrato è stata revocata.',
    ],
  ])('says why it is disabled: %s', (reason, english, italian) => {
    expect(textOf(endpointDisabled, 'en', { data: { reason } })?.body).toBe(
      `${english} What is for it waits until you enable it again.`,
    );
    expect(textOf(endpointDisabled, 'it', { data: { reason } })?.body).toBe(
      `${italian} Ciò che gli spetta attende che tu lo riattivi.`,
    );
  });

  it('says whether an application registered it, and whether it has a filter left', () => {
    const registered = (registeredBy: string | undefined, locale: Locale = 'en') =>
      textOf(endpointRegistered, locale, { data: { registeredBy } })?.body;
    const client = endpointRegistered.example.data.registeredBy;
    expect(registered(client)).toMatch(/^An application that you allowed it did so\. It is sent/);
    expect(registered(client, 'it')).toMatch(/^Lo ha fatto un’applicazione/);
    expect(registered(undefined)).toMatch(/^It is sent what you may see, of one type/);
    const without = textOf(endpointFilterChanged, 'en', { data: { isFiltered: false } });
    expect(without?.subject).toBe('Your webhook has no filter any more');
  });

  it('says why a delivery was given up, and promises no replay of what may not be shown', () => {
    const text = (reason: string | undefined) =>
      textOf(deliveryDead, 'en', { data: { attempts: reason === 'NOT_VISIBLE' ? 1 : 10, reason } })?.body;
    expect(text('STATUS')).toBe('It failed 10 times: STATUS. You can have it delivered again by a replay.');
    expect(text(undefined)).toBe('It failed 10 times. You can have it delivered again by a replay.');
    expect(text('NOT_VISIBLE')).toBe('What happened may not be shown to you any more.');
    expect(text('EVENT_GONE')).toBe('What was to be delivered is there no more.');
    const italian = textOf(deliveryDead, 'it', { data: { attempts: 1, reason: 'NOT_VISIBLE' } })?.body;
    expect(italian).toBe('Ciò che è successo non può più esserti mostrato.');
  });
});
