import type { Standing } from '@millepiani/speakers/standing';
import type { Project } from '../ventures/project.ts';
import { can, isInsider } from '../ventures/project-access.ts';
import type { AskedEvent } from './timeline.ts';

/**
 * Whether one may see what happened to a project. The strictest decides: the visibility that was written with the event when it
 * happened, and who may see the project and takes part in it now.
 */
export function canSeeProjectEvent(standing: Standing, { visibility }: AskedEvent, project: Project): boolean {
  if (!can(standing, 'see', project)) return false;
  switch (visibility) {
    case 'public':
      return true;
    case 'community':
      return standing.actor.id !== undefined;
    case 'parties':
      return isInsider(standing, project);
    case 'internal':
      return false;
    default:
      return visibility satisfies never;
  }
}
