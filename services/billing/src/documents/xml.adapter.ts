import { create } from 'xmlbuilder2';
import type { XmlElement } from './xml.ts';

type Builder = ReturnType<typeof create>;

function append(parent: Builder, { name, attributes, content }: XmlElement): void {
  const own = parent.ele(name, { ...attributes });
  if (typeof content === 'string') own.txt(content);
  else for (const child of content) append(own, child);
}

/** Writes an XML document in UTF-8, indented. */
export function toXml(root: XmlElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  append(document, root);
  return `${document.end({ prettyPrint: true })}\n`;
}
