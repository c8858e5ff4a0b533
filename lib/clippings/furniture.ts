// What a magazine prints around every answer: how to ask, where to subscribe, whose picture it is. It is no part of the answer. Pure.

const furniture: readonly RegExp[] = [
  /^(?:please )?(?:send|submit|e-?mail|mail|address)(?: us)?(?: your| all| any)? (?:queries|quer(?:y|ies)|history questions?|questions?)\b/iu,
  /^(?:have|got) (?:a|any|your own) (?:question|query|history question|burning question|historical question)s?\b/iu,
  /^(?:do you have|is there) (?:a|something) (?:question|you)/iu,
  /^ask (?:us|your own|a question|mr\.|the )[^.?!]{0,60}(?:[.!:]|$)(?:.{0,160})$/iu,
  /^(?:to (?:submit|ask|subscribe|read more)|for more|subscribe|click here|sign up|follow us|like us|share this|read more|more from|related (?:stories|articles|posts|reading)|see also|browse)\b/iu,
  /^(?:tags?|categories|category|filed under|topics|posted in|share|print|comments?)\s*:/iu,
  /^(?:©|copyright|\(c\) )/iu,
];
const picture = /^(?:\(?(?:photo|image|picture|illustration|credit|photograph)s?(?: credit)?s?\s*(?:by|courtesy|:|from)|opening image|top image|above:|below:|pictured)/iu;

/** True of a line that is printed under every answer. */
export const isFurniture = (text: string): boolean => text.length <= 400 && furniture.some((one) => one.test(text));
/** True of a line that says whose a picture is. */
export const isPictureLine = (text: string): boolean => text.length <= 200 && picture.test(text);
/** True of a line that asks for questions, or names the tags of a page, wherever it stands. */
export const isOffer = (text: string): boolean => text.length <= 400 && (furniture[0]!.test(text) || furniture[5]!.test(text));
