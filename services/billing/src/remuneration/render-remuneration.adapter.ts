import { formatNumber } from '../documents/document.ts';
import type { DocumentFile } from '../invoices/document-files.store.ts';
import { printPaper } from '../pdf/print.adapter.ts';
import type { IssuedDocument } from './remuneration-document.ts';
import { remunerationPage } from './remuneration-page.ts';

/** Both pages of a document; none of one that is written otherwise. */
export async function renderRemuneration(document: IssuedDocument): Promise<readonly Omit<DocumentFile, 'sha256'>[]> {
  const written = [];
  for (const language of ['it', 'en'] as const) {
    const page = remunerationPage(document, language);
    if (!page) continue;
    const kind = document.paper.kind === 'OCCASIONAL_RECEIPT' ? 'receipt' : 'payroll';
    const number = document.number ? formatNumber(document.number).replace('/', '-') : document.id;
    written.push({
      ...{ documentId: document.id, attempt: 0, mediaType: 'application/pdf' },
      ...{
        form: language === 'it' ? ('PDF_IT' as const) : ('PDF_EN' as const),
        name: `${kind}-${number}.${language}.pdf`,
      },
      content: Buffer.from(await printPaper(page)),
    });
  }
  return written;
}
