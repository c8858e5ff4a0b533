// On a question's pages: what has become of its answer on the column's WordPress site, and the button that sends it again.
import { InWordpress } from "@/app/parts/in-wordpress";
import { ActionForm, Send } from "@/app/ui/form";
import { printedAddress } from "@/lib/magazine/address";
import type { postOf } from "@/lib/wordpress/queries";
import { pushAgainAction } from "./actions";

type Props = { post: Awaited<ReturnType<typeof postOf>>; questionId: number; mayAgain: boolean; magazine: { timeZone: string; locale: string }; now: Date };

export function Elsewhere({ post, questionId, mayAgain, magazine, now }: Props) {
  if (!post) return null;
  return (
    <section className="sec" aria-labelledby="in-wordpress">
      <h2 className="lab" id="in-wordpress">On {printedAddress(post.address)}</h2>
      <div className="mid small"><InWordpress post={post} magazine={magazine} now={now} /></div>
      {post.turnedOffAt && <p className="why">Sending is turned off for this column.</p>}
      {mayAgain && !post.turnedOffAt && (post.state !== "waiting" || post.tries > 0) && (
        <ActionForm action={pushAgainAction} label="Send it to WordPress again" className="edit">
          <input type="hidden" name="questionId" value={questionId} />
          <div className="moves"><Send className="b" sending="Queueing…">{post.state === "done" ? "Send it again" : "Try again"}</Send></div>
        </ActionForm>
      )}
    </section>
  );
}
