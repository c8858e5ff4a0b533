// The list of properties within a winmail.dat (MS-OXTNEF 2.1.3.4, MS-OXCDATA 2.11). Pure.

/** By property id; only what has bytes of its own. `wide`: those whose text is UTF-16. */
export type Properties = Map<number, Buffer> & { wide?: Set<number> };

/** Bytes of a value of each fixed type, padded to four. */
const fixed: Record<number, number> = { 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 4, 0x14: 8, 0x40: 8, 0x48: 16 };
const [string8, unicode, object, binary] = [0x1e, 0x1f, 0x0d, 0x102];

/** Reads the list as far as it makes sense. */
export function propertiesOf(bytes: Buffer): { properties: Properties; broken: boolean } {
  const properties: Properties = new Map();
  properties.wide = new Set();
  let at = 0;
  const number = () => {
    const value = bytes.readUInt32LE(at);
    at += 4;
    return value;
  };
  const chunk = () => {
    const length = number();
    const value = bytes.subarray(at, at + length);
    if (value.length < length) throw new RangeError("cut off");
    at += Math.ceil(length / 4) * 4;
    return value;
  };
  try {
    for (let count = Math.min(number(), 5_000); count > 0; count -= 1) {
      const tag = number();
      const [type, id] = [tag & 0xffff, tag >>> 16];
      if (id >= 0x8000) {
        // A named property: a set's GUID, then a number or a name.
        at += 16;
        if (number() === 0) number();
        else chunk();
      }
      const many = (type & 0x1000) !== 0;
      const kind = type & 0xefff;
      const size = fixed[kind];
      if (size !== undefined) {
        for (let left = many ? number() : 1; left > 0; left -= 1) {
          at += size;
          if (at > bytes.length) throw new RangeError("cut off");
        }
      } else if ([string8, unicode, object, binary].includes(kind)) {
        const values = number();
        for (let left = values; left > 0; left -= 1) {
          const value = chunk();
          // An object begins with the 16 bytes that say what it is.
          if (left === values) properties.set(id, kind === object ? value.subarray(16) : value);
        }
        if (kind === unicode) properties.wide.add(id);
      } else return { properties, broken: true };
    }
  } catch {
    return { properties, broken: true };
  }
  return { properties, broken: false };
}
