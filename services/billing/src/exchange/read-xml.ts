import { err, ok, type Result } from '@millepiani/kernel/result';
import type { XmlElement } from '../documents/xml.ts';

/** What is wrong with a text that is to be XML. */
export type XmlFault = 'NOT_WELL_FORMED' | 'DOCTYPE' | 'TOO_DEEP' | 'TOO_LARGE';

/** An XML document that somebody else wrote: names without their prefixes, and the namespace of its root. */
export interface ReadXml {
  readonly root: XmlElement;
  /** Of the root; empty where it has none. */
  readonly namespace: string;
}

const mostCharacters = 2_000_000;
const deepest = 64;

const name = '[A-Za-z_\\u00c0-\\uffff][\\w.\\u00b7-\\uffff-]*(?::[A-Za-z_\\u00c0-\\uffff][\\w.\\u00b7-\\uffff-]*)?';
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gy');
const open = new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
const close = new RegExp(`</(${name})\\s*>`, 'y');
const characters = /[^<]+/y;
/** What XML 1.0 lets stand in a document. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

interface Open {
  /** With its prefix, which its end must have too. */
  readonly written: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Carries a fault out of the reading. */
class Fault extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads XML that comes from outside: strictly, in time that grows with its length alone, and without what makes XML dangerous: a document type is
 * refused, so there are no entities but XML's own five, and nothing is fetched. An element has either elements or a text: what stands
 * between elements is left out. Fails with what is wrong.
 */
export function readXml(source: string): Result<ReadXml, XmlFault> {
  if (source.length > mostCharacters) return err('TOO_LARGE');
  try {
    return ok(new Reader(source.replace(/^\ufeff/, '')).read());
  } catch (error) {
    if (error instanceof Fault) return err(error.fault);
    throw error;
  }
}

class Reader {
  readonly #source: string;
  #at = 0;
  readonly #open: Open[] = [];
  #root: XmlElement | undefined;
  #namespace = '';

  constructor(source: string) {
    this.#source = source;
  }

  read(): ReadXml {
    if (forbidden.test(this.#source) || !this.#source.isWellFormed()) throw new Fault('NOT_WELL_FORMED');
    if (/^<\?xml\s/.test(this.#source)) this.#between('<?xml', '?>');
    while (this.#at < this.#source.length) this.#step();
    if (this.#open.length > 0 || !this.#root) throw new Fault('NOT_WELL_FORMED');
    return { root: this.#root, namespace: this.#namespace };
  }

  /** What stands here, if it is of this form. */
  #take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at;
    const found = form.exec(this.#source) ?? undefined;
    if (found) this.#at = form.lastIndex;
    return found;
  }

  /** What stands here between two marks, if the first of them does. */
  #between(from: string, to: string): string | undefined {
    if (!this.#source.startsWith(from, this.#at)) return undefined;
    const end = this.#source.indexOf(to, this.#at + from.length);
    if (end < 0) throw new Fault('NOT_WELL_FORMED');
    const content = this.#source.slice(this.#at + from.length, end);
    this.#at = end + to.length;
    return content;
  }

  #step(): void {
    const text = this.#take(characters);
    if (text) this.#characters(decode(text[0]));
    else if (!(this.#remark() || this.#section() || this.#tag())) {
      throw new Fault(this.#source.startsWith('<!DOCTYPE', this.#at) ? 'DOCTYPE' : 'NOT_WELL_FORMED');
    }
  }

  /** What is for no reader of the document: a comment, or a processing instruction. */
  #remark(): boolean {
    const remark = this.#between('<!--', '-->');
    if (remark?.includes('--')) throw new Fault('NOT_WELL_FORMED');
    if (remark !== undefined) return true;
    const instruction = this.#between('<?', '?>');
    if (instruction === undefined) return false;
    // A second declaration is none.
    if (!/^[a-z_]/i.test(instruction) || /^xml(\s|$)/i.test(instruction)) throw new Fault('NOT_WELL_FORMED');
    return true;
  }

  /** A text in which nothing means anything else. */
  #section(): boolean {
    const section = this.#open.length > 0 ? this.#between('<![CDATA[', ']]>') : undefined;
    if (section !== undefined) this.#characters(section);
    return section !== undefined;
  }

  #tag(): boolean {
    const end = this.#take(close);
    const start = end ? undefined : this.#take(open);
    if (end) this.#close(end[1] ?? '');
    if (start) this.#start(start);
    return end !== undefined || start !== undefined;
  }

  #characters(text: string): void {
    const within = this.#open.at(-1);
    if (within) within.text += text;
    else if (text.trim() !== '') throw new Fault('NOT_WELL_FORMED');
  }

  #start([, written = '', attributes = '', empty]: RegExpExecArray): void {
    if (this.#root && this.#open.length === 0) throw new Fault('NOT_WELL_FORMED');
    if (this.#open.length >= deepest) throw new Fault('TOO_DEEP');
    this.#open.push({ written, attributes: attributesOf(attributes), children: [], text: '' });
    if (empty === '/') this.#close(written);
  }

  #close(written: string): void {
    const own = this.#open.pop();
    if (own?.written !== written) throw new Fault('NOT_WELL_FORMED');
    const { attributes, children, text } = own;
    const element = { name: local(written), attributes, content: children.length > 0 ? children : text.trim() };
    const parent = this.#open.at(-1);
    if (parent) {
      parent.children.push(element);
      return;
    }
    const prefix = written.includes(':') ? `xmlns:${written.slice(0, written.indexOf(':'))}` : 'xmlns';
    this.#root = element;
    this.#namespace = attributes[prefix] ?? '';
  }
}

const local = (written: string): string => written.slice(written.indexOf(':') + 1);

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, decode(double ?? single ?? '')] as const,
  );
  if (new Set(found.map(([key]) => key)).size < found.length) throw new Fault('NOT_WELL_FORMED');
  return Object.fromEntries(found);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** XML's own entities, and characters by their number; any other makes the text none of XML. */
function decode(text: string): string {
  if (text.includes(']]>')) throw new Fault('NOT_WELL_FORMED');
  return text.replaceAll(/&([^;&]{0,12});?/g, (whole, entity: string) => {
    const numbered = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
    const code = numbered ? Number.parseInt(numbered[1] ?? numbered[2] ?? '', numbered[1] ? 16 : 10) : undefined;
    const decoded = code === undefined ? entities[entity] : characterOf(code);
    if (decoded === undefined || !whole.endsWith(';')) throw new Fault('NOT_WELL_FORMED');
    return decoded;
  });
}

function characterOf(code: number): string | undefined {
  if (code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return undefined;
  const character = String.fromCodePoint(code);
  return forbidden.test(character) ? undefined : character;
}
