import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlEntityReference, XmlError, XmlText } from 'libxml2-wasm';
import type { XmlFile, XmlNode } from './xml-tree.ts';

/** The largest file that is read: 8 MB. */
export const largestFile = 8 * 1024 * 1024;
/** Elements nested deeper than any bank nests them. */
const deepest = 40;
const mostElements = 400_000;

/** What may be wrong with a tree once it is read; thrown within this file alone. */
class Unfit extends Error {}

/**
 * Reads an XML file of somebody else. It may have no document type, hence no entities of its own, which is how files are made to
 * read other files or to grow without end; it is in UTF-8, at most 8 MB, and nested 40 deep at most. Nothing outside it is read. Fails with
 * `FILE_EMPTY`, `FILE_TOO_LARGE`, `NOT_UTF_8`, `XML_DOCUMENT_TYPE` or `NOT_XML`, with the line in its message.
 */
export function readXml(content: Uint8Array): Result<XmlFile, Failures> {
  if (content.byteLength === 0) return fail('FILE_EMPTY', 'There is nothing in it.', ['file']);
  if (content.byteLength > largestFile) return fail('FILE_TOO_LARGE', 'At most 8 MB.', ['file']);
  const text = asUtf8(content);
  if (text === undefined) return fail('NOT_UTF_8', 'It is not written in UTF-8.', ['file']);
  // Before a parser sees it.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    return fail('XML_DOCUMENT_TYPE', 'A document type is refused: with it come entities.', ['file']);
  }
  try {
    const option = ParseOption.XML_PARSE_NONET;
    const document = XmlDocument.fromString(text, { option });
    try {
      const { root } = document;
      const seen = { elements: 0 };
      return ok({ namespace: root.namespaceUri, root: toNode(root, 1, seen) });
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (error instanceof Unfit) return fail('NOT_XML', error.message, ['file']);
    if (error instanceof XmlError) return fail('NOT_XML', firstLine(error), ['file']);
    throw error;
  }
}

function asUtf8(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
    return declared === undefined || /^(utf-8|us-ascii)$/i.test(declared) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** What a parser says, in one line: it names the file's own. */
function firstLine(
  error: Error & { readonly details?: readonly { readonly line: number; readonly message: string }[] },
) {
  const [first] = error.details ?? [];
  return first ? `Line ${first.line}: ${first.message.trim()}`.slice(0, 300) : (error.message.split('\n')[0] ?? '');
}

function toNode(element: XmlElement, depth: number, seen: { elements: number }): XmlNode {
  seen.elements += 1;
  if (depth > deepest) throw new Unfit(`Line ${element.line}: nested more than ${deepest} deep.`);
  if (seen.elements > mostElements) throw new Unfit(`More than ${mostElements} elements.`);
  const children: XmlNode[] = [];
  let text = '';
  for (let at = element.firstChild; at; at = at.next) {
    if (at instanceof XmlElement) children.push(toNode(at, depth + 1, seen));
    else if (at instanceof XmlEntityReference) throw new Unfit(`Line ${at.line}: an entity that is not known.`);
    else if (at instanceof XmlText || at instanceof XmlCData) text += at.content;
  }
  const attributes = Object.fromEntries(element.attrs.map((attribute) => [attribute.name, attribute.content]));
  return { name: element.name, attributes, children, text: text.trim(), line: element.line };
}
