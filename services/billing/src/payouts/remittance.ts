import type { AgentId } from '@millepiani/kernel/id';
import type { RunId } from '../distributions/distribution-run.ts';
import type { RemunerationKind } from '../remuneration/remuneration-document.ts';

/** What a payment of a run is for, as far as it is known: whose paper it pays, and of which commission. */
export interface ShareAbout {
  readonly runId: RunId;
  readonly payeeId: AgentId;
  readonly title: string | undefined;
  /** The document that is issued for it. */
  readonly paper: { readonly kind: RemunerationKind; readonly number: string } | undefined;
}

type Language = 'it' | 'en';

const papers: Readonly<Record<RemunerationKind, Readonly<Record<Language, string>>>> = {
  INVOICE: { it: 'Fattura', en: 'Invoice' },
  OCCASIONAL_RECEIPT: { it: 'Ricevuta', en: 'Receipt' },
  PAYROLL_INSTRUCTION: { it: 'Cedolino', en: 'Payroll' },
  FOREIGN_DOCUMENT: { it: 'Documento', en: 'Document' },
};
const share: Readonly<Record<Language, string>> = { it: 'Quota di una ripartizione', en: 'Share of a distribution' };

/** What a transfer has room for, in whole characters. */
export const fitted = (text: string): string => [...text].slice(0, 140).join('');

/** What stands on the statement of who is paid a share: the number of their paper, and the commission; the run's id where that is all there is. */
export function shareRemittance({ runId, title, paper }: Omit<ShareAbout, 'payeeId'>, language: Language): string {
  const what = paper ? `${papers[paper.kind][language]} ${paper.number}` : share[language];
  return fitted(`${what}: ${title ?? runId}`);
}
