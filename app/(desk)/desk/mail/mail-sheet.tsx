// A mail as it is read, whether it came by itself or lies within another: its words and its files.
import Link from "next/link";
import { saySize } from "@/lib/kit/size";
import { isMail, isPicture } from "@/lib/mailroom/files";
import type { Attachment, Reading } from "@/lib/mime/reading";
import { MailText } from "./mail-text";
import s from "./one.module.css";

/** Its words, or its HTML in a frame in which nothing runs and nothing is fetched. `here`: the address of the page, `html`: of the frame. */
export function MailWords({ reading, here, html, asHtml, query }: { reading: Reading; here: string; html: string; asHtml: boolean; query: string }) {
  const as = (more: Record<string, string>) => `${here}${query ? `${query}&` : "?"}${new URLSearchParams(more)}`.replace(/[?&]$/, "");
  return (
    <section aria-label="Its words">
      {asHtml && reading.hasHtml ? (
        <>
          <iframe className={s.frame} src={html} sandbox="" referrerPolicy="no-referrer" title="The mail as HTML" />
          <p className="why">Nothing in it runs and nothing is fetched from elsewhere, so pictures from the net are missing and links lead nowhere. <Link className="link" href={as({})}>Show as text</Link></p>
        </>
      ) : (
        <>
          <MailText text={reading.text} />
          {reading.hasHtml && <p className={`why ${s.as}`}>{reading.textFrom === "html" && "This text was made from HTML. "}<Link className="link" href={as({ as: "html" })}>Show as HTML</Link></p>}
        </>
      )}
    </section>
  );
}

/** Its files: what they are by their content, to be saved; pictures small; mails to be opened. `at`: the place of the mail they lie in. */
export function MailFiles({ mailId, attachments, at = "", query }: { mailId: number; attachments: Attachment[]; at?: string; query: string }) {
  if (attachments.length === 0) return null;
  const place = (index: number) => `${at}${at && "."}${index}`;
  return (
    <section className="sec" aria-labelledby="files">
      <h2 className="lab" id="files">{attachments.length === 1 ? "One file" : `${attachments.length} files`}</h2>
      <ul className={s.files}>
        {attachments.map((file) => (
          <li key={file.index}>
            {isPicture(file) ? (
              <img className={s.thumb} src={`/desk/mail/${mailId}/thumb/${place(file.index)}`} alt="" loading="lazy" width={80} height={80} />
            ) : (
              <svg className={s.sheet} viewBox="0 0 16 16" aria-hidden="true"><path d={isMail(file) ? "M2 3.8h12v8.6H2zM2.3 4.2 8 8.9l5.7-4.7" : "M4 1.8h5.4L12.5 5v9.2H4zM9.2 2v3.2h3.2"} /></svg>
            )}
            <div>
              <p className={s.name}>{file.name}</p>
              <p className="why">{kindOf(file)}, {saySize(file.size)}{file.inline && ", within the text"}{file.packedIn === "tnef" && ", from a winmail.dat"}{file.packedIn === "uuencode" && ", uuencoded"}</p>
            </div>
            <p className="moves">
              {isMail(file) && <Link className="b" href={`/desk/mail/${mailId}/part/${place(file.index)}${query}`} prefetch={false}>Open<span className="vh"> {file.name}</span></Link>}
              <a className="b" href={`/desk/mail/${mailId}/file/${place(file.index)}`} download>Save<span className="vh"> {file.name}</span></a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const kinds: Record<string, string> = {
  "image/jpeg": "JPEG picture",
  "image/png": "PNG picture",
  "image/gif": "GIF picture",
  "image/webp": "WebP picture",
  "image/svg+xml": "SVG picture, not shown",
  "image/avif": "AVIF picture, not shown",
  "image/heic": "HEIC picture, not shown",
  "image/heif": "HEIF picture, not shown",
  "image/tiff": "TIFF picture, not shown",
  "application/pdf": "PDF",
  "application/zip": "ZIP archive",
  "application/msword": "Word document",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "message/rfc822": "Mail",
  "message/global": "Mail",
  "text/plain": "Text",
  "text/calendar": "Appointment",
  "application/octet-stream": "File of no known kind",
};

/** The kind by content; what the mail called it as well, where that is something else. */
const kindOf = ({ type, claimedType }: Attachment): string => `${kinds[type] ?? type}${claimedType && claimedType !== type && claimedType !== "application/octet-stream" && type !== "application/octet-stream" ? ` (called ${claimedType})` : ""}`;
