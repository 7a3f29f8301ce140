import { type CheckedEvent, event } from '@millepiani/events/event';
import { pledgeMade, pledgeWithdrawn } from '@millepiani/events/projects/pledge.events';
import {
  projectAbandoned,
  projectClosed,
  projectCommissionAttached,
  projectCommissionDetached,
  projectCompleted,
  projectFunded,
  projectFundingOpened,
  projectOpened,
  projectParticipantAsked,
  projectParticipantInvited,
  projectParticipantJoined,
  projectParticipantLeft,
  projectRevised,
  projectStarted,
} from '@millepiani/events/projects/project.events';
import { type Money, moneyText } from '@millepiani/kernel/money';
import type { Visibility } from '../commissions/commission.ts';
import { visibilityOf } from '../commissions/commissions.events.ts';
import type { Budget, PledgeEvent, Project, ProjectChange, ProjectEvent } from './project.ts';

const participantEvents = {
  INVITED: projectParticipantInvited,
  ASKED: projectParticipantAsked,
  JOINED: projectParticipantJoined,
} as const;

const commissionEvents = {
  'project.commission-attached': projectCommissionAttached,
  'project.commission-detached': projectCommissionDetached,
} as const;

const justOf = {
  'project.started': projectStarted,
  'project.completed': projectCompleted,
  'project.closed': projectClosed,
} as const;

/** What is told of a project with a budget is told of nothing else: the state machine gave the event. */
class NoBudget extends TypeError {
  constructor({ id }: Project) {
    super(`${id} has no budget of which to tell.`);
  }
}

/** What an event of a project tells other services. `project` is as the event left it. */
export const toEvent = (project: Project, happened: ProjectEvent): CheckedEvent =>
  happened.type === 'pledge.made' || happened.type === 'pledge.withdrawn'
    ? toPledgeEvent(project, happened)
    : toProjectEvent(project, happened);

function toProjectEvent(project: Project, happened: ProjectChange): CheckedEvent {
  const { id: projectId, leadId, version: aggregateVersion, visibility: seenBy } = project;
  const place = { subject: projectId, aggregateVersion, partition: projectId, visibility: visibilityOf[seenBy] };
  const about = { projectId, leadId };
  const forParties = { ...place, visibility: 'parties' as const };
  switch (happened.type) {
    case 'project.opened': {
      const { openedBy, openedAt, visibility, budget } = happened.terms;
      const data = { ...about, openedBy, visibility, openedAt: openedAt.toISOString() };
      return event(projectOpened, { ...place, data: { ...data, budget: budget ? budgetData(budget) : null } });
    }
    case 'project.revised': {
      const budget = project.budget ? budgetData(project.budget) : null;
      return event(projectRevised, { ...place, data: { ...about, visibility: seenBy, budget } });
    }
    case 'project.funding-opened':
      return event(projectFundingOpened, { ...place, data: { ...about, budget: budgetData(budgetOf(project)) } });
    case 'project.funded':
      return event(projectFunded, { ...place, data: { ...about, pledged: moneyText(pledgedOf(project)) } });
    case 'project.abandoned':
      return event(projectAbandoned, { ...place, data: { ...about, reason: happened.reason } });
    case 'project.participant':
      return event(participantEvents[happened.to], { ...forParties, data: { ...about, personId: happened.personId } });
    case 'project.participant-left': {
      const { personId, was } = happened;
      return event(projectParticipantLeft, { ...forParties, data: { ...about, personId, was } });
    }
    case 'project.commission-attached':
    case 'project.commission-detached': {
      const visibility = visibilityOf[narrower(seenBy, happened.commissionVisibility)];
      const data = { ...about, commissionId: happened.commissionId };
      return event(commissionEvents[happened.type], { ...place, visibility, data });
    }
    default:
      return event(justOf[happened.type], { ...place, data: about });
  }
}

function toPledgeEvent(project: Project, happened: PledgeEvent): CheckedEvent {
  const { id: projectId, leadId } = project;
  const pledge = happened.type === 'pledge.made' ? happened.facts : happened.pledge;
  const place = { subject: pledge.id, partition: projectId };
  const data = {
    ...{ pledgeId: pledge.id, projectId, leadId, backerId: pledge.backerId },
    ...{ amount: moneyText(pledge.amount), pledged: moneyText(pledgedOf(project)) },
  };
  return happened.type === 'pledge.made'
    ? event(pledgeMade, { ...place, aggregateVersion: 1, data: { ...data, pledgedBy: happened.facts.pledgedBy } })
    : event(pledgeWithdrawn, { ...place, aggregateVersion: 2, data: { ...data, withdrawnBy: happened.by ?? null } });
}

const order: readonly Visibility[] = ['PARTIES', 'COMMUNITY', 'PUBLIC'];

/** What names both is for those who may see both. */
const narrower = (one: Visibility, other: Visibility): Visibility =>
  order.indexOf(one) < order.indexOf(other) ? one : other;

const budgetData = ({ target, minimum, deadline }: Budget) => ({
  ...{ target: moneyText(target), minimum: moneyText(minimum) },
  deadline: deadline ? deadline.toISOString() : null,
});

function budgetOf(project: Project): Budget {
  if (!project.budget) throw new NoBudget(project);
  return project.budget;
}

function pledgedOf(project: Project): Money {
  if (!project.backing) throw new NoBudget(project);
  return project.backing.pledged;
}
