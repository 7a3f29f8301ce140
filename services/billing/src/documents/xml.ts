/** An element of an XML document, before it is written: a name, attributes, and either elements or a text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly XmlElement[] | string;
}

/** What may be left out. */
type Maybe<T> = T | undefined | false;

/** An element that holds others; those that are undefined are left out. */
export const element = (name: string, ...children: readonly Maybe<XmlElement>[]): XmlElement => ({
  name,
  attributes: {},
  content: children.filter((child) => child !== undefined && child !== false),
});

/** An element that holds a text; undefined without one. */
export function leaf(name: string, text: string): XmlElement;
export function leaf(name: string, text: string | undefined): XmlElement | undefined;
export function leaf(name: string, text: string | undefined): XmlElement | undefined {
  return text === undefined ? undefined : { name, attributes: {}, content: text };
}

/** The same element with attributes. */
export const withAttributes = (of: XmlElement, attributes: Readonly<Record<string, string>>): XmlElement => ({
  ...of,
  attributes: { ...of.attributes, ...attributes },
});

/** All elements at a path of names below `from`, in their order. */
export function elementsAt(from: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) =>
      found.flatMap(({ content }) =>
        typeof content === 'string' ? [] : content.filter((child) => child.name === name),
      ),
    [from],
  );
}

/** The text at a path of names below `from`; undefined where there is none. */
export function textAt(from: XmlElement, ...path: readonly string[]): string | undefined {
  const content = elementsAt(from, ...path)[0]?.content;
  return typeof content === 'string' ? content : undefined;
}
