import type { Currency } from '@millepiani/kernel/currency';
import { minorUnit } from '@millepiani/kernel/currency';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  roundDown,
  roundHalfUp,
  subtract,
} from '@millepiani/kernel/rational';

const token = /\s*(?<number>-?\d+(?:\.\d+)?(?:\/\d+)?)|\s*(?<name>[a-zA-Z]+)|\s*(?<sign>[()+−×÷,])/gy;

/** A number as explanations write it: longer than what a rule may say. */
export function numberOf(text: string): Rational {
  const [, sign, whole, part = '', below = '1'] = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new SyntaxError(text);
  const size = rational(BigInt(whole + part), 10n ** BigInt(part.length) * BigInt(below));
  return sign === '-' ? multiply(rational(-1n), size) : size;
}

const extreme = (values: readonly Rational[], side: -1 | 1): Rational =>
  values.reduce((best, one) => (compare(one, best) * side > 0 ? one : best));

/** Computes what an explanation's arithmetic comes to, knowing nothing of where it came from. */
export function evaluate(text: string, currency: Currency): Rational {
  const tokens = [...text.matchAll(token)].map(([one]) => one.trim());
  if (tokens.join('') !== text.replaceAll(' ', '')) throw new SyntaxError(text);
  const unit = rational(10n ** BigInt(minorUnit(currency)));
  const toUnits = (value: Rational, round: (units: Rational) => bigint) =>
    divide(rational(round(multiply(value, unit))), unit);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const binary = (operand: () => Rational, operators: Readonly<Record<string, typeof add>>) => (): Rational => {
    let value = operand();
    for (let operator = operators[tokens[at] ?? '']; operator; operator = operators[tokens[at] ?? '']) {
      at += 1;
      value = operator(value, operand());
    }
    return value;
  };
  const list = (): Rational[] => {
    const values = [expression()];
    for (let sign = next(); sign !== ')'; sign = next()) {
      if (sign !== ',') throw new SyntaxError(text);
      values.push(expression());
    }
    return values;
  };
  const functions: Readonly<Record<string, (values: readonly Rational[]) => Rational>> = {
    min: (values) => extreme(values, -1),
    max: (values) => extreme(values, 1),
    halfUp: ([value = rational(0n)]) => toUnits(value, roundHalfUp),
    down: ([value = rational(0n)]) => toUnits(value, roundDown),
    '': ([value = rational(0n)]) => value,
  };
  const factor = (): Rational => {
    const one = next();
    if (/\d/.test(one)) return numberOf(one);
    const apply = functions[one === '(' ? '' : one];
    if (apply === undefined || (one !== '(' && next() !== '(')) throw new SyntaxError(text);
    return apply(list());
  };
  const term = binary(factor, { '×': multiply, '÷': divide });
  const expression = binary(term, { '+': add, '−': subtract });
  const value = expression();
  if (at !== tokens.length) throw new SyntaxError(text);
  return value;
}
