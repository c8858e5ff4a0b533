// A button that copies words of the page as they stand there. Shown by the script that does it (app/enhance/answer.ts).

export const CopyFrom = ({ id, what }: { id: string; what: string }) => <button type="button" className="copy" hidden data-copy={id} aria-live="polite">Copy<span className="vh"> {what}</span></button>;
