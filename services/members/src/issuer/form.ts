/** A form's fields, as a browser sends them. */
export interface Form {
  /** A field's text; undefined where it is missing, or there twice, which no browser sends of our forms. */
  readonly text: (name: string) => string | undefined;
}

/** Reads `application/x-www-form-urlencoded`. */
export function readForm(body: string): Form {
  const fields = new URLSearchParams(body);
  return {
    text: (name) => {
      const [value, ...others] = fields.getAll(name);
      return others.length > 0 ? undefined : value;
    },
  };
}

/** Where a request says that it comes from. */
export interface FormOrigin {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Where a request comes from, by its headers. */
export const formOrigin = ({ origin, 'sec-fetch-site': fetchSite }: Headers): FormOrigin => ({
  origin: typeof origin === 'string' ? origin : undefined,
  fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
});

/** Whether a form comes from a page of ours, as far as the browser says; old ones say nothing. */
export const isOwnForm = ({ origin, fetchSite }: FormOrigin, own: string): boolean =>
  (origin === undefined || origin === own) && (fetchSite === undefined || fetchSite === 'same-origin');
