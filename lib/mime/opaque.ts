// What lies within an S/MIME file that is signed but not encrypted (RFC 8551, 3.5.2; RFC 5652, 5): the mail itself. Nothing is verified. Pure.

type Node = { tag: number; constructed: boolean; content: Buffer; children: Node[] };

/** Reads BER, definite and indefinite lengths (X.690, 8.1), as deep as such a file goes. Throws on what is none. */
function read(bytes: Buffer, at: number, depth: number): { node: Node; next: number } {
  if (depth > 12 || at + 2 > bytes.length) throw new RangeError("not a signed file");
  const tag = bytes[at]!;
  const constructed = (tag & 0x20) !== 0;
  let length = bytes[at + 1]!;
  let start = at + 2;
  if (length > 0x80) {
    const size = length & 0x7f;
    if (size > 4 || start + size > bytes.length) throw new RangeError("not a signed file");
    length = bytes.readUIntBE(start, size);
    start += size;
  } else if (length === 0x80) length = -1;
  const end = length < 0 ? bytes.length : start + length;
  if (end > bytes.length) throw new RangeError("cut off");
  const children: Node[] = [];
  let next = start;
  if (constructed) {
    while (next < end) {
      if (length < 0 && bytes[next] === 0 && bytes[next + 1] === 0) {
        return { node: { tag, constructed, content: bytes.subarray(start, next), children }, next: next + 2 };
      }
      const child = read(bytes, next, depth + 1);
      if (children.length < 100_000) children.push(child.node);
      next = child.next;
    }
  }
  return { node: { tag, constructed, content: bytes.subarray(start, end), children }, next: end };
}

const oid = (hex: string) => Buffer.from(hex, "hex");
/** pkcs7-signedData and pkcs7-compressedData aside, whatever else there is is encrypted. */
const signedData = oid("2a864886f70d010702");

const octets = (node: Node): Buffer[] => (node.constructed ? node.children.flatMap(octets) : [node.content]);

/** The mail within; "encrypted" when it is not a signed one; null when the file makes no sense. */
export function withinSigned(bytes: Buffer): Buffer | "encrypted" | null {
  try {
    const outer = read(bytes, 0, 0).node;
    if (outer.children[0]?.tag !== 0x06) return null;
    if (!outer.children[0].content.equals(signedData)) return "encrypted";
    // SignedData: version, digest algorithms, then the content: its type and, in [0], an octet string.
    const content = outer.children[1]?.children[0]?.children[2]?.children[1]?.children[0];
    return content && (content.tag & 0x1f) === 0x04 ? Buffer.concat(octets(content)) : null;
  } catch {
    return null;
  }
}
