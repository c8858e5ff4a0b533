"use client";
// The pictures of the text: put in from the bar, by dropping or by pasting, and each with its particulars beside it.
import { useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import type { ImageView } from "@/lib/images/image";
import { useLive } from "../live";
import { type MarginItem, useMarginItems } from "../margin-shelf";
import { makeReading } from "../reading";
import { hearPicture } from "../tools/surface-keys";
import { useText, useWriting } from "../writing";
import { changeFigure, dropFigure, figuresIn, placeOf, type Standing } from "./figures";
import styles from "./images.module.css";
import { PictureNote } from "./picture-note";
import { useUploads } from "./use-uploads";

const known = z.object({ images: z.array(z.object({ id: z.string(), name: z.string(), width: z.number(), height: z.number(), rights: z.string(), by: z.string() })) });
const refusal = z.object({ refusal: z.string() });
const none: Standing[] = [];

/** The pictures the desk keeps for this text, read anew when somebody changes them. */
function useKept(address: string): { kept: ReadonlyMap<string, ImageView>; again: () => Promise<boolean> } {
  const [kept, setKept] = useState<ReadonlyMap<string, ImageView>>(new Map());
  const { read: again } = useMemo(() => {
    const ask = async () => {
      const response = await fetch(address, { cache: "no-store" });
      return response.ok ? known.parse(await response.json()).images : null;
    };
    return makeReading(ask, (images) => setKept(new Map(images.map((image) => [image.id, image]))));
  }, [address]);
  useEffect(() => void again(), [again]);
  useLive("images", again);
  return { kept, again };
}

/** Draws what is under way; the tools ask for a picture, and the particulars of each stand in the margin. */
export function Pictures() {
  const { editor, scene } = useWriting();
  const address = `${scene.address}/images`;
  const mayChange = scene.hand === "write" || scene.hand === "suggest";
  const { kept, again } = useKept(address);
  const figures = useText(figuresIn, none);
  const { uploads, give, drop } = useUploads(mayChange ? editor : null, address);
  const choose = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!editor || !mayChange) return;
    return hearPicture(editor, () => {
      choose.current?.click();
      return true;
    });
  }, [editor, mayChange]);

  const items = useMemo<MarginItem[]>(() => {
    if (!editor) return [];
    const seen = new Map<string, number>();
    return figures.map(({ attrs }) => {
      const which = seen.get(attrs.image) ?? 0;
      seen.set(attrs.image, which + 1);
      const setRights = async (rights: string) => {
        const answer = await fetch(`${address}/${attrs.image}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ rights }) }).catch(() => null);
        if (!answer) return "The desk cannot be reached. Say it again when the network is back.";
        void again();
        return answer.ok ? "" : (refusal.safeParse(await answer.json().catch(() => null)).data?.refusal ?? "The desk did not take it. Try again in a minute.");
      };
      return {
        key: `${attrs.image}-${which}`,
        from: () => placeOf(editor, attrs.image, which),
        node: <PictureNote attrs={attrs} kept={kept.get(attrs.image)} mayChange={mayChange} onChange={(change) => changeFigure(editor, attrs.image, which, change)} onRights={setRights} onDrop={() => dropFigure(editor, attrs.image, which)} />,
      };
    });
  }, [editor, figures, kept, mayChange, address, again]);
  useMarginItems("pictures", items);

  if (!mayChange) return null;
  return (
    <div className={styles.pictures}>
      <input
        ref={choose}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif,image/tiff,image/avif"
        multiple
        hidden
        aria-label="Choose a picture"
        onChange={(event) => {
          void give([...(event.target.files ?? [])], null);
          event.target.value = "";
        }}
      />
      {uploads.map(({ key, name, part, wrong, stop }) => (
        <div key={key} className={styles.upload}>
          {wrong ? (
            <p className="err" role="alert">
              {wrong} <button type="button" className="b bare" onClick={() => drop(key)}>All right</button>
            </p>
          ) : (
            <>
              <label>
                {part < 1 ? `Sending “${name}”` : `Making “${name}” ready`}
                <progress max={1} value={part < 1 ? part : undefined} />
              </label>
              <button type="button" className="b bare" onClick={stop}>Stop</button>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
