/** The secret addresses in letters to whoever wondered: the page where it is confirmed, and what ends the letters in one click. */
export const toldLinks = (at: (path: string) => string, token: string): { confirm: string; stop: string } => ({ confirm: at(`/q/told/${token}`), stop: at(`/api/told/${token}/stop`) });
