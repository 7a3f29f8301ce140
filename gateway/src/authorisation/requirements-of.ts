import type { Actor } from '../identity/actor.ts';
import { type Condition, holds, type Policies, type Requirement } from './condition.ts';
import { type FilterInput, filterDocument } from './filter-document.ts';

/** The class of all to whom nothing of a document is forbidden because nothing of it is guarded. */
const EVERYBODY = '';

/** What an operation asks of who runs it: actors that meet the same of it are one class, and may run the same. */
export class OperationRequirements {
  readonly #conditions: readonly Condition[];

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions;
  }

  /** Whether there are none: everybody may run all of it. */
  get isEmpty(): boolean {
    return this.#conditions.length === 0;
  }

  /** The actor's class. It tells who is signed in from who is not, since they are told different things. */
  classOf(actor: Actor, policies: Policies): string {
    if (this.isEmpty) {
      return EVERYBODY;
    }
    let name: string = actor.kind;
    for (const condition of this.#conditions) {
      name += holds(condition, actor, policies) ? '+' : '-';
    }
    return name;
  }
}

/** Reads them off a validated document. */
export function requirementsOf(input: Omit<FilterInput, 'isAllowed'>): OperationRequirements {
  const conditions = new Map<string, Condition>();
  const note = (requirement: Requirement): boolean => {
    for (const condition of requirement) {
      conditions.set(JSON.stringify(condition), condition);
    }
    // As if everything were allowed: then all of it is looked at.
    return true;
  };
  filterDocument({ ...input, isAllowed: note });
  return new OperationRequirements([...conditions.values()]);
}
