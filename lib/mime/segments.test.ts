import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saidIn, segmentsOf, segmentsShown } from "./segments";

const question = "Why do church bells ring at noon?";
/** What a page shows, in short. */
const kinds = (text: string) => segmentsShown(text).map(({ kind }) => kind);

describe("the line over a quotation, by mail program and language", () => {
  test.each([
    ["Gmail, English", "On Tue, Nov 24, 2026 at 3:40 PM Ann Lee <ann@example.org> wrote:"],
    ["Gmail, over two lines", "On Tue, Nov 24, 2026 at 3:40 PM The Question Desk of the Magazine <\nask@example.org> wrote:"],
    ["Apple, English", "On 24 Nov 2026, at 15:40, Ann Lee <ann@example.org> wrote:"],
    ["Yahoo", "On Tuesday, November 24, 2026 at 03:40:12 PM EST, Ann Lee <ann@example.org> wrote:"],
    ["Thunderbird", "On 11/24/26 15:40, Ann Lee wrote:"],
    ["Lotus", "Ann Lee/Acme wrote on 11/24/2026 03:40:12 PM:"],
    ["Gmail, German", "Am Di., 24. Nov. 2026 um 15:40 Uhr schrieb Anna Lehmann <anna@example.org>:"],
    ["Thunderbird, German", "Am 24.11.26 um 15:40 schrieb Anna Lehmann:"],
    ["Gmail, French", "Le mar. 24 nov. 2026 à 15:40, Anne Laurent <anne@example.org> a écrit :"],
    ["Thunderbird, French", "Le 24/11/2026 à 15:40, Anne Laurent a écrit :"],
    ["Gmail, Spanish", "El mar, 24 nov 2026 a las 15:40, Ana López (<ana@example.org>) escribió:"],
    ["Gmail, Italian", "Il giorno mar 24 nov 2026 alle ore 15:40 Anna Leoni <anna@example.org> ha scritto:"],
    ["Gmail, Dutch", "Op di 24 nov 2026 om 15:40 schreef Anna de Leeuw <anna@example.org>:"],
    ["Gmail, Polish", "wt., 24 lis 2026 o 15:40 Anna Lis <anna@example.org> napisał(a):"],
    ["Thunderbird, Polish", "W dniu 24.11.2026 o 15:40, Anna Lis pisze:"],
    ["Gmail, Russian", "вт, 24 нояб. 2026 г. в 15:40, Анна Лисина <anna@example.org>:"],
    ["Thunderbird, Russian", "24.11.2026 15:40, Анна Лисина пишет:"],
    ["Gmail, Ukrainian", "вт, 24 лист. 2026 р. о 15:40 Ганна Лис <hanna@example.org> пише:"],
    ["Gmail, Swedish", "Den tis 24 nov. 2026 kl 15:40 skrev Anna Lind <anna@example.org>:"],
    ["Gmail, Danish", "Den tirs. 24. nov. 2026 kl. 15.40 skrev Anne Lund <anne@example.org>:"],
    ["Gmail, Norwegian", "tir. 24. nov. 2026 kl. 15:40 skrev Anne Lie <anne@example.org>:"],
    ["Gmail, Finnish", "ti 24. marrask. 2026 klo 15.40 Anna Laine (anna@example.org) kirjoitti:"],
    ["Gmail, Portuguese", "Em ter., 24 de nov. de 2026 às 15:40, Ana Lima <ana@example.org> escreveu:"],
    ["Gmail, Czech", "út 24. 11. 2026 v 15:40 odesílatel Anna Líná <anna@example.org> napsal:"],
    ["Gmail, Hungarian", "Lengyel Anna <anna@example.org> ezt írta (időpont: 2026. nov. 24., K, 15:40):"],
    ["Gmail, Turkish", "Anna Lale <anna@example.org>, 24 Kas 2026 Sal, 15:40 tarihinde şunu yazdı:"],
    ["Gmail, Romanian", "mar., 24 nov. 2026 la 15:40, Ana Lupu <ana@example.org> a scris:"],
    ["Gmail, Japanese", "2026年11月24日(火) 15:40 林杏 <an@example.org>:"],
    ["Gmail, Chinese", "林安 <an@example.org> 于2026年11月24日周二 15:40写道："],
    ["Gmail, Korean", "2026년 11월 24일 (화) 오후 3:40, 임안 <an@example.org>님이 작성:"],
  ])("%s", (_, head) => {
    const above = `${question}\n\n${head}\n\n> Thank you for your letter.\n> We print in May.\n`;
    expect(saidIn(above)).toBe(question);
    expect(kinds(above)).toEqual(["said", "quoted"]);
    expect(saidIn(`${head}\n> Thank you for your letter.\n\n${question}`)).toBe(question);
    if (/\d\d?[:.]\d\d/.test(head)) expect(saidIn(`${question}\n\n${head}\nThank you for your letter.\n\nWe print in May.`)).toBe(question);
  });
});

