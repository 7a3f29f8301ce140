import type { PersistedDocuments } from '../documents/persisted-documents.ts';

/** What comes of a look for a document by its hash, and of what is sent besides. */
export type DocumentResult = 'known' | 'unknown' | 'remembered' | 'not_listed';

/** The same documents, of which is told what is looked for, remembered and refused. */
export function countedDocuments(
  documents: PersistedDocuments,
  tell: (result: DocumentResult) => void,
): PersistedDocuments {
  return {
    textOf: (sha256) => {
      const text = documents.textOf(sha256);
      tell(text === undefined ? 'unknown' : 'known');
      return text;
    },
    remember: (sha256, text) => {
      tell('remembered');
      documents.remember(sha256, text);
    },
    allows: (text) => {
      const isAllowed = documents.allows(text);
      if (!isAllowed) {
        tell('not_listed');
      }
      return isAllowed;
    },
  };
}
