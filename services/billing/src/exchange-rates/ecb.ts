import { isCurrency } from '@millepiani/kernel/currency';
import { isDay } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { children, placeOf, type XmlFile, type XmlNode } from '../documents/xml-tree.ts';
import { firstDay, parseRate } from './fx-rate.ts';

/** One rate of the ECB's file. */
export interface EcbRate {
  readonly currency: string;
  readonly on: string;
  readonly perEuro: string;
}

const namespace = 'http://www.ecb.int/vocabulary/2002-08-01/eurofxref';
/** Of its elements that hold the rates, and of the envelope around them (GESMES). */
const known = new Set([namespace, 'http://www.gesmes.org/xml/2002-08-01']);
const mostDays = 120;

/**
 * Reads the ECB's file of reference rates (`eurofxref-daily.xml`, or that of the last 90 days): of the currencies that are in use here. Fails with `UNKNOWN_FORMAT`, `TOO_MANY_DAYS`, and, with
 * the line, `INVALID_IN_FILE`.
 */
export function readEcbRates({ root, namespace: space }: XmlFile): Result<readonly EcbRate[], Failures> {
  const days = children(root, 'Cube').flatMap((cube) => children(cube, 'Cube'));
  if (root.name !== 'Envelope' || !known.has(space) || days.length === 0) {
    return fail('UNKNOWN_FORMAT', `Expected the ECB’s reference rates (${namespace}).`, ['base64']);
  }
  if (days.length > mostDays) return fail('TOO_MANY_DAYS', `At most ${mostDays} days.`, ['base64']);
  const failures: Failures[number][] = [];
  const seen = new Set<string>();
  const rates = days.flatMap((day) => {
    const on = day.attributes.time ?? '';
    if (!isDay(on) || on < firstDay) failures.push(invalid(day));
    return children(day, 'Cube').flatMap((cube): EcbRate[] => {
      const { currency = '', rate = '' } = cube.attributes;
      const isRate = /^[A-Z]{3}$/.test(currency) && /^\d+(\.\d+)?$/.test(rate) && parseRate(rate).ok;
      if (!isRate || seen.has(`${on} ${currency}`)) failures.push(invalid(cube));
      seen.add(`${on} ${currency}`);
      return isCurrency(currency) ? [{ currency, on, perEuro: rate }] : [];
    });
  });
  return failures.length > 0 ? err(failures) : ok(rates);
}

const invalid = (node: XmlNode) => ({
  code: 'INVALID_IN_FILE',
  message: `Line ${node.line}, ${node.name}: no day, currency or rate, or the same again.`,
  path: placeOf(node),
});
