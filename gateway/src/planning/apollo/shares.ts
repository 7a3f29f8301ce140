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

/** What fields of a type require. */
export type RequiredBy = (type: string, field: string) => Required;

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

function askedIn(set: SelectionSetNode, requiredBy: RequiredBy, type = '', under: readonly string[] = []): Asked[] {
  return set.selections.flatMap((selection): Asked[] => {
    const conditions = [...under, ...conditionOf(selection.directives)];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return askedIn(selection.selectionSet, requiredBy, selection.typeCondition?.name.value ?? type, conditions);
    }
    const required = selection.kind === Kind.FIELD ? requiredBy(type, selection.name.value) : NONE;
    return [{ selection, required, condition: [...new Set(conditions)].sort().join(' ') }];
  });
}

/** Which of what is asked of entities can be asked together. */
export function sharesOf(entities: SelectionSetNode, rivals: Rivals, requiredBy: RequiredBy): readonly Share[] {
  const asked = askedIn(entities, requiredBy);
  // What is always asked comes first: others may need no more than that.
  const inOrder = [...asked.filter(({ condition }) => condition === ''), ...asked.filter(({ condition }) => condition !== '')];
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
