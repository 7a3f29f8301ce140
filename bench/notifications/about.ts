/** What this measures, in a sentence. */
export const about =
  'How many events a second get from their commit to 1, 10 and 100 webhooks, and how long each takes, beside the same bodies posted without any store (plain), and beside a queue’s job a delivery, put in after the commit (queue).';
