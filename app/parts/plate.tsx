// What stands on a magazine's plate: its logo, else its name in type. Pages and the preview of the settings draw this one.
import type { CSSProperties } from "react";
import type { InDark, Logo } from "@/lib/look/look";

type Picture = { src: string; width: number; height: number };
export type ShownLogo = Picture & { inDark: InDark; dark: Picture | null };

const at = ({ id, width, height }: { id: string; width: number; height: number }): Picture => ({ src: `/static/logos/${id}`, width, height });

/** A kept logo with the addresses under which it lies. */
export const shownLogo = (logo: Logo | null): ShownLogo | null => logo && { ...at(logo), inDark: logo.inDark, dark: logo.dark && at(logo.dark) };

/** The logo at its height on the plate, which leaves it its shape; in words, the magazine's name. */
export function Plate({ name, logo }: { name: string; logo: ShownLogo | null }) {
  if (!logo) return name;
  const { src, width, height, inDark, dark } = logo;
  const image = <img className={dark ? "logo" : `logo ${inDark}`} src={src} alt={name} width={width} height={height} style={{ "--shape": Math.round((width / height) * 1000) / 1000 } as CSSProperties} />;
  return dark ? <picture><source media="(prefers-color-scheme:dark)" srcSet={dark.src} width={dark.width} height={dark.height} />{image}</picture> : image;
}
