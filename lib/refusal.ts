// The two expected failures. Everything else is a bug.

/** A sentence for the person, returned to the form they sent. `fields` points at the field each message concerns. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** Stands above a form whose fields have messages of their own. */
export const lookAgain = "Something needs another look.";

/** What was asked for does not exist, or not for this actor: the two are never told apart. */
export class Missing extends Error {
  override name = "Missing";
  constructor(what = "This page") {
    super(`${what} does not exist, or not for you.`);
  }
}
