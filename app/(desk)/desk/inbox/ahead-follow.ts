"use client";
// Whoever stays with a question gets all that is known of it, and the address says where one is. Apart from the frame, so that what is sent draws nothing anew.
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import { useAhead } from "./ahead";
import { useOutbox } from "./ahead-outbox";

/** Milliseconds without a key until the page is drawn anew. */
const idle = 600;

export function AheadFollow({ filter }: { filter: InboxFilter }) {
  const router = useRouter();
  const { at, drawn, form, isStale } = useAhead();
  const isSent = useOutbox().unsent === 0;
  useEffect(() => {
    if ((at === drawn && !isStale) || form !== null || !isSent) return;
    const follow = () => (at === drawn ? router.refresh() : router.replace(inboxAddress(filter, { after: filter.after, open: at }), { scroll: false }));
    const timer = setTimeout(follow, idle);
    return () => clearTimeout(timer);
  }, [at, drawn, form, isStale, isSent, filter, router]);
  return null;
}
