import { type DirectiveNode, Kind, print, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Required } from './aliased-requires.ts';
import type { Rivals } from './rivals.ts';

/** Something that is asked of an entity. */
type Asked = {
  readonly selection: SelectionNode;
  readonly required: Required;
  /** The conditions under which it is asked; nothing where it always is. */
  readonly condition: string;
};

/** What is known of the types that entities have in a subgraph. */
export interface TypesOfEntities {
  readonly requiredBy: (type: string, field: string) => Required;
  /** Whether entities of it may be of several types. */
  readonly isAbstract: (type: string) => boolean;
}

const NONE: Required = { reads: new Set(), aliases: new Set() };

/** What one of the fetches is for that a fetch is split into. */
export class Share {
  readonly condition: string;
  readonly reads = new Set<string>();
  readonly aliases = new Set<string>();
  readonly selections = new Set<SelectionNode>();

  constructor(condition: string) {
    this.condition = condition;
  }

  fits({ required: { reads, aliases }, condition }: Asked, rivals: Rivals): boolean {
    const isAtPeace = [...aliases].every((alias) =>
      [...(rivals.get(alias) ?? [])].every((rival) => !this.aliases.has(rival)),
    );
    // What is only fetched under a condition may be missing, and with it all that its representation asks for.
    const isAsSure = this.condition === (reads.size === 0 ? '' : condition);
    return isAtPeace && (isAsSure || (this.condition === '' && reads.isSubsetOf(this.reads)));
  }

  take({ selection, required: { reads, aliases } }: Asked): void {
    this.selections.add(selection);
    for (const read of reads) {
      this.reads.add(read);
    }
    for (const alias of aliases) {
      this.aliases.add(alias);
    }
  }
}

const conditionOf = (directives: readonly DirectiveNode[] = []): readonly string[] => directives.map(print);

function askedIn(
  set: SelectionSetNode,
  types: TypesOfEntities,
  type = '',
  under: readonly string[] = [],
): readonly Asked[] {
  return set.selections.flatMap((selection): readonly Asked[] => {
    const conditions = [...under, ...conditionOf(selection.directives)];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return askedIn(selection.selectionSet, types, selection.typeCondition?.name.value ?? type, conditions);
    }
    const required = selection.kind === Kind.FIELD ? types.requiredBy(type, selection.name.value) : NONE;
    // What is required of some of its types only is missing of the others.
    const ofTypes = required.reads.size > 0 && types.isAbstract(type) ? [`on ${type}`] : [];
    return [{ selection, required, condition: [...new Set([...conditions, ...ofTypes])].sort().join(' ') }];
  });
}

/** Which of what is asked of entities can be asked together. */
export function sharesOf(entities: SelectionSetNode, rivals: Rivals, types: TypesOfEntities): readonly Share[] {
  const asked = askedIn(entities, types);
  // What is always asked comes first: others may need no more than that.
  const inOrder = [
    ...asked.filter(({ condition }) => condition === ''),
    ...asked.filter(({ condition }) => condition !== ''),
  ];
  const shares: Share[] = [];
  for (const one of inOrder) {
    const found = shares.find((share) => share.fits(one, rivals));
    const share = found ?? new Share(one.required.reads.size === 0 ? '' : one.condition);
    share.take(one);
    if (found === undefined) {
      shares.push(share);
    }
  }
  return shares;
}
