import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isSkillUri, type Skill, type SkillField, skillFields } from './skill.ts';

const rows = z.array(
  z.object({
    uri: z.string().refine(isSkillUri, 'No ESCO skill.'),
    en: z.string().min(1),
    it: z.string().min(1),
    alt_en: z.string(),
    alt_it: z.string(),
    type: z.enum(['skill', 'knowledge']),
    /** ESCO's own; of the information and communication field alone. */
    description: z.string().default(''),
  }),
);

/** The files that come with the service; `npm run` and the container have them at the same place. */
const ownFolder = join(import.meta.dirname, '../../data');

/** Two rows name one skill: which of them is meant? */
export class SkillTwice extends TypeError {
  constructor(uri: string) {
    super(`The catalogue has ${uri} twice.`);
  }
}

/**
 * Reads the catalogue: a CSV file for each field, `esco-<field>.csv`. Throws when one is not there or has another form, and
 * {@link SkillTwice}.
 */
export function readEscoSkills(folder = ownFolder): readonly Skill[] {
  const skills = skillFields.flatMap((field) => readField(join(folder, `esco-${field.toLowerCase()}.csv`), field));
  const seen = new Set<string>();
  for (const { uri } of skills) {
    if (seen.has(uri)) throw new SkillTwice(uri);
    seen.add(uri);
  }
  return skills;
}

const readField = (file: string, field: SkillField): readonly Skill[] =>
  rows.parse(parse(readFileSync(file, 'utf8'), { columns: true })).map((row) => ({
    uri: row.uri,
    labels: { EN: row.en, IT: row.it },
    altLabels: { EN: listOf(row.alt_en), IT: listOf(row.alt_it) },
    field,
    kind: row.type === 'skill' ? 'COMPETENCE' : 'KNOWLEDGE',
    description: row.description,
  }));

const listOf = (text: string): readonly string[] => text.split('|').filter(Boolean);
