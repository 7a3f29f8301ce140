/** What the entry of a payment of a share is called in both sides' books, by the payment's own reference, which the payee's bank tells too. */
export const shareEntry = (reference: string): string => `Payment of a share: ${reference}`;
