/** What this measures, in a sentence. */
export const about =
  'How long the projects service takes from the question for a team of eight to the proposal when 100,000 people are in its own copy, candidates, rules of offered time, what is held, the bench and the storing included, and for how long it blocks its event loop meanwhile.';
