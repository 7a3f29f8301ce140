import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, type ProjectId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Visibility } from '../commissions/commission.ts';
import { type BudgetText, parseBudget } from './budget.ts';
import type { ProjectEvent } from './project.ts';

/** A project as the edge hands it over. */
export type ProjectText = {
  readonly title: string;
  readonly description: string;
  readonly visibility: Visibility;
  readonly leadId?: string | null | undefined;
  readonly budget?: BudgetText | null | undefined;
};

/** To open a project. */
export interface OpenProject {
  readonly id: ProjectId;
  readonly by: PersonId;
  /** Those for whom they speak, themselves first. */
  readonly agents: readonly AgentId[];
  readonly at: Instant;
  readonly text: ProjectText;
}

/**
 * Decides to open a project. Fails with `LEAD_NOT_YOU` (neither who asks nor who they speak for), `INVALID_ID`, and with what texts and
 * budgets fail with.
 */
export function openProject({ id, by, agents, at, text }: OpenProject): Result<ProjectEvent, Failures> {
  const parsed = gather({
    title: parseText(text.title, { max: 120 }, ['title']),
    description: parseText(text.description, { max: 10_000, multiline: true }, ['description']),
    leadId: parseLead(text.leadId, by, agents),
    budget: text.budget ? parseBudget(text.budget, at, ['budget']) : ok(undefined),
  });
  if (!parsed.ok) return parsed;
  const { visibility } = text;
  return ok({ type: 'project.opened', terms: { id, openedBy: by, openedAt: at, visibility, ...parsed.value } });
}

/** Nobody leads without their word: it is oneself, or who one speaks for. */
function parseLead(
  leadId: string | null | undefined,
  by: PersonId,
  agents: readonly AgentId[],
): Result<AgentId, Failures> {
  if (leadId === undefined || leadId === null) return ok(by);
  const parsed = parseId(leadId, ['per', 'org'], ['leadId']);
  if (!parsed.ok || agents.includes(parsed.value)) return parsed;
  return fail('LEAD_NOT_YOU', 'The lead is you, or an organization for which you speak.', ['leadId']);
}
