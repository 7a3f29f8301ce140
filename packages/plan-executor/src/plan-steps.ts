import { BatchFetch } from './batch-fetch.ts';
import type { Compiling } from './compiling.ts';
import { EntityFetch } from './entity-fetch.ts';
import type { EntityPart } from './entity-part.ts';
import { Places } from './places.ts';
import type { ConditionNode, FetchNode, PathSegment, PlanNode } from './plan.ts';
import { RootFetch } from './root-fetch.ts';
import type { Run } from './run-state.ts';
import { sharings } from './sharing.ts';

/** Runs a part of a plan. */
export type Step = (run: Run) => Promise<void>;

type Path = readonly PathSegment[];

const NOTHING: Step = async () => undefined;

/** Compiles a plan's steps. */
export class PlanSteps {
  readonly #compiling: Compiling;
  readonly #roots: RootFetch[] = [];
  readonly #parts: EntityPart[] = [];
  readonly #entities: EntityFetch[] = [];

  constructor(compiling: Compiling) {
    this.#compiling = compiling;
  }

  compile(node: PlanNode | undefined): Step {
    const step = node === undefined ? NOTHING : this.#step(node, []);
    this.#join();
    const all = [...this.#roots, ...this.#parts];
    const found = sharings(all.map(({ written }) => written));
    this.#parts.forEach((part, index) => {
      part.sharing = found[this.#roots.length + index] ?? 'none';
    });
    return step;
  }

  #join(): void {
    if (!this.#compiling.joins) {
      return;
    }
    for (const same of Map.groupBy(this.#entities, ({ key }) => key).values()) {
      const [first] = same;
      if (first !== undefined && same.length > 1) {
        for (const fetch of same) {
          fetch.planned = first.planned;
          fetch.part.isJoined = true;
        }
      }
    }
  }

  #step(node: PlanNode, path: Path): Step {
    switch (node.kind) {
      case 'Sequence': {
        const steps = node.nodes.map((inner) => this.#step(inner, path));
        return async (run) => {
          for (const step of steps) {
            await step(run);
          }
        };
      }
      case 'Parallel': {
        const steps = node.nodes.map((inner) => this.#step(inner, path));
        return async (run) => {
          await Promise.all(steps.map((step) => step(run)));
        };
      }
      case 'Flatten':
        return this.#step(node.node, [...path, ...node.path]);
      case 'Condition':
        return this.#condition(node, path);
      case 'Fetch':
        return this.#fetch(node, path);
      case 'BatchFetch': {
        const { types } = this.#compiling;
        const fetch = new BatchFetch(
          node,
          ({ paths }) => paths.map((own) => new Places([...path, ...own], types)),
          this.#compiling,
        );
        this.#parts.push(...fetch.parts.map(({ part }) => part));
        return (run) => fetch.run(run);
      }
      default: {
        const unknown: never = node;
        return unknown;
      }
    }
  }

  #condition({ variable, ifClause, elseClause }: ConditionNode, path: Path): Step {
    const yes = ifClause === undefined ? NOTHING : this.#step(ifClause, path);
    const no = elseClause === undefined ? NOTHING : this.#step(elseClause, path);
    return (run) => (run.variables[variable] === true ? yes(run) : no(run));
  }

  #fetch(node: FetchNode, path: Path): Step {
    const places = new Places(path, this.#compiling.types);
    if (node.requires === undefined || node.requires.length === 0) {
      const fetch = new RootFetch(node, places, this.#compiling);
      this.#roots.push(fetch);
      return (run) => fetch.run(run);
    }
    const fetch = new EntityFetch(node, node.requires, { places, compiling: this.#compiling });
    this.#entities.push(fetch);
    this.#parts.push(fetch.part);
    return (run) => fetch.run(run);
  }
}
