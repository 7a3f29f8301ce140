import { describe, expect, it } from '@jest/globals';
import { exampleEvent } from '../example-event.ts';
import { catalogue } from '../published.ts';
import { availabilityChanged, availabilityChangedV2 } from './availability.events.ts';

const window = {
  offerId: 'avl_019ab5c0-7c00-7000-8000-000000000001',
  start: '2026-12-01T08:00:00.000Z',
  end: '2026-12-01T16:30:00.250Z',
  minutes: 450,
  firmness: 'FIRM',
};
const told = (windows: readonly object[]) => {
  const event = exampleEvent(availabilityChanged);
  return catalogue.read({ ...event, data: { ...event.data, windows } });
};

describe('a change of availability, told by windows', () => {
  it('is read as offers without a rule, to the millisecond', () => {
    expect(told([window, { ...window, start: '2026-12-01T08:00:00.125Z', firmness: 'TENTATIVE' }])).toMatchObject({
      ok: true,
      value: {
        type: availabilityChangedV2.type,
        data: {
          offers: [
            { start: '2026-12-01T08:00:00', timeZone: 'UTC', durationMs: 30_600_250, rule: null, firmness: 'FIRM' },
            { start: '2026-12-01T08:00:00.125', durationMs: 30_600_125, exceptions: [], firmness: 'TENTATIVE' },
          ],
        },
      },
    });
  });

  it('of somebody who offers nothing is read too', () => {
    expect(told([])).toMatchObject({ ok: true, value: { data: { offers: [] } } });
  });

  it('that ends before it starts is none', () => {
    expect(told([{ ...window, end: window.start }])).toMatchObject({ ok: false, error: { code: 'WRONG_DATA' } });
  });
});
