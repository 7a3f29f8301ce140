import { type Currency, isCurrency } from '@millepiani/kernel/currency';
import { type Id, type IdPrefix, idForm } from '@millepiani/kernel/id';
import { parseMoney } from '@millepiani/kernel/money';
import { z } from 'zod';

/** An identifier with one of `prefixes`. */
export const id = <P extends IdPrefix>(...prefixes: readonly [P, ...P[]]) =>
  text<Id<P>>(z.string().regex(new RegExp(`^${idForm(...prefixes)}$`)));

/** A part of what an identifier stands for, told apart by a fragment: `per_…#account`. */
export const part = <P extends IdPrefix, F extends string>(prefix: P, fragment: F) =>
  text<`${Id<P>}#${F}`>(z.string().regex(new RegExp(`^${idForm(prefix)}#${fragment}$`)));

/** A person or an organization. */
export const agentId = id('per', 'org');

/** An application: a partner's by its id, one of the community's own by its name. */
export const applicationId = z.string().regex(new RegExp(`^(${idForm('cli')}|[a-z][a-z0-9-]{1,40})$`));

/** What a token may be good for: `projects:read`. */
export const scope = z.string().regex(/^[a-z]+(:[a-z]+)?$/);

/** An instant: RFC 3339, in UTC, to the millisecond. */
export const instant = z.iso.datetime({ precision: 3 }).describe('RFC 3339, UTC, to the millisecond');

/** A day: ISO 8601. */
export const day = z.iso.date().describe('ISO 8601');

/** A currency by its ISO 4217 code. */
export const currency = text<Currency>(
  z
    .string()
    .regex(/^[A-Z]{3}$/)
    .refine(isCurrency, 'Not a currency that is in use here.')
    .describe('ISO 4217'),
);

/** The fields of an amount: a decimal string, never a number, which would not be exact. Checked by {@link isMoney}. */
export const moneyFields = {
  amount: z
    .string()
    .regex(/^-?(0|[1-9]\d*)(\.\d+)?$/)
    .describe('Decimal, with as many digits after the point as the currency has'),
  currency,
};

/** Whether an amount is one of its currency, within 64 bits of minor units. */
export const isMoney = (value: { readonly amount: string; readonly currency: string }): boolean =>
  parseMoney(value, []).ok;

/** An exact amount. */
export const money = z.object(moneyFields).refine(isMoney);

/** A share of a whole, exact. */
export const share = z
  .string()
  .regex(/^(\d{1,3}(\.\d{1,6})?%|\d{1,9}\/[1-9]\d{0,8})$/)
  .describe('60% or 1/3, exact');

/** Why the exchange (*Sistema di Interscambio*) refused a document, by its codes. */
export const rejectionCodes = z
  .array(z.string().regex(/^[A-Z0-9]{2,10}$/))
  .describe('By the codes of the Italian exchange: 00404; EC02 where the public body that it is for refused it');

/** How many. */
export const count = z.int().min(0);

/**
 * What erasure overwrites: personal data lies in the field `personal` and nowhere else. It is null once the person was
 * erased, so readers are to do without it.
 */
export const personal = <S extends z.ZodRawShape>(shape: S) =>
  z.object(shape).nullable().describe('Personal data; null once erased');

/** A checked text is known by its brand from there on: the one place where a schema is said to make it. */
function text<T extends string>(schema: z.ZodString): z.ZodType<T, T> {
  return schema as z.ZodType<string, string> as z.ZodType<T, T>;
}
