// A morning's post of 200 letters, what an editor presses for each, and how long the desk lets the editor wait: shared by the story and the bench.

const subjects = "bell convoy pigeon searchlight telegram ration parachute minesweeper hospital trench".split(" ");
const places = "harbor village depot airfield railway lighthouse bridge cellar market island".split(" ");

/**
 * Puts `count` letters into the inbox of a column, and one question that is under way already. Returns the reference of that one, of the letters, the
 * oldest first, and where they are from: no other reader writes from there, so that by it they are told from everybody else's.
 */
export async function loadMorning(sql, columnPath, count) {
  return sql.begin(async (tx) => {
    const [column] = await tx`select id, magazine_id, prefix, next_number from columns where path = ${columnPath} for update`;
    const first = Number(column.next_number);
    const region = `Erewhon ${first}`;
    const made = [];
    for (let n = 0; n <= count; n++) {
      const subject = subjects[n % subjects.length];
      const place = places[Math.floor(n / subjects.length) % places.length];
      const body = `My great-aunt kept the log of a ${place} and wrote in it, every ${2 + (n % 6)} days, that the ${subject} had come late.\n\nWas a ${subject} ever late for a reason that anybody at a ${place} could have known, and what was done about it? Letter ${n}.`;
      made.push({ number: first + n, subject, place, body, at: new Date(Date.now() - (count - n + 1) * 3_600_000), stage: n === 0 ? "unassigned" : "inbox" });
    }
    for (const { number, subject, place, body, at, stage } of made) {
      const [{ id }] = await tx`insert into questions (column_id, number, stage, stage_since, slug_line, as_printed, received_at) values (${column.id}, ${number}, ${stage}, ${at}, ${`The ${subject} at the ${place}, ${number}`}, ${body}, ${at}) returning id`;
      await tx`insert into messages (column_id, question_id, channel, raw, content_hash, body, received_at, token) values (${column.id}, ${id}, 'form', convert_to(${body}, 'UTF8'), encode(sha256(convert_to(${body}, 'UTF8')), 'hex'), ${body}, ${at}, ${`morning-${number}-${Date.now()}`})`;
      await tx`insert into askers (question_id, name, town, region, email, consent_wording, consented_at, token) values (${id}, ${`Reader ${number}`}, 'Saltwater', ${region}, ${`morning-${number}@example.org`}, 'As shown.', ${at}, ${`morning-token-${number}-${Date.now()}`})`;
      await tx`insert into events (kind, at, magazine_id, question_id, by_kind, data) values ('received', ${at}, ${column.magazine_id}, ${id}, 'reader', '{"channel":"form","receipt":false}'::jsonb)`;
    }
    await tx`update columns set next_number = ${first + count + 1} where id = ${column.id}`;
    const [target, ...letters] = made.map(({ number }) => `${column.prefix}-${number}`);
    return { target, letters, region };
  });
}

/** What is pressed for the letter of this place in the pile, and where it is afterwards: a mix as on a real morning. `on`: the key leads to the next question; `opens`: to a form. */
export function pressesFor(n, target) {
  const on = (key) => ({ key, leadsTo: "next" });
  const form = (key) => ({ key, leadsTo: "form" });
  const kinds = [
    { stage: "unassigned", presses: [on("a")] },
    { stage: "declined", presses: [form("d"), { key: "2" }, on("Enter")] },
    { stage: "unassigned", presses: [on("a")] },
    { stage: "snoozed", presses: [form("h"), on("1")] },
    { stage: "declined", presses: [form("d"), { key: "3" }, on("Enter")] },
    { stage: "unassigned", presses: [form("t"), { type: "sea" }, { key: "Enter" }, { key: "Enter", leadsTo: "noForm" }, on("a")] },
    { stage: "spam", presses: [on("s")] },
    { stage: "unassigned", presses: [on("j"), on("k"), on("a")] },
    { stage: "merged", presses: [form("m"), { type: target }, on("Enter")] },
    { stage: "declined", presses: [form("d"), { key: "1" }, on("Enter")] },
  ];
  return kinds[n % kinds.length];
}

/** Presses a key, and says how many milliseconds what it leads to took. */
export async function waitAfter(page, key, what) {
  await page.evaluate(watchKey, what);
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.waited);
}

/**
 * In the page: notes as `waited` the milliseconds from the next key until what it leads to is there, laid out; with `painted` until its frame is.
 * @param leadsTo "next": another question in the pane; "form": a form in it; "noForm": none any longer
 */
function watchKey({ leadsTo, painted }) {
  const stands = () => (leadsTo === "next" ? (document.querySelector("#reading .crumb")?.textContent ?? "none") : String(Boolean(document.querySelector("#reading .move"))));
  globalThis.waited = new Promise((resolve) => {
    const before = stands();
    let pressed;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true, once: true });
    const done = () => resolve(performance.now() - pressed);
    const observer = new MutationObserver(() => {
      if (pressed === undefined || stands() === before) return;
      observer.disconnect();
      document.body.getBoundingClientRect();
      if (!painted) return done();
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", done, { once: true });
      channel.port1.start();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Goes through the pile, the oldest first, by keys alone. Returns each wait in milliseconds. */
export async function triageMorning(page, { letters, target }, { painted = false } = {}) {
  const waits = [];
  for (const n of letters.keys()) {
    for (const { key, type, leadsTo } of pressesFor(n, target).presses) {
      if (type) await page.keyboard.type(type);
      else if (!leadsTo) await page.keyboard.press(key);
      else {
        waits.push(await waitAfter(page, key, { leadsTo, painted }));
      }
    }
  }
  return waits;
}
