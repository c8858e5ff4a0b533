// Names of files that came by mail, made safe to show and to save. Pure.
import { cleanLine, cut } from "./clean";
import { limits } from "./limits";

/** What nameless files are called, by type. */
const nameless: [RegExp, string][] = [
  [/^message\/(rfc822|global)$/, "message.eml"],
  [/^message\/.*delivery-status$/, "delivery-status.txt"],
  [/^message\/disposition-notification$/, "notification.txt"],
  [/^message\/feedback-report$/, "feedback-report.txt"],
  [/^text\/rfc822-headers$|^message\/global-headers$/, "headers.txt"],
  [/^text\/calendar$/, "invitation.ics"],
  [/^text\/html$/, "text.html"],
  [/^text\//, "text.txt"],
  [/^image\/jpe?g$/, "picture.jpg"],
  [/^image\/(png|gif|webp|tiff|bmp|avif|heic)$/, "picture.$1"],
  [/^image\/svg\+xml$/, "picture.svg"],
  [/^audio\//, "sound"],
  [/^video\//, "video"],
  [/^application\/pdf$/, "document.pdf"],
  [/^application\/pgp-signature$/, "signature.asc"],
  [/^application\/(x-)?pkcs7-signature$/, "smime.p7s"],
  [/^application\/(x-)?pkcs7-mime$/, "smime.p7m"],
  [/^application\/(vnd\.)?ms-tnef$/, "winmail.dat"],
];

/** A name without a path, without characters that systems forbid or that hide what it is; never empty. */
export function safeName(claimed: string, type: string): string {
  const last = cleanLine(claimed).split(/[/\\]/).at(-1)!;
  const name = last
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .trim();
  if (name !== "") {
    const dot = name.lastIndexOf(".");
    const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : "";
    return name.length <= limits.fileName ? name : cut(name.slice(0, name.length - ending.length), limits.fileName - ending.length) + ending;
  }
  for (const [pattern, called] of nameless) {
    const found = pattern.exec(type);
    if (found) return called.replace("$1", found[1] ?? "");
  }
  return "file";
}
