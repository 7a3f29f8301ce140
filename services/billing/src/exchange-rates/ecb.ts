import { isCurrency } from '@millepiani/kernel/currency';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { children, placeOf, type XmlFile, type XmlNode } from '../documents/xml-tree.ts';
import { parseRate } from './fx-rate.ts';

/** One rate of the ECB's file. */
export interface EcbRate {
  readonly currency: string;
  readonly on: string;
  readonly perEuro: string;
}

const namespace = 'http://www.ecb.int/vocabulary/2002-08-01/eurofxref';
const mostDays = 120;

/**
 * Reads the ECB's file of reference rates (`eurofxref-daily.xml`, or that of the last 90 days): of the currencies that are in use here. Fails with `UNKNOWN_FORMAT`, `TOO_MANY_DAYS`, and, with
 * the line, `INVALID_IN_FILE`.
 */
export function readEcbRates({ root }: XmlFile): Result<readonly EcbRate[], Failures> {
  const days = children(root, 'Cube').flatMap((cube) => children(cube, 'Cube'));
  if (root.name !== 'Envelope' || days.length === 0) {
    return fail('UNKNOWN_FORMAT', `Expected the ECB’s reference rates (${namespace}).`, ['file']);
  }
  if (days.length > mostDays) return fail('TOO_MANY_DAYS', `At most ${mostDays} days.`, ['file']);
  const failures: Failures[number][] = [];
  const rates = days.flatMap((day) => {
    const on = day.attributes.time ?? '';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) failures.push(invalid(day));
    return children(day, 'Cube').flatMap((cube): EcbRate[] => {
      const { currency = '', rate = '' } = cube.attributes;
      if (!/^[A-Z]{3}$/.test(currency) || !parseRate(rate).ok) failures.push(invalid(cube));
      return isCurrency(currency) ? [{ currency, on, perEuro: rate }] : [];
    });
  });
  return failures.length > 0 ? err(failures) : ok(rates);
}

const invalid = (node: XmlNode) => ({
  code: 'INVALID_IN_FILE',
  message: `Line ${node.line}, ${node.name}: no day, currency or rate.`,
  path: placeOf(node),
});
