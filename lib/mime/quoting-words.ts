// The words with which mail programs introduce what was written before, in the languages they speak. Each list runs: English, German,
// French, Spanish, Italian, Dutch, Polish, Russian, Ukrainian, Swedish, Danish, Norwegian, Finnish, Portuguese, Czech, Hungarian,
// Turkish, Romanian, Greek, Japanese, Chinese, Korean; what is spelled alike stands once.

/** The lines over a quoted mail, by what they tell. */
export type Field = "from" | "date" | "to" | "copy" | "subject";
const names: Record<Field, string> = {
  from: "from|sender|von|absender|de|expéditeur|remitente|da|mittente|van|afzender|od|nadawca|от|от кого|отправитель|від|від кого|відправник|från|avsändare|fra|afsender|lähettäjä|remetente|odesílatel|feladó|kimden|gönderen|de la|από|差出人|送信者|发件人|寄件者|寄件人|發件人|보낸 사람|보낸사람",
  date: "sent|date|gesendet|datum|envoyé|envoyé le|date d'envoi|enviado|enviado el|fecha|inviato|data|data invio|verzonden|wysłano|wysłane|data wysłania|отправлено|дата|дата отправки|надіслано|відправлено|дата надсилання|skickat|skickades|sendt|dato|lähetetty|päivämäärä|päiväys|pvm|enviada|enviada em|enviado em|odesláno|elküldve|küldve|dátum|gönderildi|gönderme tarihi|gönderim tarihi|tarih|trimis|στάλθηκε|ημερομηνία|送信日時|日時|日付|送信日|发送时间|日期|傳送時間|發送時間|发送日期|寄件日期|时间|보낸 날짜|날짜",
  to: "to|an|empfänger|à|pour|destinataire|para|destinatario|a|aan|do|adresat|кому|получатель|одержувач|till|til|vastaanottaja|destinatário|komu|címzett|kime|alıcı|către|προς|宛先|收件人|收件者|받는 사람|받는사람",
  copy: "cc|bcc|kopie|copie|copia|dw|udw|do wiadomości|копия|копія|kopia|kopi|kopio|cópia|másolatot kap|másolat|bilgi|κοιν|抄送|副本|참조|reply-to|antwort an|répondre à|wichtigkeit|importance|attachments|anlagen",
  subject: "subject|re|betreff|objet|sujet|asunto|oggetto|onderwerp|temat|тема|ämne|emne|aihe|assunto|předmět|věc|tárgy|konu|subiect|θέμα|件名|主题|主題|主旨|제목",
};
export const fieldNames = new Map<string, Field>(Object.entries(names).flatMap(([field, list]) => list.split("|").map((name) => [name, field as Field] as const)));

/** "-----Original Message-----": a reply begins so in Outlook and on telephones. */
export const originals = new Set(
  "original message|original email|reply message|ursprüngliche nachricht|originalnachricht|original-nachricht|original nachricht|originalmail|message d'origine|message original|message initial|courriel original|mensaje original|messaggio originale|messaggio di origine|oorspronkelijk bericht|origineel bericht|wiadomość oryginalna|oryginalna wiadomość|исходное сообщение|оригинальное сообщение|первоначальное сообщение|оригінальне повідомлення|вихідне повідомлення|початкове повідомлення|ursprungligt meddelande|originalmeddelande|ursprungligt mail|oprindelig meddelelse|original meddelelse|oprindelig besked|opprinnelig melding|original melding|alkuperäinen viesti|mensagem original|původní zpráva|původní e-mail|originální zpráva|eredeti üzenet|orijinal mesaj|orijinal ileti|özgün ileti|mesaj original|mesajul original|αρχικό μήνυμα|元のメッセージ|元のメール|原始邮件|原始郵件|原邮件|邮件原件|原始訊息|원본 메시지|원본 메일".split("|"),
);

