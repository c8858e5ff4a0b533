// One picture on its way to the desk, with how far it has come: only XMLHttpRequest tells that of what is sent.
import { z } from "zod";
import { bounds } from "@/lib/images/image";

const added = z.object({ id: z.string(), width: z.number(), height: z.number() });
const refused = z.object({ refusal: z.string() });
export type Added = z.output<typeof added>;

const kinds = /^image\/(?:jpeg|png|webp|gif|tiff|avif)$/;

/** What stands in a file's way before it is sent: a sentence, or false. The desk looks again. */
export function whyNotSend(file: { name: string; type: string; size: number }): string | false {
  if (!kinds.test(file.type)) return `“${file.name}” is no JPEG, PNG, WebP, GIF, TIFF or AVIF picture.`;
  if (file.size > bounds.upload) return `“${file.name}” is larger than ${bounds.upload / 1024 / 1024} MB. Save it smaller, then try again.`;
  return false;
}

const read = <T>(schema: z.ZodType<T>, text: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * Sends the file. Resolves with the picture the desk made of it; rejects with a sentence for the person.
 * @param address of the pictures of this text
 * @param onProgress told the part that has been sent, 0 to 1
 * @param stop aborted by the person
 */
export function sendPicture(address: string, file: File, onProgress: (part: number) => void, stop: AbortSignal): Promise<Added> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${address}?name=${encodeURIComponent(file.name.slice(-120))}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      const picture = request.status === 200 ? read(added, request.responseText) : null;
      if (picture) resolve(picture);
      else reject(new Error(read(refused, request.responseText)?.refusal ?? "The desk could not take the picture just now. Try again in a minute."));
    });
    request.addEventListener("error", () => reject(new Error(`“${file.name}” did not get through: the desk cannot be reached. Try again when the network is back.`)));
    request.addEventListener("abort", () => reject(new Error("")));
    stop.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
