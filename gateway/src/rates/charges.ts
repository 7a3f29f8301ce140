/** What a request costs besides what it asks for, in units of cost (ADR 10). */
export const REQUEST_COST = 10;
/** What it costs to look at a document that is not known yet: it is parsed, validated and planned. */
export const NEW_DOCUMENT_COST = 500;
