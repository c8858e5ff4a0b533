export function readerMail(n: number): Buffer;
export function mboxOf(count: number): Buffer;
export const hardMails: Record<string, () => Buffer | string>;
