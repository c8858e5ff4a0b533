"use client";
// The historian's draft and the road by which it is saved.
import type { ReactNode } from "react";
import type { Scene } from "@/app/editor/scene";
import { saveTo } from "@/app/editor/save-to";
import { type Draft, WritingProvider } from "@/app/editor/writing";

export function MyWriting({ scene, draft, keep, address, children }: { scene: Scene; draft: Draft; keep: string; address: string; children: ReactNode }) {
  return (
    <WritingProvider scene={scene} draft={draft} keep={keep} save={saveTo(address)}>
      {children}
    </WritingProvider>
  );
}
