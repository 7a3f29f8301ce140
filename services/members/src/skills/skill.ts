/** What ESCO calls it: something that one can do, or something that one knows. */
export type SkillKind = 'COMPETENCE' | 'KNOWLEDGE';

/** A skill of the ESCO classification. */
export interface Skill {
  /** Its identity: the same in all of Europe, and for ever. */
  readonly uri: string;
  readonly label: string;
  /** Other names for it. */
  readonly altLabels: readonly string[];
  readonly kind: SkillKind;
  readonly description: string;
}

const form = /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of an ESCO skill's URI. */
export const isSkillUri = (text: string): boolean => form.test(text);
