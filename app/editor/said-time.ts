// A moment as the person at this screen would say it, in this browser's own time zone.

/** "2:32 PM", or with the day when it is not today. */
export function sayTime(at: Date | string, lang: string): string {
  const moment = new Date(at);
  const today = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(lang, { hour: "numeric", minute: "2-digit", ...(today ? {} : { day: "numeric", month: "short" }) }).format(moment);
}