/** "---------- Forwarded message ---------", "Begin forwarded message:". */
export const forwards = new Set(
  "forwarded message|begin forwarded message|start of forwarded message|forwarded email|forwarded letter|forwarded mail|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|beginn der weitergeleiteten nachricht|beginn der weitergeleiteten e-mail|weitergeleitete e-mail|weitergeleitete mail|message transféré|message réexpédié|début du message transféré|début du message réexpédié|courriel transféré|mensaje reenviado|inicio del mensaje reenviado|comienzo del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|begin van doorgestuurd bericht|doorgezonden bericht|przekazana wiadomość|wiadomość przekazana|przesłana wiadomość|wiadomość przekazana dalej|treść przekazanej wiadomości|początek przekazywanej wiadomości|początek wiadomości przekazanej|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение|переадресованное сообщение|начало переадресованного сообщения|начало пересланного сообщения|переслане повідомлення|пересилання повідомлення|перенаправлене повідомлення|переадресоване повідомлення|початок переадресованого повідомлення|початок листа, що пересилається|vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mail|vidarebefordrat mejl|start på vidarebefordrat brev|början på vidarebefordrat meddelande|videresendt meddelelse|videresendt besked|videresendt mail|start på videresendt besked|start på videresendt meddelelse|videresendt melding|videresendt e-post|start på videresendt melding|begynnelse på videresendt melding|välitetty viesti|edelleenlähetetty viesti|välitetty viesti alkaa|alkaa välitetty viesti|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|přeposlaná zpráva|předávaná zpráva|přeposlaný e-mail|začátek přeposlané zprávy|továbbított üzenet|továbbított levél|a továbbított levél kezdete|a továbbított üzenet kezdete|iletilen ileti|iletilmiş ileti|iletilen mesaj|yönlendirilen ileti|yönlendirilmiş ileti|yönlendirilmiş mesaj|iletilen ileti başlangıcı|mesaj redirecționat|mesaj redirectionat|προωθημένο μήνυμα|転送メッセージ|転送されたメッセージ|転送メール|转发的邮件|转发邮件|已转发邮件|轉寄郵件|轉寄的郵件|以下是转发的邮件|下面是被转发的邮件|전달된 메시지|전달된 메일".split("|"),
);

/** "… wrote:", wherever in the line the language puts it. */
const wrote =
  "wrote|writes|said|schrieb|schreibt|geschrieben|a écrit|écrivait|écrit|escribió|escribio|escribe|escrito|ha scritto|scrive|scritto|schreef|schrijft|geschreven|napisał|napisała|napisał\\(a\\)|napisal|pisze|написал|написала|написал\\(а\\)|написали|пишет|писал|писала|написав|написала|написав\\(-ла\\)|написав\\(ла\\)|пише|skrev|skriver|kirjoitti|kirjoittaa|escreveu|escreve|napsal|napsala|napsal\\(a\\)|napísal|napísal\\(a\\)|píše|ezt írta|írta|yazdı|şunu yazdı|a scris|έγραψε|書きました|のメール|写道|寫道|写到|작성|썼습니다|님이 쓴 글";
export const writing = new RegExp(`(^|[^\\p{L}])(${wrote})(?![\\p{L}])|さんは書きました|写道|寫道|님이 작성|님이 쓴`, "iu");

/** How such a line begins, where it begins with the day. */
export const dayFirst =
  /^[-–—\s*]*(on|at|am|den|le|el|il|il giorno|in data|op|w dniu|dnia|в|em|no dia|dne|în|στις|date|quoting|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|gio|sab|ma|wo|vr|za|zo|pon|wt|śr|czw|pt|sob|niedz|пн|вт|ср|чт|пт|сб|вс|нд|mån|tis|ons|tors|tor|fre|lör|sön|man|tirs|tir|lør|søn|ti|ke|to|pe|la|su|seg|ter|qua|qui|sex|po|út|st|čt|pá|so|ne|\d{1,4})[\s.,:/-]/iu;
