// A picture in the line (DrawingML, ECMA-376, 20.4.2.8), with its alt text as Word keeps it.
import type { Figure } from "./take-apart";
import { el } from "./xml-out";

export type PictureOut = { relation: string; name: string };
const emu = 9_525;
/** Six inches: what fits between the margins. */
const widest = 5_486_400;

export function pictureXml({ relation, name }: PictureOut, { alt, width, height }: Figure["attrs"], id: number): string {
  const scale = Math.min(1, widest / (width * emu));
  const size = { cx: Math.max(1, Math.round(width * emu * scale)), cy: Math.max(1, Math.round(height * emu * scale)) };
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  const picture = el(
    "pic:pic",
    {},
    el("pic:nvPicPr", {}, el("pic:cNvPr", { id, name, descr: alt }) + el("pic:cNvPicPr", {}, el("a:picLocks", { noChangeAspect: 1 }))) +
      el("pic:blipFill", {}, el("a:blip", { "r:embed": relation }) + el("a:stretch", {}, el("a:fillRect"))) +
      el("pic:spPr", {}, el("a:xfrm", {}, el("a:off", { x: 0, y: 0 }) + el("a:ext", size)) + el("a:prstGeom", { prst: "rect" }, el("a:avLst"))),
  );
  return el(
    "w:drawing",
    {},
    el(
      "wp:inline",
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      el("wp:extent", size) + el("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }) + el("wp:docPr", { id, name, descr: alt }) + el("wp:cNvGraphicFramePr", {}, el("a:graphicFrameLocks", { noChangeAspect: 1 })) + el("a:graphic", {}, el("a:graphicData", { uri: drawing }, picture)),
    ),
  );
}
