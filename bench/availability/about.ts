/** What this measures, in a sentence. */
export const about =
  'How much processor time it takes to expand offers by rules, and to say what is free and what fits beside what is held: a year of weekdays with up to two hundred holds, and the time of three hundred people as a team is formed.';
