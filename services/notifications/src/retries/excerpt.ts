// Control characters but for line breaks and tabs, those that turn the direction of text, and those that show nothing: what
// strangers answer is looked at in terminals and on pages. ZWNJ and ZWJ stay: scripts need them.
const hidden =
  /(?![\n\t])[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u{00AD}\u{061C}\u{200B}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E0FFF}]/gu;

/** How an answer began, fit to be looked at: without what would do something to whoever looks. */
export const fitToShow = (excerpt: string): string => excerpt.replaceAll('\r\n', '\n').replace(hidden, '');
