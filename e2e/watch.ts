// Whether anything of what people put in ran, asked for a file elsewhere, or was stopped by the policy of the page on its way.
import { expect, type Page } from "@playwright/test";

export type Watch = { nothingRan(): Promise<void> };
declare global {
  interface Window {
    payloadRan?: unknown;
    policyStopped?: string[];
  }
}

/** From here on, on every page this one goes to. Payloads of the tests set window.payloadRan, open a dialog, or fetch from payload.example. */
export async function watch(page: Page): Promise<Watch> {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (/(?:^|\.)payload\.example$/.test(new URL(request.url()).hostname) || /^(?:javascript|file|ftp):/i.test(request.url())) seen.push(`fetched ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.text() === "payload ran") seen.push(`${message.text()} on ${page.url()}`);
    if (/content security policy|refused to/i.test(message.text()) && !/unsafe-eval/.test(message.text())) seen.push(message.text());
  });
  await page.addInitScript(() => {
    window.policyStopped = [];
    // Said at once, so that going on to another page hides nothing.
    let ran: unknown;
    Object.defineProperty(window, "payloadRan", { configurable: true, get: () => ran, set: (value: unknown) => { ran = value; console.error("payload ran"); } });
    document.addEventListener("securitypolicyviolation", (event) => {
      // Zod asks at its start whether it might compile, and takes no for an answer.
      if (event.blockedURI !== "eval") window.policyStopped!.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return {
    async nothingRan() {
      for (const frame of page.frames()) {
        const ran = await frame.evaluate(() => ({ ran: window.payloadRan, stopped: window.policyStopped ?? [] })).catch(() => ({ ran: undefined, stopped: [] }));
        expect(ran, `in ${frame.url()}`).toEqual({ ran: undefined, stopped: [] });
      }
      expect(seen).toEqual([]);
      // Nothing that could yet run, when it is clicked or pointed at.
      expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i], [onerror], [onload], [onclick], [onfocus], iframe[srcdoc*="payloadRan"]').count()).toBe(0);
    },
  };
}
