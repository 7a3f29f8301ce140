import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isSkillUri, type Skill } from './skill.ts';

const rows = z.array(
  z.object({
    uri: z.string().refine(isSkillUri, 'No ESCO skill.'),
    preferredLabel: z.string().min(1),
    altLabels: z.string(),
    skillType: z.enum(['skill', 'knowledge']),
    description: z.string().min(1),
  }),
);

/** The file that comes with the service; `npm run` and the container have it at the same place. */
const ownFile = join(import.meta.dirname, '../../data/esco-ict-skills.csv');

/** Reads ESCO skills from a CSV file with a header. Throws when the file is not there or has another form. */
export function readEscoSkills(file = ownFile): readonly Skill[] {
  return rows.parse(parse(readFileSync(file, 'utf8'), { columns: true })).map((row) => ({
    uri: row.uri,
    label: row.preferredLabel,
    altLabels: row.altLabels.split('|').filter(Boolean),
    kind: row.skillType === 'skill' ? 'COMPETENCE' : 'KNOWLEDGE',
    description: row.description,
  }));
}
