import type { FailurePath } from '@millepiani/kernel/failure';

/** An element of a document that somebody else wrote, without its namespace. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, without blanks around it. */
  readonly text: string;
  /** The line of the file on which it stands, from 1. */
  readonly line: number;
}

/** A document that was read, with the namespace of its root: by that its kind and version are known. */
export interface XmlFile {
  readonly namespace: string;
  readonly root: XmlNode;
}

/** The first element at a path below: `child(entry, 'NtryDtls', 'TxDtls')`. */
export function child(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at = node;
  for (const name of path) at = at?.children.find((one) => one.name === name);
  return at;
}

/** The elements of a name right below. */
export const children = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** The text at a path below; undefined where it is not there or is empty. */
export const textAt = (node: XmlNode | undefined, ...path: readonly string[]): string | undefined =>
  child(node, ...path)?.text || undefined;

/** Where in a file something is wrong, for a failure's path: `['file', 'Ntry', 'line 17']`. */
export const placeOf = (node: Pick<XmlNode, 'name' | 'line'>): FailurePath => ['file', node.name, `line ${node.line}`];
