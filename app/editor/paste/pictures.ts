// Pictures that came with pasted words, handed to whoever on the page takes pictures: it hears them as pasted files.
import type { EditorView } from "@tiptap/pm/view";

const kinds = /^image\/(?:jpeg|png|webp|gif|tiff|avif)$/u;
export const picturesOf = (data: DataTransfer): File[] => [...data.files].filter(({ type }) => kinds.test(type));

/** A picture from its data address; null where that is none. */
export function fileOf(address: string, index: number): File | null {
  const [, type, base64] = /^data:([a-z/]+);base64,([\s\S]*)$/iu.exec(address) ?? [];
  if (!type || !base64) return null;
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/gu, "")), (sign) => sign.charCodeAt(0));
    return new File([bytes], `Pasted picture ${index + 1}`, { type: type.toLowerCase() });
  } catch {
    return null;
  }
}

/** @returns false where nobody takes pictures, as in the field of a form */
export function givePictures(view: EditorView, files: readonly File[]): boolean {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return !view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: false, cancelable: true }));
}
