import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page of a PDF, as somebody reads it. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  // The library takes the bytes over, so it gets its own.
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) => page.replaceAll('\u00a0', ' '));
}
