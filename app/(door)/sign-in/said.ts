// What the sign-in page says, by the word next-auth or our own checks put into its address.

const sentences: Record<string, string> = {
  CredentialsSignin: "This email and password do not belong together. Look at both again.",
  TooMany: "That was tried too often. Wait a quarter of an hour, then try again.",
  Away: "The desk cannot reach its database just now. Try again in a minute.",
  Verification: "This link has been used already, or it is too old. Ask for a new one.",
  NoMail: "Signing in by email is off: there is no mail server.",
  EmailSignin: "The letter could not be written. Look at the address again.",
  Configuration: "Signing in is not set up. The server’s own log says what is missing.",
};

/** The sentence for an error in the page's address, or null when there is none. */
export const said = (error: string | null | undefined): string | null => (error ? (sentences[error] ?? "That did not work. Try again.") : null);
