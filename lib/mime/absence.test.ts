import { expect, test } from "vitest";
import { natureOf } from "./nature";
import { aReading } from "./testing-reading";

const kindOf = (given: Parameters<typeof aReading>[0]) => natureOf(aReading(given), { from: "ann@reader.example" }).kind;

test.each([
  ["en", "Automatic reply: Your question has reached us", "I am away until Monday."],
  ["en", "Out of Office AutoReply: Your question", "Back on Monday."],
  ["en", "Out of office", "I am currently out of the office and will reply when I return."],
  ["en", "Ann Reader/Leeds/Bells is out of the office.", "I will be out of the office starting Monday."],
  ["de", "Automatische Antwort: Ihre Frage", "Ich bin bis zum 12. Januar nicht im Büro."],
  ["de", "Abwesenheitsnotiz: Ihre Frage", "Ich bin im Urlaub."],
  ["fr", "Réponse automatique : Votre question", "Je suis absente du bureau jusqu'au 12 janvier."],
  ["es", "Respuesta automática: Su pregunta", "Estoy de vacaciones hasta el 12 de enero."],
  ["it", "Risposta automatica: La Sua domanda", "Sono assente fino al 12 gennaio."],
  ["nl", "Automatisch antwoord: Uw vraag", "Ik ben afwezig tot 12 januari."],
  ["pl", "Odpowiedź automatyczna: Pytanie", "Jestem na urlopie do 12 stycznia."],
  ["ru", "Автоматический ответ: Ваш вопрос", "Я в отпуске до 12 января."],
  ["uk", "Автоматична відповідь: Ваше питання", "Я у відпустці до 12 січня."],
  ["sv", "Automatiskt svar: Din fråga", "Jag är på semester."],
  ["da", "Automatisk svar: Dit spørgsmål", "Jeg er på ferie."],
  ["no", "Fravær: Spørsmålet ditt", "Jeg er på ferie, tilbake den 12."],
  ["fi", "Automaattinen vastaus: Kysymyksenne", "Olen lomalla."],
  ["pt", "Resposta automática: A sua pergunta", "Estou de férias até 12 de janeiro."],
  ["cs", "Automatická odpověď: Váš dotaz", "Jsem na dovolené do 12. ledna."],
  ["hu", "Automatikus válasz: Kérdése", "Szabadságon vagyok."],
  ["ja", "自動応答: ご質問について", "ただいま休暇中です。"],
  ["zh", "自动回复: 您的问题", "我正在休假。"],
  ["ko", "자동 회신: 질문", "휴가 중입니다."],
])("%s: “%s” is a program's answer", (_language, subject, text) => {
  expect(natureOf(aReading({ subject, text }), { from: "ann@reader.example" })).toMatchObject({ kind: "automatic", mayReply: false });
});

test.each([
  ["Out of office in 1783: what became of Lord North?", "Dear editor,\n\nafter Lord North went out of office, where did he live?\n\nAnn"],
  ["Driven out of office", "Who was the first minister driven out of office by a newspaper?"],
  ["Holiday traditions", "When did people in mills get their first paid holiday?\n\nAnn"],
  ["Urlaub im Mittelalter", "Gab es im Mittelalter Urlaub?\n\nAnn"],
  ["Re: Automatic reply: Your question", "Thank you, I shall wait until Monday."],
  ["Fwd: Out of office", "This came from the museum, so we must wait.\n\n> I am out of the office until Monday."],
  ["Automatic reply machines", "When did the first automatic answering machine come into use?"],
  ["The vacation of 1914", "My grandfather said: I will be back on Monday. Why did trains stop that week?"],
])("“%s” is a reader's", (subject, text) => {
  expect(kindOf({ subject, text })).toBe("ordinary");
});
