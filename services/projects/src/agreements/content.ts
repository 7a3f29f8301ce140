import { moneyText } from '@millepiani/kernel/money';
import type { AgreedSeat, AgreementContent } from './agreement.ts';

/**
 * All that is signed, as JSON: of its canonical form (RFC 8785) the hash is made that every party names as it signs. Its form is
 * never changed for what has been signed: another form gets another `form`.
 */
export const contentJson = ({ clientId, rule, seats, ...content }: AgreementContent) => ({
  form: '1',
  ...content,
  clientId: clientId ?? null,
  rule: JSON.parse(rule) as unknown,
  commitments: seats.map(seatJson),
});

/** The hold is how the service knows that somebody's time is committed, and nothing that is agreed. */
const seatJson = ({ holdId: _, rate, minutes, ...seat }: AgreedSeat) => ({
  ...seat,
  // Numbers in JSON are floating ones; whole minutes are exact all the same, and a text leaves no doubt.
  minutes: String(minutes),
  rate: moneyText(rate),
});
