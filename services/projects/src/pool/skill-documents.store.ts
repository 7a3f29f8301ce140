import { Schema } from 'mongoose';

/** What somebody claims to master, as it is stored. */
export interface SkillDocument {
  /** The claim's id. */
  _id: string;
  personId: string;
  skill: string;
  level: number;
  /** As `placeOf` says. */
  place: string;
  /** As `lotOf` says. */
  lot: string;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const form = () =>
  new Schema<SkillDocument>(
    { _id: text, personId: text, skill: text, level: number, place: text, lot: text },
    { versionKey: false },
  );

/** Of those in the pool. */
export const skillSchema = form();
// Candidates for a role, in their order: no page walks over anybody else.
skillSchema.index({ skill: 1, place: 1 });
// Some of those who master a skill at one level, by lot.
skillSchema.index({ skill: 1, level: 1, lot: 1 });
// What some people can do.
skillSchema.index({ personId: 1, skill: 1 });

/** Of those who are out of it for a while. */
export const asideSkillSchema = form();
asideSkillSchema.index({ personId: 1 });
