// The desk's frame. It is not run again when a page is changed in the browser, so every page authorises for itself as well.
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireDesk } from "@/app/actor";
import { type Desk, Places } from "@/app/parts/places";
import { magazinesOf, rolesIn } from "@/lib/actor";
import { may } from "@/lib/may";
import { currentPerson } from "@/lib/people/session";
import { deskCounts } from "@/lib/questions/counts";
import { deskRoles, roles } from "@/lib/words";
import "../ui/desk-fonts.css";
import "../ui/forms.css";
import "../ui/desk.css";
import "../ui/triage.css";
import { MailAlert } from "./mail-alert";

export const metadata: Metadata = { title: { default: "Desk", template: "%s · Askdesk" }, robots: { index: false } };

export default async function Layout({ children }: { children: ReactNode }) {
  // Whoever is not signed in is sent to the door by the page itself, which knows where to come back to.
  if (!(await currentPerson())) return children;
  const actor = await requireDesk();
  const desks = (await deskCounts(actor)).map(({ id, mail, ...counts }): Desk => {
    const held = rolesIn(actor, id);
    return {
      ...counts,
      role: roles[deskRoles.find((role) => held.has(role)) ?? "checker"],
      mail: may(actor, "handleMail", id) ? mail : null,
      letters: may(actor, "writeLetters", id),
      paper: may(actor, "typeInLetter", id),
      insight: may(actor, "seeInsight", id),
      settings: may(actor, "editContributors", id),
      log: may(actor, "readLog", id),
      fees: may(actor, "seeFees", id),
    };
  });
  return (
    <div className="desk">
      <a className="skip" href="#main">Skip to the page</a>
      <MailAlert actor={actor} />
      <Places desks={desks} name={actor.name} isPublisher={actor.isPublisher} writes={magazinesOf(actor, ["contributor"]).length > 0} />
      {children}
    </div>
  );
}
