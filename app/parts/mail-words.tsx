// A reader's words as the desk reads them: of a mail the new words, and what it quotes, signs or sends on one click away.
import { type Shown, shownOf } from "@/lib/mime/shown";
import { Copy } from "./copy";
import style from "./mail-words.module.css";

const folded: Record<Exclude<Shown["kind"], "said">, string> = {
  quoted: "quoted text",
  signature: "signature",
  forwarded: "forwarded mail",
  footer: "what stands below",
  around: "how it was sent on",
};

/** @param isSentOn the asker is who wrote the mail that was sent on, so those words come first */
export function MailWords({ text, isMail, isSentOn = false }: { text: string; isMail: boolean; isSentOn?: boolean }) {
  if (!isMail) return <Copy text={text} />;
  return shownOf(text, isSentOn).map(({ kind, text: words }, at) =>
    kind === "said" ? (
      <Copy key={at} text={words} />
    ) : (
      <details className={style.fold} key={at}>
        <summary><span className={style.shut}>Show {folded[kind]}</span><span className={style.open}>Hide {folded[kind]}</span></summary>
        <div className={style.words}>{words.replace(/^\s*\n|\s+$/g, "")}</div>
      </details>
    ),
  );
}
