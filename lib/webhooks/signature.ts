// How what is told is signed: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md. Pure.
import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A new secret: 32 bytes by chance, in the spelling of the specification. */
export const newSecret = (): string => prefix + randomBytes(32).toString("base64");

/** The three head lines of a message. A receiver takes it when one of the signatures is right: so a secret can be changed without a gap. */
export function signed(messageId: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${messageId}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": messageId, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
