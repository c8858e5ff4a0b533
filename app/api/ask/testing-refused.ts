import { afterEach, beforeEach, vi } from "vitest";
import { type Refused, refusedOf } from "./again";

/** For tests of the forms' doors: stands for the page of the refused form. Returns what it was last asked to show; null when nothing was refused. */
export function watchRefused(env: Record<string, string>): () => Refused | null {
  let shown: Refused | null;
  beforeEach(() => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    shown = null;
    vi.stubGlobal("fetch", (url: string) => {
      shown = refusedOf(url.split("/").at(-1)!);
      return Promise.resolve(new Response("<form>"));
    });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });
  return () => shown;
}
