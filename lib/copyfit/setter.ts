// Puts together what sets a column: its setting, its face, and where words of its language are divided.
import type { Setter } from "./block-lines";
import { loadFace } from "./face";
import { loadDivide, undivided } from "./hyphens";
import type { Setting } from "./setting";

/** @param lang BCP 47, of the text */
export async function loadSetter(setting: Setting, lang: string): Promise<Setter> {
  const [face, divide] = await Promise.all([loadFace(setting.face), setting.hyphenated ? loadDivide(lang) : undivided]);
  return { setting, face, divide };
}
