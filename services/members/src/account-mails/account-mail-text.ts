import type { Block, MailText } from '@millepiani/mail/render';
import type { Locale } from '../contacts/contact.ts';
import type { LinkPurpose, MailPurpose, Notice } from './account-mail.ts';

/** What a mail about an account says, besides what it is about. */
export interface MailFacts {
  readonly locale: Locale;
  /**
   * What the person is called; absent where the address may be another's: what somebody typed is not sent to whom it may not concern.
   */
  readonly name: string | undefined;
  /** Where the link leads, for a mail that has one. */
  readonly link: string | undefined;
  /** Where one says that the password is to be another. */
  readonly forgot: string;
  /** A day, as the reader writes it, for a mail that tells of one. */
  readonly day: string | undefined;
}

interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
}
interface LinkWords extends Words {
  readonly open: string;
}

interface Language {
  readonly greeting: (name: string | undefined) => string;
  readonly links: Readonly<Record<LinkPurpose, LinkWords>>;
  readonly notices: Readonly<Record<Notice, (day: string) => Words>>;
  /** Under a link. */
  readonly notYou: string;
  /** Under what was done to an account. */
  readonly notYouEither: string;
  readonly forgot: string;
}

const english: Language = {
  greeting: (name) => (name === undefined ? 'Hello,' : `Dear ${name},`),
  links: {
    COMPLETE_SIGN_UP: {
      subject: 'Complete your registration',
      lines: [
        'Somebody signed up with this address. If that was you, show that it is yours by the link and the password that you chose.',
        'It is good for two days. Until then nobody is registered.',
      ],
      open: 'Complete the registration',
    },
    VERIFY_EMAIL: {
      subject: 'Confirm your address',
      lines: ['Confirm that this address is yours. The link is good for seven days.'],
      open: 'Confirm the address',
    },
    CHANGE_EMAIL: {
      subject: 'Confirm your new address',
      lines: [
        'This is to be the address of your account. It is from when you confirm it; the link is good for one day.',
      ],
      open: 'Confirm the new address',
    },
    RESET_PASSWORD: {
      subject: 'Choose a new password',
      lines: [
        'Somebody asked for a new password for the account with this address. The link is good for 30 minutes, once.',
      ],
      open: 'Choose a new password',
    },
  },
  notices: {
    EMAIL_TAKEN: () => ({
      subject: 'You have an account already',
      lines: [
        'Somebody wanted to use this address for a new account, or for another one. It is the address of yours, so nothing was done.',
        'If that was you, sign in with it. If you do not know the password any more, choose a new one.',
      ],
    }),
    EMAIL_CHANGE_ASKED: () => ({
      subject: 'Your account is to have another address',
      lines: ['Your account is to have another address, which was asked to confirm it. Until then it keeps this one.'],
    }),
    EMAIL_CHANGED: () => ({
      subject: 'Your account has another address',
      lines: ['From now on you sign in with another address, and are written to there. This one is not used any more.'],
    }),
    PASSWORD_CHANGED: () => ({
      subject: 'Your password was changed',
      lines: [
        'Your account has a new password. Wherever you were signed in, you sign in again with it.',
        'The secret address of your calendar, if you have one, is as it was. If somebody else may know it, have it changed where you made it.',
      ],
    }),
    PASSWORD_RESET: () => ({
      subject: 'Your password was reset',
      lines: [
        'Your account has a new password, chosen by a link in a mail. Wherever you were signed in, you sign in again with it.',
        'The secret address of your calendar, if you had one, leads nowhere any more: make another, and give it to your calendar.',
      ],
    }),
    ERASURE_ASKED: (day) => ({
      subject: 'Your account is to be erased',
      lines: [
        `Your account and what is kept of you are to be erased on ${day}. Until then you can sign in and call it off.`,
        'Documents that the law has others keep, such as invoices, keep your name.',
      ],
    }),
  },
  notYou: 'If that was not you, do nothing: without the link nothing happens.',
  notYouEither: 'If that was not you, choose a new password at once, and tell the administrators of the community.',
  forgot: 'Choose a new password',
};

