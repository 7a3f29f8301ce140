/** What this measures, in a sentence. */
export const about =
  'How long a statement’s page, a balance as of a day and trial balances take with 10,000,000 postings in the ledger, beside 10,000; how many postings a second the service makes, beside the same rows written without it; and the ledger check.';
