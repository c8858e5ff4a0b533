// What has become of an answer on the column's WordPress site, in sentences.
import { sayMoment } from "@/lib/kit/moment";
import type { PostRow } from "@/lib/wordpress/queries";

type Post = Pick<PostRow, "state" | "link" | "said" | "notes" | "isDown" | "sentAt" | "tries" | "nextAt">;

export function InWordpress({ post, magazine, now }: { post: Post; magazine: { timeZone: string; locale: string }; now: Date }) {
  const { state, link, said, notes, isDown, sentAt, tries, nextAt } = post;
  const at = (moment: Date) => sayMoment(moment, magazine.timeZone, magazine.locale, now);
  const there = link ? <a className="link" href={link}>its post</a> : "its post";
  return (
    <>
      {state === "failed" && <p><span className="late">It could not be sent.</span> {said}</p>}
      {state === "waiting" && <p><span className="care">{tries > 0 ? `Tried ${tries === 1 ? "once" : `${tries} times`}.` : "Waits to be sent."}</span> {said}{tries > 0 && nextAt && ` It is tried again ${at(nextAt)}.`}</p>}
      {state === "done" && (link || isDown) && <p>{isDown ? <>Taken from readers there {sentAt && at(sentAt)}: {there}.</> : <><span className="ok">There</span>: {there}, as sent {sentAt && at(sentAt)}.</>}</p>}
      {state === "done" && !link && !isDown && <p>Not there.</p>}
      {notes.length > 0 && <p>{notes.join(" ")}</p>}
    </>
  );
}
