import mongoose from 'mongoose';

/** A whole number of up to 34 digits as a document holds it: sums that may leave 64 bits, and stay exact. */
export type WholeNumber = mongoose.Types.Decimal128;

/** The field's definition in a mongoose schema. */
export const wholeNumber = { type: mongoose.Schema.Types.Decimal128, required: true } as const;

/** To the document. */
export const toWholeNumber = (number: bigint): WholeNumber => mongoose.Types.Decimal128.fromString(String(number));

/** From the document. Throws `SyntaxError` for what is no whole number: something else wrote it. */
export const fromWholeNumber = (number: WholeNumber): bigint => BigInt(number.toString());