describe("Outlook’s head lines, by language", () => {
  test.each([
    ["English", "From: The Desk <ask@example.org>\nSent: Tuesday, November 24, 2026 3:40 PM\nTo: Ann Lee\nSubject: RE: Bells"],
    ["English, bold", "*From:* The Desk [mailto:ask@example.org]\n*Sent:* Tuesday, November 24, 2026 3:40 PM\n*To:* Ann Lee\n*Subject:* RE: Bells"],
    ["German", "Von: Die Redaktion <ask@example.org>\nGesendet: Dienstag, 24. November 2026 15:40\nAn: Anna Lehmann\nBetreff: AW: Glocken"],
    ["French", "De : La rédaction <ask@example.org>\nEnvoyé : mardi 24 novembre 2026 15:40\nÀ : Anne Laurent\nObjet : RE: Cloches"],
    ["Spanish", "De: La redacción <ask@example.org>\nEnviado: martes, 24 de noviembre de 2026 15:40\nPara: Ana López\nAsunto: RE: Campanas"],
    ["Italian", "Da: La redazione <ask@example.org>\nInviato: martedì 24 novembre 2026 15:40\nA: Anna Leoni\nOggetto: R: Campane"],
    ["Dutch", "Van: De redactie <ask@example.org>\nVerzonden: dinsdag 24 november 2026 15:40\nAan: Anna de Leeuw\nOnderwerp: RE: Klokken"],
    ["Polish", "Od: Redakcja <ask@example.org>\nWysłano: wtorek, 24 listopada 2026 15:40\nDo: Anna Lis\nTemat: Odp: Dzwony"],
    ["Russian", "От: Редакция <ask@example.org>\nОтправлено: 24 ноября 2026 г. 15:40\nКому: Анна Лисина\nТема: RE: Колокола"],
    ["Ukrainian", "Від: Редакція <ask@example.org>\nНадіслано: 24 листопада 2026 р. 15:40\nКому: Ганна Лис\nТема: RE: Дзвони"],
    ["Swedish", "Från: Redaktionen <ask@example.org>\nSkickat: den 24 november 2026 15:40\nTill: Anna Lind\nÄmne: SV: Klockor"],
    ["Danish", "Fra: Redaktionen <ask@example.org>\nSendt: 24. november 2026 15:40\nTil: Anne Lund\nEmne: SV: Klokker"],
    ["Finnish", "Lähettäjä: Toimitus <ask@example.org>\nLähetetty: tiistai 24. marraskuuta 2026 15.40\nVastaanottaja: Anna Laine\nAihe: VS: Kellot"],
    ["Portuguese", "De: A redação <ask@example.org>\nEnviado: terça-feira, 24 de novembro de 2026 15:40\nPara: Ana Lima\nAssunto: RE: Sinos"],
    ["Czech", "Od: Redakce <ask@example.org>\nOdesláno: úterý 24. listopadu 2026 15:40\nKomu: Anna Líná\nPředmět: RE: Zvony"],
    ["Hungarian", "Feladó: Szerkesztőség <ask@example.org>\nElküldve: 2026. november 24., kedd 15:40\nCímzett: Lengyel Anna\nTárgy: RE: Harangok"],
    ["Turkish", "Kimden: Yazı işleri <ask@example.org>\nGönderildi: 24 Kasım 2026 Salı 15:40\nKime: Anna Lale\nKonu: YNT: Çanlar"],
    ["Japanese", "差出人: 編集部 <ask@example.org>\n送信日時: 2026年11月24日 15:40\n宛先: 林杏\n件名: RE: 鐘"],
    ["Chinese", "发件人: 编辑部 <ask@example.org>\n发送时间: 2026年11月24日 15:40\n收件人: 林安\n主题: 回复: 钟"],
  ])("%s", (_, head) => {
    for (const rule of ["", "________________________________\n", "-----Original Message-----\n"]) {
      const text = `${question}\n\n${rule}${head}\n\nThank you for your letter.\n`;
      expect(saidIn(text)).toBe(question);
      expect(kinds(text)).toEqual(["said", "quoted"]);
    }
  });
});

