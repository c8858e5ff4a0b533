// A small service under an answer, which needs a script (app/enhance/answer.ts): without one it is not there.

export const AnswerActs = () => (
  <p className="acts" hidden>
    <button type="button" hidden data-print>Print this page</button>
  </p>
);
