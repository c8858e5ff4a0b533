// A photograph's shadows taken out before it is read: a hand over the page, or a lamp at one side, makes half of it illegible to
// a machine that knows one threshold between ink and paper.

/** Paper comes out as this grey, ink as whatever is darker. */
const paper = 210;

/** The page in greys, each point measured by the light around it; as PNG. Throws for what is no picture. */
export async function evenLight(image: Buffer): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: 1 as const };
  // Blurred over more than a line of type, ink all but vanishes: what stays is how much light fell there.
  const light = await sharp(data, { raw }).blur(Math.max(2, Math.max(info.width, info.height) / 40)).greyscale().raw().toBuffer();
  for (let at = 0; at < data.length; at += 1) data[at] = Math.min(255, (data[at]! / Math.max(light[at]!, 8)) * paper);
  return sharp(data, { raw }).png({ compressionLevel: 1 }).toBuffer();
}
