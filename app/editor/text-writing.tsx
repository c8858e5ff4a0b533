"use client";
// A working text and the road by which it is saved.
import type { ReactNode } from "react";
import { saveTo } from "./save-to";
import type { Scene } from "./scene";
import { type Draft, WritingProvider } from "./writing";

export function TextWriting({ scene, draft, children }: { scene: Scene; draft: Draft; children: ReactNode }) {
  return (
    <WritingProvider scene={scene} draft={draft} keep={`${scene.reference}:${scene.me.id}`} save={saveTo(`${scene.address}/save`)}>
      {children}
    </WritingProvider>
  );
}