test.each([
  "-----Ursprüngliche Nachricht-----", "-----Message d'origine-----", "-----Mensaje original-----", "-----Messaggio originale-----", "-----Oorspronkelijk bericht-----", "-----Oryginalna wiadomość-----", "-----Исходное сообщение-----",
  "-----Оригінальне повідомлення-----", "-----Ursprungligt meddelande-----", "-----Oprindelig meddelelse-----", "-----Opprinnelig melding-----", "-----Alkuperäinen viesti-----", "-----Mensagem original-----", "-----Původní zpráva-----", "-----Eredeti üzenet-----", "-----Orijinal Mesaj-----", "-----元のメッセージ-----", "-----原始邮件-----",
])("%s divides", (line) => {
  expect(saidIn(`${question}\n\n${line}\nThank you for your letter.`)).toBe(question);
});

test.each([
  "---------- Forwarded message ---------", "-------- Forwarded Message --------", "-------- Weitergeleitete Nachricht --------", "-------- Message transféré --------", "---------- Mensaje reenviado ----------", "-------- Messaggio inoltrato --------", "-------- Doorgestuurd bericht --------",
  "-------- Przekazana wiadomość --------", "-------- Перенаправленное сообщение --------", "-------- Переслане повідомлення --------", "-------- Vidarebefordrat meddelande --------", "-------- Videresendt besked --------", "-------- Välitetty viesti --------", "-------- Mensagem encaminhada --------", "-------- Přeposlaná zpráva --------", "-------- Továbbított üzenet --------", "-------- İletilmiş ileti --------", "-------- 転送されたメッセージ --------", "---------- 转发的邮件 ----------",
])("%s begins a forwarded mail", (line) => {
  const text = `For the column.\n\n${line}\nFrom: Ann Lee <ann@example.org>\nSubject: Bells\n\n${question}\n`;
  expect(kinds(text)).toEqual(["said", "forwarded"]);
  expect(saidIn(text)).toBe("For the column.");
});

test("answers between quotations are all said", () => {
  const text = "On 11/24/26 15:40, The Desk wrote:\n> Which church?\n\nSt Mary’s.\n\n> Since when?\nSince 1950.\n> Thank you.\n";
  expect(kinds(text)).toEqual(["quoted", "said", "quoted", "said", "quoted"]);
  expect(saidIn(text)).toBe("St Mary’s.\n\nSince 1950.");
});

test("a mail that is all quotation is shown whole", () => {
  const text = "> Why do bells ring?\n> Ann\n";
  expect(segmentsShown(text)).toEqual([{ kind: "said", text }]);
  expect(segmentsOf(text)[0]!.kind).toBe("quoted");
  expect(saidIn(text)).toBe(text.trim());
});

test.each([
  ["a letter with a quotation from a book", "My grandmother wrote:\n\nThe bells rang all day in 1918.\n\nIs that true?"],
  ["a letter that names its sources", "I found this in the archive:\n\nFrom: the parish register, 1863\n\nWhat does it mean?"],
  ["a time and an address within a sentence", "On 3 May 2026 I asked the museum (info@example.org) and was told to write to you. Why do bells ring?"],
  ["a ruled line within the letter", "Two things.\n\n-----\n\nWhy do bells ring?"],
  ["dashes within a long letter", `First.\n\n--\n\n${"A line of the letter.\n\n".repeat(20)}`],
  ["a card sent from somewhere", "Sent from my grandmother to her sister, the card shows a bell tower. Where is it?"],
  ["a memo that begins with head lines", "To: Ask the Historian\nFrom: Ann Lee\nSubject: Bells\n\nWhy do bells ring?"],
  ["a mailbox file’s mark", "Dear desk,\n>From the tower one hears bells.\nWhy?"],
  ["the word unsubscribe", "Unsubscribe is a strange word. Why do we say it?"],
  ["a question about confidential papers", "This message was found in a confidential file of 1944: what does it mean?"],
])("%s is said whole", (_, text) => {
  expect(saidIn(text)).toBe(text.trim());
});

