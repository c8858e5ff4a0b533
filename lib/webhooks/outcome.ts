// What came of telling a system elsewhere. Pure.

export type Outcome = { came: "delivered" | "gone" | "failed"; status: number | null; said: string };

/** So much of an answer is kept, in characters. */
export const excerpt = 300;

/** Reads an answer: 2xx is yes, 410 Gone means never again, and all else is no this time. A redirect is no: where it leads the chief has to say. */
export function outcomeOf({ status, headers, body }: { status: number; headers: { location?: string }; body: Buffer }): Outcome {
  const words = body.toString("utf8").replace(/\s+/g, " ").trim().slice(0, excerpt);
  const came = status >= 200 && status < 300 ? "delivered" : status === 410 ? "gone" : "failed";
  const away = status >= 300 && status < 400 && headers.location ? `It leads to ${headers.location.slice(0, 200)}, where nobody goes by itself. ` : "";
  return { came, status, said: (away + words).trim() };
}
