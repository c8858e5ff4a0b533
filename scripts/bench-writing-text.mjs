// A text as long as a feature, with what two careful people leave in it: 5,000 words, 200 suggestions, 100 notes. By SQL, for the
// historian's page and for the desk's.

export const size = { words: 5_000, suggestions: 200, notes: 100 };
const paragraphs = 100;
const stock = "the convoy sailed north in the dark of winter and nobody aboard could say how far the ice had come down that year so the old charts were no help at all and men slept in their coats beside the boats while the escorts went to and fro along the columns".split(" ");

const key = (kind, n) => `${kind}${String(n).padStart(8, "0")}`;
const text = (words, mark) => ({ type: "text", text: words, ...(mark ? { marks: [mark] } : {}) });
const many = (from, count) => Array.from({ length: count }, (_, n) => stock[(from * 7 + n) % stock.length]).join(" ");

/** One paragraph: half a hundred words, of which some were suggested, some are to go, and some have a note. */
function paragraph(n) {
  const [inserted, deleted, note] = [key("s", 2 * n), key("s", 2 * n + 1), key("n", n)];
  return {
    type: "paragraph",
    content: [
      text(`${many(n, 14)} `),
      text("harder and later", { type: "inserted", attrs: { id: inserted } }),
      text(` ${many(n + 3, 10)} `),
      text("than anybody", { type: "deleted", attrs: { id: deleted } }),
      text(` ${many(n + 5, 8)} `),
      text("forty-two ships", { type: "note", attrs: { id: note } }),
      text(` ${many(n + 11, 11)}.`),
    ],
  };
}

export const document = { type: "doc", content: Array.from({ length: paragraphs }, (_, n) => paragraph(n)) };
/** Its words alone, a line to a paragraph. */
export const plain = document.content.map(({ content }) => content.map((part) => part.text).join(""));

/**
 * Puts it in place of the working text of a question.
 * @param byId whose suggestions and notes they are
 */
export async function putText(sql, questionId, byId) {
  await sql.begin(async (tx) => {
    const [draft] = await tx`select version, saved_by_id from drafts where question_id = ${questionId}`;
    const version = (draft?.version ?? 0) + 1;
    await tx`insert into draft_saves (question_id, version, based_on, how, document, source_notes, is_private, saved_at, saved_by_id)
      values (${questionId}, ${version}, ${version - 1}, 'typed', ${tx.json(document)}, '', false, now(), ${draft?.saved_by_id ?? byId})`;
    await tx`update drafts set document = ${tx.json(document)}, version = ${version} where question_id = ${questionId}`;
    await tx`insert into suggestions (question_id, key, by_id, made_at) select ${questionId}, 's' || lpad(n::text, 8, '0'), ${byId}, now() from generate_series(0, ${size.suggestions - 1}::int) n`;
    await tx`with made as (
        insert into notes (question_id, subject, key, quote, by_id, made_at)
        select ${questionId}, 'text', 'n' || lpad(n::text, 8, '0'), 'forty-two ships', ${byId}, now() from generate_series(0, ${size.notes - 1}::int) n returning id)
      insert into note_posts (note_id, body, by_id, made_at) select id, 'Forty-one by the log of the escort. Which is it?', ${byId}, now() from made`;
  });
}
