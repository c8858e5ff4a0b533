// Signed mail shows its text; encrypted mail says so.
import { expect, test } from "vitest";
import { goodHead, rawMail, reading, textOf } from "./testing";

test("signed mail shows its text", async () => {
  const mime = await reading(...goodHead, "Content-Type: multipart/signed; boundary=b", "", "--b", "", "Why bells?", "--b", "Content-Type: application/pgp-signature", "", "-----BEGIN PGP SIGNATURE-----", "--b--");
  expect(mime).toMatchObject({ text: "Why bells?", flags: ["signed"], attachments: [{ name: "signature.asc" }] });
  const inline = await reading(...goodHead, "", "-----BEGIN PGP SIGNED MESSAGE-----", "Hash: SHA256", "", "Why bells?", "- - a dash", "-----BEGIN PGP SIGNATURE-----", "", "abc", "-----END PGP SIGNATURE-----");
  expect(inline).toMatchObject({ text: "Why bells?\n- a dash", flags: ["signed"] });
  // A signed file that holds the mail itself: SignedData { version, algorithms, { data, [0] octets } }.
  const length = (bytes: Buffer) => Buffer.from([bytes.length]);
  const der = (tag: number, ...content: Buffer[]): Buffer => Buffer.concat([Buffer.from([tag]), length(Buffer.concat(content)), ...content]);
  const inner = rawMail("Content-Type: text/plain", "", "Why bells?");
  const [signed, data] = ["2a864886f70d010702", "2a864886f70d010701"].map((hex) => der(0x06, Buffer.from(hex, "hex")));
  const file = (oid: Buffer) => der(0x30, oid, der(0xa0, der(0x30, der(0x02, Buffer.from([1])), der(0x31), der(0x30, data!, der(0xa0, der(0x04, inner))))));
  const opaque = (type: string, oid: Buffer) => reading(...goodHead, `Content-Type: application/pkcs7-mime; name=smime.p7m${type}`, "Content-Transfer-Encoding: base64", "", file(oid).toString("base64"));
  expect(await opaque("; smime-type=signed-data", signed!)).toMatchObject({ text: "Why bells?", flags: ["signed"] });
  expect(await opaque("", Buffer.from("06092a864886f70d010703", "hex"))).toMatchObject({ text: "", textFrom: "none", flags: ["encrypted"], attachments: [{ name: "smime.p7m" }] });
});

test("a signed file without a mail in it, and a nameless attachment that is all there is", async () => {
  const certificates = Buffer.from("30180609 2a864886f70d010702 a00b 3009 020101 3100 3002 0600".replaceAll(" ", ""), "hex");
  expect(await reading(...goodHead, "Content-Type: application/pkcs7-mime; smime-type=certs-only; name=smime.p7c", "Content-Transfer-Encoding: base64", "", certificates.toString("base64"))).toMatchObject({ text: "", flags: ["signed"], attachments: [{ name: "smime.p7c" }] });
  expect(await textOf(...goodHead, "Content-Type: text/plain", "Content-Disposition: attachment", "", "Why bells?")).toBe("Why bells?");
});

test("encrypted mail says so and keeps its file", async () => {
  const mime = await reading(...goodHead, "Content-Type: multipart/encrypted; boundary=b", "", "--b", "Content-Type: application/pgp-encrypted", "", "Version: 1", "--b", "Content-Type: application/octet-stream; name=encrypted.asc", "", "-----BEGIN PGP MESSAGE-----", "--b--");
  expect(mime).toMatchObject({ text: "", flags: ["encrypted"], attachments: [{}, { name: "encrypted.asc" }] });
  expect((await reading(...goodHead, "", "-----BEGIN PGP MESSAGE-----", "abc", "-----END PGP MESSAGE-----")).flags).toEqual(["encrypted"]);
});
