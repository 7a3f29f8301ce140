import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';

/** A skill that a role asks for. */
export interface RoleNeed {
  /** An ESCO skill's URI. */
  readonly skill: string;
  /** The skill's name, as whoever asks for it reads it. */
  readonly skillLabel: string;
  /** 1 to 5. */
  readonly level: number;
  /** The hundredths of the role's fit that it makes up. Those of a role's needs total 100. */
  readonly percent: number;
  /** Whoever does not have it at all cannot fill the role. */
  readonly isMandatory: boolean;
}

/** A skill as the edge hands it over. */
export interface RoleNeedText {
  readonly skill: string;
  readonly skillLabel: string;
  readonly level: number;
  readonly percent: number;
  readonly isMandatory: boolean;
}

/** What a role asks for first, and besides. */
interface Asking extends Pick<RoleNeed, 'skill' | 'skillLabel' | 'level'> {
  readonly furtherNeeds?: readonly RoleNeed[] | undefined;
}

const mostFurther = 7;
const escoSkill =
  /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** All skills that a role asks for: the first one, which is mandatory and makes up what the others leave, and the others. */
export function needsOf({ skill, skillLabel, level, furtherNeeds = [] }: Asking): readonly RoleNeed[] {
  const percent = 100 - totalOf(furtherNeeds);
  return [{ skill, skillLabel, level, percent, isMandatory: true }, ...furtherNeeds];
}

const totalOf = (needs: readonly Pick<RoleNeed, 'percent'>[]): number =>
  needs.reduce((sum, { percent }) => sum + percent, 0);

/** The same as one text: another one is there when anything of it was revised. Names are not what is asked for. */
export const needsText = (asking: Omit<Asking, 'skillLabel'>): string =>
  (asking.furtherNeeds ?? [])
    .map(({ skill, level, percent, isMandatory }) => ` ${skill} ${level} ${percent} ${isMandatory}`)
    .join('');

/**
 * Reads the skills that a role asks for besides its first one. Fails with `TOO_MANY_NEEDS` (over 7), `DUPLICATE_NEED`, `INVALID_SKILL`,
 * `LEVEL_OUT_OF_RANGE`, `PERCENT_OUT_OF_RANGE` (not 1 to 99), `PERCENTS_EXCEED_99`, and with what texts fail with.
 */
export function parseFurtherNeeds(
  texts: readonly RoleNeedText[],
  first: string,
): Result<readonly RoleNeed[], Failures> {
  if (texts.length > mostFurther) return fail('TOO_MANY_NEEDS', `At most ${mostFurther}.`, ['furtherNeeds']);
  const parsed = texts.map((text) => parseNeed(text));
  const failures = parsed.flatMap((need, at) => (need.ok ? [] : within(['furtherNeeds', at], need.error)));
  if (failures.length > 0) return err(failures);
  const needs = parsed.flatMap((need) => (need.ok ? [need.value] : []));
  const skills = [first, ...needs.map(({ skill }) => skill)];
  const twice = skills.findIndex((skill, at) => skills.indexOf(skill) < at);
  if (twice > 0) return fail('DUPLICATE_NEED', 'Each skill once.', ['furtherNeeds', twice - 1, 'skill']);
  if (totalOf(needs) <= 99) return ok(needs);
  return fail('PERCENTS_EXCEED_99', 'Something is to be left for the first skill.', ['furtherNeeds']);
}

function parseNeed(text: RoleNeedText): Result<RoleNeed, Failures> {
  const parsed = gather({
    skill: parseSkill(text.skill),
    skillLabel: parseText(text.skillLabel, { max: 200 }, ['skillLabel']),
    level: parseWhole(text.level, { code: 'LEVEL_OUT_OF_RANGE', max: 5, field: 'level' }),
    percent: parseWhole(text.percent, { code: 'PERCENT_OUT_OF_RANGE', max: 99, field: 'percent' }),
  });
  return parsed.ok ? ok({ ...parsed.value, isMandatory: text.isMandatory }) : parsed;
}

/** Reads an ESCO skill's URI. Fails with `INVALID_SKILL`. */
export function parseSkill(uri: string): Result<string, Failures> {
  if (escoSkill.test(uri)) return ok(uri);
  return fail('INVALID_SKILL', 'Expected http://data.europa.eu/esco/skill/ and a UUID in lower case.', ['skill']);
}

/** Reads a whole number from 1 on. Fails with the rule's code. */
export function parseWhole(
  value: number,
  rule: { readonly code: string; readonly max: number; readonly field: string },
): Result<number, Failures> {
  if (Number.isInteger(value) && value >= 1 && value <= rule.max) return ok(value);
  return fail(rule.code, `A whole number from 1 to ${rule.max}.`, [rule.field]);
}
