import { readFile } from 'node:fs/promises';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import type { GatewayConfig } from '../config.ts';
import { watchTextFile } from '../supergraph/watch-file.ts';
import { DocumentList, DocumentListError } from './document-list.ts';
import { automaticDocuments, ListedDocuments, type PersistedDocuments } from './persisted-documents.ts';

/** What decides which documents are run. */
export type ReadOptions = { config: GatewayConfig; logger: Logger; onStop: OnStop };

/**
 * The documents that may be asked for by their hash. A list is read again whenever its file changes; one that cannot be used changes
 * nothing.
 * @throws DocumentListError where only listed documents may be run and there is no list.
 */
export async function readDocuments({ config, logger, onStop }: ReadOptions): Promise<PersistedDocuments> {
  const { PERSISTED_DOCUMENTS: mode, PERSISTED_DOCUMENTS_FILE: path } = config;
  if (mode === 'automatic') {
    return automaticDocuments();
  }
  if (path === undefined) {
    throw new DocumentListError('PERSISTED_DOCUMENTS is "only": PERSISTED_DOCUMENTS_FILE must say which');
  }
  const documents = new ListedDocuments(DocumentList.parse(await readFile(path, 'utf8')));
  const take = (text: string): Promise<void> => {
    try {
      const list = DocumentList.parse(text);
      documents.use(list);
      logger.info({ documents: list.size }, 'serving another list of documents');
    } catch (error) {
      logger.error({ err: error }, 'a new list of documents is refused');
    }
    return Promise.resolve();
  };
  onStop('list of documents', watchTextFile({ path, onText: take, logger }));
  return documents;
}
