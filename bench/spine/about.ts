/** What this measures, in a sentence. */
export const about =
  'How many events a second get from a command to their effect in another service, and how long each takes, beside the command’s transactions without events (raw), the command’s and the effect’s without events (both), with the event only written (outbox), and with a plain queue fed after the commit.';
