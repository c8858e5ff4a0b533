// Questions of the magazine that share telling words: how strong the likeness is as a word and a line, and the way to merge.
import Link from "next/link";
import { merge } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Send } from "@/app/ui/form";
import type { Similar } from "@/lib/questions/similar";
import { stages } from "@/lib/words";
import { About, type Moved } from "./move-form";

const strength = (likeness: number) => (likeness >= 0.7 ? "Very close" : likeness >= 0.45 ? "Same ground" : "Same subject");

/** @param of the question to merge, when the person may */
export function AskedBefore({ similar, of }: { similar: Similar[]; of?: Moved }) {
  if (similar.length === 0) return null;
  return (
    <section className="sec" aria-label="Asked before">
      <h2 className="lab">Asked before</h2>
      {similar.map((other) => (
        <div className="match" key={other.reference}>
          <p className="str"><i style={{ "--m": `${Math.round(other.likeness * 100)}%` } as React.CSSProperties} />{strength(other.likeness)}</p>
          <div>
            <Link href={`/desk/questions/${other.reference}`} prefetch={false}>{other.slugLine}</Link>
            <p>{other.reference}, {stages[other.stage].toLowerCase()}</p>
          </div>
          {of && (
            <ActionForm action={merge}>
              <About of={of} />
              <input type="hidden" name="into" value={other.reference} />
              <Send className="b">Merge into it</Send>
            </ActionForm>
          )}
        </div>
      ))}
    </section>
  );
}
