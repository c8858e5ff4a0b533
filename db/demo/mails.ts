// Mail in the demo, as it came: questions, and what else comes to the address of a column. The mailroom sorts it when it starts.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mailboxes } from "@/db/schema/mailroom";
import { takeIn } from "@/lib/mailroom/take";
import { type Desk, known, one } from "./desk";
import type { Moment } from "./shape";

export type DemoMail = { prefix: string; came: Moment; from: string; /** The return path; "" is the null one of programs. */ path?: string; lines: readonly string[] };

const text = ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""];

const laundry = [
  "From: Hester Vandermolen <hester.vandermolen@post.example>",
  "To: Ask the Wardroom <wardroom@fathomandfield.example>",
  "Subject: Signals on the washing line",
  "Date: Sun, 22 Nov 2026 21:14:08 -0500",
  "Message-ID: <laundry-22@post.example>",
  ...text,
  "Dear Wardroom,",
  "",
  "My grandmother hung out her washing in full view of the harbor at Gloucester all through the war. The story in the family is that a petty officer of the Coast Guard came up the hill and asked her, very politely, to dry it indoors, because somebody thought that the order of the sheets could be read from the sea. Was anybody ever really suspected of signaling with laundry?",
  "",
  "Yours with clean linen,",
  "Hester",
  "",
  "-- ",
  "Hester Vandermolen",
  "14 Prospect Street",
  "Gloucester, Massachusetts 01930",
  "",
  "On Fri, Nov 20, 2026 at 8:12 PM Tobias Vandermolen <tobias.v@post.example> wrote:",
  "> You should ask the people at Fathom & Field. They print this sort of thing.",
  "> Ask them about Uncle Pieter and the lighthouse as well, while you are at it.",
  "",
];

export const mails: DemoMail[] = [
  { prefix: "FFW", came: "2026-11-23 02:14", from: "hester.vandermolen@post.example", lines: laundry },
  {
    prefix: "FFW",
    came: "2026-11-23 13:40",
    from: "daniel.okoro@fathomandfield.example",
    lines: [
      "From: Daniel Okoro <daniel.okoro@fathomandfield.example>",
      "To: Ask the Wardroom <wardroom@fathomandfield.example>",
      "Subject: Fwd: The bell that was painted over",
      "Date: Mon, 23 Nov 2026 08:40:31 -0500",
      "Message-ID: <fwd-23@fathomandfield.example>",
      ...text,
      "---------- Forwarded message ---------",
      "From: Marguerite Osei-Lund <marguerite.oseilund@post.example>",
      "Date: Sun, Nov 22, 2026 at 6:02 PM",
      "Subject: The bell that was painted over",
      "To: Daniel Okoro <daniel.okoro@fathomandfield.example>",
      "",
      "Dear Mr. Okoro,",
      "",
      "You gave a talk at our library and were kind enough to leave your card. On the minesweeper my father served in, the ship’s bell had been painted over, the clapper and all, and nobody was allowed to scrape it. He thought it was for luck, my mother that it was for the noise. Which of them was right?",
      "",
      "Marguerite Osei-Lund",
      "Portsmouth, New Hampshire",
      "",
    ],
  },
  {
    prefix: "FFW",
    came: "2026-11-23 13:52",
    from: "ruben.haddadian@signals.example",
    path: "",
    lines: [
      "From: Ruben Haddadian <ruben.haddadian@signals.example>",
      "To: wardroom@fathomandfield.example",
      "Subject: Automatic reply: Your question for the spring issue",
      "Date: Mon, 23 Nov 2026 14:52:10 +0100",
      "Message-ID: <absence-23@signals.example>",
      "Auto-Submitted: auto-replied",
      "X-Auto-Response-Suppress: All",
      ...text,
      "I am in the archives at Kew until December 1 and read my mail in the evenings, if at all.",
      "",
      "R. H.",
      "",
    ],
  },
  {
    prefix: "FFM",
    came: "2026-11-22 18:05",
    from: "mailer-daemon@mx.post.example",
    path: "",
    lines: [
      "From: Mail Delivery System <mailer-daemon@mx.post.example>",
      "To: maproom@fathomandfield.example",
      "Subject: Undelivered Mail Returned to Sender",
      "Date: Sun, 22 Nov 2026 18:05:02 +0000",
      "Message-ID: <report-22@mx.post.example>",
      "Auto-Submitted: auto-replied",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="=-report"',
      "",
      "--=-report",
      "Content-Type: text/plain; charset=us-ascii",
      "",
      "I'm sorry to have to inform you that your message could not be delivered.",
      "",
      "<old.surveyor@post.example>: 550 5.1.1 No such mailbox here",
      "",
      "--=-report",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.post.example",
      "",
      "Final-Recipient: rfc822; old.surveyor@post.example",
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 No such mailbox here",
      "",
      "--=-report--",
      "",
    ],
  },
  {
    prefix: "FFW",
    came: "2026-11-22 03:30",
    from: "offers@rank-faster.example",
    lines: [
      "From: Gordon at Rank Faster <offers@rank-faster.example>",
      "To: wardroom@fathomandfield.example",
      "Subject: Guest post on your site",
      "Date: Sun, 22 Nov 2026 03:29:40 +0000",
      "Message-ID: <offer-1877@rank-faster.example>",
      "X-Spam-Flag: YES",
      "X-Spam-Status: Yes, score=9.1 required=5.0",
      ...text,
      "Hello dear webmaster,",
      "",
      "we offer a sponsored post with two dofollow links on your site fathomandfield.example. Domain authority 60 guaranteed, price list on request. Click here to be removed: https://rank-faster.example/out",
      "",
      "Gordon",
      "",
    ],
  },
  {
    prefix: "FFW",
    came: "2026-11-23 02:16",
    from: "hester.vandermolen@post.example",
    lines: ["Received: from relay.post.example (relay.post.example [192.0.2.17])", "\tby mx2.fathomandfield.example with ESMTPS;", "\tMon, 23 Nov 2026 02:16:20 +0000", "Delivered-To: wardroom@fathomandfield.example", ...laundry],
  },
  {
    prefix: "FFW",
    came: "2026-11-23 16:31",
    from: "a.pellerin@post.example",
    lines: [
      "From: A. Pellerin <a.pellerin@post.example>",
      "To: wardroom@fathomandfield.example",
      "Subject: ...",
      "Date: Mon, 23 Nov 2026 11:31:00 -0500",
      "Message-ID: <sealed-23@post.example>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="=-sealed"',
      "",
      "--=-sealed",
      "Content-Type: application/pgp-encrypted",
      "",
      "Version: 1",
      "",
      "--=-sealed",
      'Content-Type: application/octet-stream; name="encrypted.asc"',
      "",
      "-----BEGIN PGP MESSAGE-----",
      "",
      "hQEMA9qU0mV0ZXN0AQf/QXNrIHRoZSBXYXJkcm9vbSBjYW5ub3QgcmVhZCB0aGlz",
      "bm9yIGNhbiBhbnlib2R5IGVsc2Ugd2l0aG91dCB0aGUga2V5LiA=",
      "=n0Tk",
      "-----END PGP MESSAGE-----",
      "",
      "--=-sealed--",
      "",
    ],
  },
];

