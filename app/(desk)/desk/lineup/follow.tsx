"use client";
// The board as others change it: it follows by itself.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { openStream } from "@/app/parts/stream";

/** Several changes in a row are one look. */
const pause = 200;

/** @param drawnAt when the board was drawn, in milliseconds */
export function Follow({ drawnAt }: { drawnAt: number }) {
  const router = useRouter();
  const [since] = useState(drawnAt);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), pause);
    };
    const close = openStream(`/api/inbox/live?tab=${crypto.randomUUID()}&since=${since}`, {
      hear: { happened: look, missed: look },
      ask: () => Promise.resolve(look()),
      opened() {
        if (!isFirst) look();
        isFirst = false;
      },
    });
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [router, since]);
  return null;
}