describe("signatures", () => {
  test("below two dashes; the name under the words stays", () => {
    expect(saidIn(`${question}\n\nKind regards,\nAnn Lee\nSpringfield, Ohio\n\n-- \nAnn Lee\nLee & Daughters\nTel. +1 555 0100`)).toBe(`${question}\n\nKind regards,\nAnn Lee\nSpringfield, Ohio`);
    expect(kinds(`${question}\n--\nAnn Lee\nwww.example.org\n\nOn 24 Nov 2026, at 15:40, A <a@example.org> wrote:\n> x`)).toEqual(["said", "signature", "quoted"]);
  });
  test.each([
    "Sent from my iPhone", "Sent from Yahoo Mail for iPad", "Get Outlook for Android", "Sent from Mail for Windows", "Von meinem iPhone gesendet", "Gesendet mit der GMX Mail App", "Envoyé de mon iPhone", "Enviado desde mi iPhone", "Inviato da iPhone", "Verstuurd vanaf mijn iPhone", "Wysłane z iPhone'a",
    "Отправлено с iPhone", "Надіслано з iPhone", "Skickat från min iPhone", "Sendt fra min iPhone", "Lähetetty iPhonesta", "Enviado do meu iPhone", "Odesláno z iPhonu", "Elküldve az iPhone-omról", "iPhone'umdan gönderildi", "iPhoneから送信", "发自我的iPhone",
  ])("%s", (line) => {
    expect(saidIn(`${question}\nAnn Lee\n\n${line}\n\nOn 24 Nov 2026, at 15:40, A <a@example.org> wrote:\n\n> x`)).toBe(`${question}\nAnn Lee`);
    expect(saidIn(`${question}\n\n${line}`)).toBe(question);
  });
  test("telephone and web below the name are folded, the name and the town are not", () => {
    expect(saidIn(`${question}\n\nMit freundlichen Grüßen\nAnna Lehmann\nKöln\n\nTel.: +49 221 5550100\nwww.example.org`)).toBe(`${question}\n\nMit freundlichen Grüßen\nAnna Lehmann\nKöln`);
  });
});

test.each([
  "This email and any attachments are confidential and intended solely for the recipient.", "DISCLAIMER: The contents are confidential.", "Diese E-Mail enthält vertrauliche Informationen.", "Ce message et toutes les pièces jointes sont confidentiels.", "Please consider the environment before printing this email.",
  "_______________________________________________\nBells mailing list\nBells@example.org", "You received this message because you are subscribed to the Google Groups group \"Bells\".", "To unsubscribe, write to bells-leave@example.org.", "Virus-free. www.example.org",
])("%s is a footer", (footer) => {
  expect(kinds(`${question}\n\nAnn Lee\n\n${footer}\n`)).toEqual(["said", "footer"]);
});

const piece = fc.constantFrom(question, "", " ", ">", "> x", ">> y", "-- ", "--", "On Tue, Nov 24, 2026 at 3:40 PM Ann <a@example.org> wrote:", "wrote:", "From: A <a@example.org>", "Sent: 1", "To: b", "Subject: c", "-----Original Message-----", "---------- Forwarded message ---------", "Sent from my iPhone", "Regards,", "Ann Lee", "Tel: +1 555 0100", "www.example.org", "This email is confidential.", "\u200b", "\u2028");
const texts = fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 40 }).chain((lines) => fc.constantFrom("\n", "\r\n", "\n\n").map((end) => lines.join(end)));
test("nothing is ever lost, and what is said is never empty where something is written", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const segments of [segmentsOf(text), segmentsShown(text)]) expect(segments.map((segment) => segment.text).join("")).toBe(text);
      if (/[\p{L}\p{N}]/u.test(text)) expect(saidIn(text)).not.toBe("");
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["one line of a megabyte", "a ".repeat(512 * 1024)], ["a line of marks", ">".repeat(1024 * 1024)], ["marks and blanks", "> ".repeat(512 * 1024)], ["100,000 lines", "A line of words.\n".repeat(100_000)], ["100,000 quoted lines", ">>>> x\n".repeat(100_000)],
  ["100,000 beginnings of head lines", "From: a\n".repeat(100_000)], ["100,000 colons", "wrote:\n".repeat(100_000)], ["100,000 dated colons", "On 24 Nov 2026, at 15:40 wrote\n<a@b:\n".repeat(50_000)], ["100,000 dashes", "-- \n".repeat(100_000)], ["100,000 empty lines", "\n".repeat(100_000)],
  ["a million blanks", " ".repeat(1024 * 1024)], ["a million ats", "@".repeat(1024 * 1024)], ["by turns", "> a\nb\n".repeat(50_000)], ["100,000 ruled lines", `${"_".repeat(30)}\n`.repeat(100_000)], ["a paragraph of footers", "This email is confidential. ".repeat(40_000)], ["closings", "Regards,\n".repeat(100_000)],
])("%s come back whole", (_, text) => {
  expect(segmentsOf(text).map((segment) => segment.text).join("") === text).toBe(true); // not toBe(text): a megabyte is nothing to print
});
