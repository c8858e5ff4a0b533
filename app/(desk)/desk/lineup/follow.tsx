"use client";
// The board as others change it: it follows by itself.
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { openStream } from "@/app/parts/stream";

/** Several changes in a row are one look. */
const pause = 200;

export function Follow() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), pause);
    };
    const close = openStream(`/api/inbox/live?tab=${crypto.randomUUID()}`, {
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
  }, [router]);
  return null;
}
