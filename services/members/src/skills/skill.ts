import type { Locale } from '../contacts/contact.ts';

/** What ESCO calls it: something that one can do, or something that one knows. */
export type SkillKind = 'COMPETENCE' | 'KNOWLEDGE';

/** By what the community's catalogue is ordered: each skill is in one field. */
export const skillFields = [
  'ICT',
  'DESIGN',
  'MEDIA',
  'ARCHITECTURE',
  'COMMUNICATION',
  'LANGUAGES',
  'LAW',
  'FINANCE',
  'RESEARCH',
  'MANAGEMENT',
  'TEACHING',
  'EVENTS',
  'CRAFTS',
  'FOOD',
  'SUSTAINABILITY',
  'TRANSVERSAL',
] as const;

/** One of them. */
export type SkillField = (typeof skillFields)[number];

/** A skill of the ESCO classification. */
export interface Skill {
  /** Its identity: the same in all of Europe, and for ever. */
  readonly uri: string;
  /** What it is called in each language. */
  readonly labels: Readonly<Record<Locale, string>>;
  /** Other names for it. */
  readonly altLabels: Readonly<Record<Locale, readonly string[]>>;
  readonly field: SkillField;
  readonly kind: SkillKind;
  /** In English; empty where the catalogue has none. */
  readonly description: string;
}

const form = /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of an ESCO skill's URI. */
export const isSkillUri = (text: string): boolean => form.test(text);
