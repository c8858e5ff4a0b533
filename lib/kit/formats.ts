// How dates and numbers are written in a language. To make such a format takes fifty times as long as to write with it, and a page writes hundreds. Pure.

/** Formats kept at most: languages and time zones are chosen by chiefs, and are few. */
const most = 500;

/** A maker of formats that makes each once. */
function keeping<Options, Format>(make: (locale: string, options: Options) => Format) {
  const kept = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= most) kept.clear();
    const made = make(locale, options);
    kept.set(key, made);
    return made;
  };
}

/** How days and hours are written; the same object for the same wish. Throws as Intl does when there is no such language or time zone. */
export const dateFormat = keeping((locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

/** How numbers and sums are written. */
export const numberFormat = keeping((locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
