// Files that are put in, each a page of one shade, and when. Only tests import this.
import sharp from "sharp";

export const now = new Date("2026-11-24T15:00:00Z");

export const picture = (shade: number) => sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: shade, b: shade } } }).png().toBuffer();
export const file = async (shade: number) => ({ name: `page-${shade}.png`, content: await picture(shade) });
