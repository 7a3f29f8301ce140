import PostalMime from 'postal-mime';

/** A mail that was caught. */
export type CaughtMail = {
  readonly id: number;
  readonly at: Date;
  readonly from: string;
  readonly to: readonly string[];
  /** Where it goes if it comes back, as its envelope says; empty: nowhere. */
  readonly returnPath: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  /** Its head, as it came. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

/** For whom a mail is, and where it goes if it comes back. */
export type Envelope = Pick<CaughtMail, 'to' | 'returnPath'>;

/** How many are kept: the oldest go first. */
const mostKept = 200;

/** The mails that were caught, newest first; none of them is sent anywhere, and all are gone with the process. */
export class CaughtMails {
  #mails: readonly CaughtMail[] = [];
  #last = 0;

  /** Takes a mail in, as it came: what its envelope says of whom it is for holds. */
  async take(raw: Uint8Array, envelope: Envelope, at: Date): Promise<CaughtMail> {
    const { from, subject = '', text = '', html, headers } = await PostalMime.parse(raw);
    this.#last += 1;
    const mail = {
      ...{ id: this.#last, at, from: from?.address ?? '', ...envelope, subject, text, html },
      headers: headers.map(({ originalKey: name, value }) => ({ name, value })),
    };
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
