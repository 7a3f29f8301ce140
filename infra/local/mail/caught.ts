import PostalMime from 'postal-mime';

/** A mail that was caught. */
export type CaughtMail = {
  readonly id: number;
  readonly at: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
};

/** How many are kept: the oldest go first. */
const mostKept = 200;

/** The mails that were caught, newest first; none of them is sent anywhere, and all are gone with the process. */
export class CaughtMails {
  #mails: readonly CaughtMail[] = [];
  #last = 0;

  /** Takes a mail in, as it came: what its envelope says of whom it is for holds. */
  async take(raw: Uint8Array, to: readonly string[], at: Date): Promise<CaughtMail> {
    const { from, subject = '', text = '', html } = await PostalMime.parse(raw);
    this.#last += 1;
    const mail = { id: this.#last, at, from: from?.address ?? '', to, subject, text, html };
    this.#mails = [mail, ...this.#mails].slice(0, mostKept);
    return mail;
  }

  /** All that are kept. */
  get all(): readonly CaughtMail[] {
    return this.#mails;
  }

  /** The one with this number. */
  find(id: number): CaughtMail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }
}
