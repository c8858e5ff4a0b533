// Pictures in pasted HTML. None is fetched: those that lie in the HTML itself may be sent to the desk as files, the rest are left out.
import type { Losses } from "./left-out";
import type { El } from "./tree";

const inside = /^data:image\/(?:png|jpeg|webp|gif|avif|tiff);base64,[A-Za-z0-9+/=\s]+$/iu;
const most = 20;

/** What a picture in the HTML becomes: words (a face or a sign that is drawn), or nothing. */
export function pictureIn(el: El, { pictures, losses }: { pictures: string[]; losses: Losses }): string {
  const { src = "", alt = "", width, height } = el.at;
  const sign = el.at["data-emoji"] ?? alt;
  if (sign.length <= 12 && /^\p{Extended_Pictographic}/u.test(sign)) return sign;
  // Counters, which show nothing.
  if ([width, height].some((side) => side !== undefined && Number.parseFloat(side) <= 3)) return "";
  if (inside.test(src) && pictures.length < most) pictures.push(src);
  else losses.add("picture");
  return "";
}
