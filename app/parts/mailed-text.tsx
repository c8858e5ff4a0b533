// The text of an answer that came by mail, to be unfolded; and the button that puts it aside.
import type { ComponentProps, ReactNode } from "react";
import { ActionForm, Send } from "@/app/ui/form";
import type { Document } from "@/lib/text/document";
import { wordCount } from "@/lib/text/words";
import { DocumentText } from "./document-text";
import style from "./mail-words.module.css";
import prose from "./revision.module.css";

export function MailedText({ document }: { document: Document }) {
  const words = wordCount(document);
  return (
    <details className={style.fold}>
      <summary>Read it, {words} {words === 1 ? "word" : "words"}</summary>
      <div className={`${prose.text} ${style.answer}`}><DocumentText document={document} /></div>
    </details>
  );
}

/** @param children say by which assignment or question the form speaks of it */
export function SetAside({ action, answerId, children }: { action: ComponentProps<typeof ActionForm>["action"]; answerId: number; children: ReactNode }) {
  return (
    <ActionForm action={action} label="Set aside">
      {children}
      <input type="hidden" name="answerId" value={answerId} />
      <Send className="b bare" sending="Setting it aside…">Set aside</Send>
    </ActionForm>
  );
}