const italian: Language = {
  greeting: (name) => (name === undefined ? 'Buongiorno,' : `Ciao ${name},`),
  links: {
    COMPLETE_SIGN_UP: {
      subject: 'Completa la tua registrazione',
      lines: [
        'Qualcuno si è registrato con questo indirizzo. Se sei tu, mostra che è tuo con il link e la password che hai scelto.',
        'Vale due giorni. Fino ad allora nessuno è registrato.',
      ],
      open: 'Completa la registrazione',
    },
    VERIFY_EMAIL: {
      subject: 'Conferma il tuo indirizzo',
      lines: ['Conferma che questo indirizzo è tuo. Il link vale sette giorni.'],
      open: 'Conferma l’indirizzo',
    },
    CHANGE_EMAIL: {
      subject: 'Conferma il tuo nuovo indirizzo',
      lines: ['Questo sarà l’indirizzo del tuo account, da quando lo confermi; il link vale un giorno.'],
      open: 'Conferma il nuovo indirizzo',
    },
    RESET_PASSWORD: {
      subject: 'Scegli una nuova password',
      lines: [
        'Qualcuno ha chiesto una nuova password per l’account con questo indirizzo. Il link vale 30 minuti, una volta sola.',
      ],
      open: 'Scegli una nuova password',
    },
  },
  notices: {
    EMAIL_TAKEN: () => ({
      subject: 'Hai già un account',
      lines: [
        'Qualcuno voleva usare questo indirizzo per un nuovo account, o per un altro. È l’indirizzo del tuo, perciò non è stato fatto nulla.',
        'Se sei tu, accedi con questo indirizzo. Se non ricordi la password, scegline una nuova.',
      ],
    }),
    EMAIL_CHANGE_ASKED: () => ({
      subject: 'Il tuo account avrà un altro indirizzo',
      lines: [
        'Il tuo account avrà un altro indirizzo, al quale è stata chiesta conferma. Fino ad allora resta questo.',
      ],
    }),
    EMAIL_CHANGED: () => ({
      subject: 'Il tuo account ha un altro indirizzo',
      lines: ['Da ora accedi con un altro indirizzo, e ti scriviamo lì. Questo non viene più usato.'],
    }),
    PASSWORD_CHANGED: () => ({
      subject: 'La tua password è cambiata',
      lines: [
        'Il tuo account ha una nuova password. Dove avevi già fatto l’accesso, accedi di nuovo con quella.',
        'L’indirizzo segreto del tuo calendario, se ne hai uno, resta quello. Se qualcun altro potrebbe conoscerlo, cambialo dove l’hai creato.',
      ],
    }),
    PASSWORD_RESET: () => ({
      subject: 'La tua password è stata reimpostata',
      lines: [
        'Il tuo account ha una nuova password, scelta con il link di un messaggio. Dove avevi già fatto l’accesso, accedi di nuovo con quella.',
        'L’indirizzo segreto del tuo calendario, se ne avevi uno, non porta più da nessuna parte: creane un altro e dallo al tuo calendario.',
      ],
    }),
    ERASURE_ASKED: (day) => ({
      subject: 'Il tuo account sarà cancellato',
      lines: [
        `Il tuo account e ciò che conserviamo di te saranno cancellati il ${day}. Fino ad allora puoi accedere e annullare.`,
        'I documenti che la legge fa conservare ad altri, come le fatture, mantengono il tuo nome.',
      ],
    }),
  },
  notYou: 'Se non sei tu, non fare nulla: senza il link non succede nulla.',
  notYouEither: 'Se non sei tu, scegli subito una nuova password e avvisa chi amministra la comunità.',
  forgot: 'Scegli una nuova password',
};

const languages: Readonly<Record<Locale, Language>> = { EN: english, IT: italian };

/** The mail would lack what it is about: a bug of whoever made it. */
export class IncompleteMail extends TypeError {
  constructor(purpose: MailPurpose, what: string) {
    super(`A mail for ${purpose} without ${what}.`);
  }
}

const isLink = (purpose: MailPurpose, { links }: Language): purpose is LinkPurpose => Object.hasOwn(links, purpose);

/** What a mail says, in the reader's language. Throws {@link IncompleteMail}. */
export function textOf(purpose: MailPurpose, facts: MailFacts): MailText {
  const language = languages[facts.locale];
  const { subject, lines, ending } = isLink(purpose, language)
    ? linkText(purpose, facts, language)
    : noticeText(purpose, facts, language);
  const opening = [language.greeting(facts.name), ...lines].map((text): Block => ({ kind: 'line', text }));
  return { locale: facts.locale.toLowerCase(), subject, blocks: [...opening, ...ending] };
}

function linkText(purpose: LinkPurpose, { link }: MailFacts, language: Language) {
  if (link === undefined) throw new IncompleteMail(purpose, 'its link');
  const { open, ...words } = language.links[purpose];
  const ending: readonly Block[] = [
    { kind: 'link', text: open, href: link },
    { kind: 'small', text: language.notYou },
  ];
  return { ...words, ending };
}

function noticeText(purpose: Notice, { day, forgot }: MailFacts, language: Language) {
  if (purpose === 'ERASURE_ASKED' && day === undefined) throw new IncompleteMail(purpose, 'a day');
  const words = language.notices[purpose](day ?? '');
  const way: Block = { kind: 'link', text: language.forgot, href: forgot };
  const ending: readonly Block[] =
    purpose === 'EMAIL_TAKEN' ? [way] : [{ kind: 'small', text: language.notYouEither }, way];
  return { ...words, ending };
}
