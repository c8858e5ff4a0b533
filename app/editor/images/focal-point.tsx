"use client";
// Where in a picture the eye should rest: what stays in view wherever a page cuts it. Chosen by a click, or by the arrow keys.
import type { KeyboardEvent, MouseEvent } from "react";
import { imagePath } from "@/lib/text/html";
import styles from "./images.module.css";

type Props = { image: string; focalX: number; focalY: number; width: number; height: number; onChange: (at: { focalX: number; focalY: number }) => void };

const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 100) / 100;
const steps: Record<string, [number, number]> = { ArrowLeft: [-0.05, 0], ArrowRight: [0.05, 0], ArrowUp: [0, -0.05], ArrowDown: [0, 0.05] };

export function FocalPoint({ image, focalX, focalY, width, height, onChange }: Props) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0) return; // pressed by a key, which says no place
    const box = event.currentTarget.getBoundingClientRect();
    onChange({ focalX: within((event.clientX - box.left) / box.width), focalY: within((event.clientY - box.top) / box.height) });
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    onChange({ focalX: within(focalX + step[0]), focalY: within(focalY + step[1]) });
  };
  const said = `${Math.round(focalX * 100)} percent from the left, ${Math.round(focalY * 100)} percent from the top`;
  return (
    <button type="button" className={styles.focal} onClick={click} onKeyDown={press} aria-label={`What must stay in view: ${said}. Arrow keys move it.`}>
      <img src={imagePath(image, 400)} alt="" width={width} height={height} />
      <i aria-hidden="true" style={{ left: `${focalX * 100}%`, top: `${focalY * 100}%` }} />
    </button>
  );
}
