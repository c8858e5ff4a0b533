// Names for things that have to be named alike by everybody, for ever: UUIDs made from what they name.
import { createHash } from "node:crypto";

/**
 * The UUID of a name within a namespace, version 5: the same name always has the same.
 * https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function uuidOf(namespace: string, name: string): string {
  const bytes = createHash("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name, "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50; // the version
  bytes[8] = (bytes[8]! & 0x3f) | 0x80; // the variant
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