/** Puts the demo's mail into the mailroom, and gives each column the mailbox its readers write to. */
export async function loadMails({ tx, calendar, columns }: Desk): Promise<void> {
  const boxes = new Map<string, number>();
  for (const [prefix, { id: columnId, email }] of columns) boxes.set(prefix, one(await tx.insert(mailboxes).values({ columnId, address: email }).returning({ id: mailboxes.id })).id);
  for (const { prefix, came, from, path, lines } of [...mails, await wordless()].toSorted((a, b) => (a.came < b.came ? -1 : 1))) {
    const column = known(columns, prefix);
    await takeIn(tx, { columnId: column.id, mailboxId: boxes.get(prefix)!, door: "smtp", raw: Buffer.from(lines.join("\r\n")), envelopeFrom: path ?? from, envelopeTo: column.email }, calendar.moment(came));
  }
}

/** A photograph without a word: one of the pictures that the letter tray shows as well. */
async function wordless(): Promise<DemoMail> {
  const photo = await readFile(join(/* turbopackIgnore: true */ process.cwd(), "db/demo/paper/map-of-toledo.jpg"));
  return {
    prefix: "FFM",
    came: "2026-11-23 19:08",
    from: "ottoline.farrow@post.example",
    lines: [
      "From: Ottoline Farrow <ottoline.farrow@post.example>",
      "To: Ask the Map Room <maproom@fathomandfield.example>",
      "Subject: =?utf-8?Q?My_aunt=E2=80=99s_letter?=",
      "Date: Mon, 23 Nov 2026 14:08:52 -0500",
      "Message-ID: <photo-23@post.example>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="=-photo"',
      "",
      "--=-photo",
      'Content-Type: image/jpeg; name="IMG_2041.jpg"',
      "Content-Transfer-Encoding: base64",
      'Content-Disposition: attachment; filename="IMG_2041.jpg"',
      "",
      ...(photo.toString("base64").match(/.{1,76}/g) ?? []),
      "--=-photo--",
      "",
    ],
  };
}
