// Words that end a letter before the name, the line a telephone adds, and what houses put below every mail. In the languages. Pure.

const closings = new Set(
  (
    "regards|kind regards|kindest regards|best regards|warm regards|warmest regards|with kind regards|with best regards|with warm regards|best|all best|all the best|best wishes|with best wishes|with all good wishes|with good wishes|good wishes|sincerely|yours sincerely|sincerely yours|most sincerely|very sincerely|very sincerely yours|yours truly|very truly yours|truly yours|yours faithfully|faithfully yours|faithfully|yours|yours ever|as ever|thanks|many thanks|thank you|thank you very much|thank you so much|thanks so much|thanks very much|thanks in advance|thank you in advance|thank you for your time|thanks for your help|thank you for your help|thanks again|with thanks|with many thanks|thanks and regards|thanks & regards|cheers|respectfully|respectfully yours|yours respectfully|cordially|cordially yours|warmly|fondly|love|with gratitude|gratefully|gratefully yours|take care|your faithful reader|a faithful reader|your devoted reader|signed|peace|" +
    "mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|freundliche grüße|freundliche grüsse|freundlichen gruß|mit besten grüßen|mit besten grüssen|beste grüße|beste grüsse|viele grüße|viele grüsse|herzliche grüße|herzliche grüsse|mit herzlichen grüßen|herzlichst|liebe grüße|liebe grüsse|schöne grüße|gruß|gruss|grüße|mfg|lg|vg|hochachtungsvoll|ihr|ihre|ihr treuer leser|ihre treue leserin|danke|vielen dank|besten dank|herzlichen dank|mit bestem dank|mit vielen grüßen|" +
    "cordialement|bien cordialement|très cordialement|bien à vous|sincèrement|salutations|salutations distinguées|sincères salutations|meilleures salutations|cordiales salutations|merci|merci d'avance|merci beaucoup|avec mes remerciements|amicalement|respectueusement|bonne journée|bien amicalement|" +
    "saludos|un saludo|un cordial saludo|atentamente|muy atentamente|cordialmente|saludos cordiales|atentos saludos|gracias|muchas gracias|mil gracias|gracias de antemano|un abrazo|suyo|suya|" +
    "cordiali saluti|distinti saluti|saluti|un saluto|un cordiale saluto|cari saluti|grazie|grazie mille|molte grazie|in fede|con i migliori saluti|" +
    "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|met hartelijke groet|groet|groeten|hoogachtend|bedankt|dank u wel|dank je wel|bij voorbaat dank|mvg|" +
    "pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|z poważaniem|z wyrazami szacunku|z wyrazami poważania|z pozdrowieniami|pozdrowienia|dziękuję|z góry dziękuję|łączę wyrazy szacunku|" +
    "с уважением|с глубоким уважением|с наилучшими пожеланиями|искренне ваш|искренне ваша|ваш|ваша|спасибо|заранее спасибо|всего доброго|с приветом|" +
    "з повагою|з найкращими побажаннями|щиро ваш|щиро ваша|дякую|щиро дякую|наперед дякую|" +
    "vänliga hälsningar|med vänliga hälsningar|med vänlig hälsning|vänlig hälsning|hälsningar|bästa hälsningar|mvh|vh|tack|tack på förhand|högaktningsfullt|" +
    "venlig hilsen|med venlig hilsen|venlige hilsner|de bedste hilsner|bedste hilsner|hilsen|kærlig hilsen|tak|på forhånd tak|med venlige hilsner|" +
    "vennlig hilsen|med vennlig hilsen|beste hilsen|vennlige hilsener|hilsner|takk|på forhånd takk|" +
    "terveisin|ystävällisin terveisin|parhain terveisin|kunnioittavasti|kiitos|kiittäen|kiitos etukäteen|" +
    "atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|cordiais saudações|obrigado|obrigada|muito obrigado|muito obrigada|abraços|um abraço|att|desde já agradeço|" +
    "s pozdravem|s přátelským pozdravem|se srdečným pozdravem|s úctou|děkuji|děkuji předem|zdravím|hezký den|" +
    "üdvözlettel|szívélyes üdvözlettel|tisztelettel|köszönettel|köszönöm|baráti üdvözlettel|üdv|" +
    "saygılarımla|saygılarımızla|sevgiler|selamlar|iyi günler|teşekkürler|teşekkür ederim|en iyi dileklerimle|" +
    "cu stimă|cu respect|mulțumesc|με εκτίμηση|ευχαριστώ|" +
    "敬具|よろしくお願いします|よろしくお願いいたします|宜しくお願いいたします|此致|敬礼|敬禮|此致敬礼|祝好|谢谢|謝謝|顺祝商祺|감사합니다"
  ).split("|"),
);
const long = /^(je vous prie d'|je vous prie de|veuillez agréer|veuillez recevoir|nous vous prions)/;

/** "Kind regards," and its like, alone on a line. */
export function isClosing(text: string): boolean {
  if (text.length > 160) return false;
  const words = text.normalize("NFC").toLowerCase().replaceAll("’", "'").replace(/^[-–—\s*]+|[\s,.!;:…*~–—-]+$/g, "").replace(/^(and|so|und) /, "");
  return closings.has(words) || long.test(words);
}

const sentBy =
  /^(sent|gesendet|von mein|envoyé|envoyée|enviado|enviada|inviato|verstuurd|verzonden|wysłan[eo]|отправлено|послано|надіслано|відправлено|skickat|sendt|lähetetty|odesláno|odoslané|elküldve|küldve|trimis|στάλθηκε|发自|發自|從我|来自|this (message|e-?mail) was sent from|composed on|typed on|dictated|get outlook|obtenir outlook|télécharger outlook|holen sie sich outlook|outlook für|obtener outlook|scarica outlook|outlook voor|outlook for|pobierz|скачать outlook|hämta outlook|hent outlook|skaff deg outlook|hanki outlook|obter o outlook|baixar o outlook|získat outlook|letöltés|yahoo mail)|(gönderildi|から送信|传送|傳送|发送|發送|보냄)[.。]?$/iu;
const device =
  /iphon|ipad|ipod|ios|apple|android|samsung|galaxy|huawei|xiaomi|redmi|oppo|pixel|nokia|motorola|xperia|sony|htc|blackberry|windows|outlook|yahoo|hotmail|gmail|\bmail\b|proton|tutanota|thunderbird|\baol\b|gmx|web\.de|t-online|orange|libero|seznam|mobile?\b|mobil|mobiel|smartphone|telefon|telephone|téléphone|teléfono|telefono|telefoon|puhelim|laittee|handy|tablet|cell|phone|móvil|celular|手机|手機|スマートフォン|휴대/iu;

/** "Sent from my iPhone", "Get Outlook for Android". */
export const isDeviceLine = (text: string): boolean => text.length <= 120 && sentBy.test(text) && device.test(text);

/** A line that stands below every mail of a house, a list or a mail service: only the beginning of a paragraph is tried. */
const footers =
  /^([*_"“(\s-]*)(to unsubscribe|unsubscribe\b|you (received|are receiving|have received) this (message|e-?mail|mail|newsletter) because|you are subscribed|view this (message|e-?mail) in|zum abmelden|pour vous désabonner|se désabonner|vous recevez ce|para darse de baja|per cancellarti|afmelden|to view this discussion|this (e-?mail|message|communication|transmission)('s)?( \([^)]{0,80}\))?( and (any|its|all)( \w+)?( files| attachments?)?[^.]{0,60})? (is|are|may be|may contain|contains?|was|has been) .{0,60}(confidential|privileged|intended|scanned|checked|virus|sent on behalf|proprietary)|the (information|contents?) (contained |transmitted )?(in|of) this (e-?mail|message|communication|transmission)|the information transmitted|this (message|e-?mail) is intended|confidentiality (notice|note)|confidential(ity)?:|disclaimer\b|privileged and confidential|please consider the environment|think before you print|virus-free|virenfrei|sans virus|libre de virus|avast|this (e-?mail|message) has been (checked|scanned)|scanned by|caution: ?(this|external)|\[?external( e-?mail| sender)?\]?:? |diese e-?mail (enthält|und|ist|kann)|der inhalt dieser e-?mail|die information(en)? in dieser e-?mail|vertraulichkeitshinweis|ce (message|courriel|mail|courrier)( électronique)? (et|est|contient|peut)|avis de confidentialité|les informations contenues dans ce|este (mensaje|correo|e-?mail)( electrónico)? (y|es|contiene|puede|se dirige|va dirigido)|aviso (legal|de confidencialidad)|la información contenida en este|questo (messaggio|documento|e-?mail)|le informazioni contenute in quest|avviso di riservatezza|dit (bericht|e-?mailbericht)( \([^)]*\))? (is|en|kan|bevat)|de informatie in dit|disclaimer:|ta wiadomość|niniejsza wiadomość|treść tej wiadomości|это (сообщение|письмо|электронное)|данное (сообщение|письмо)|це повідомлення|detta (meddelande|e-?postmeddelande|mail)|denne (e-?mail|e-?post|besked|melding|meddelelse)|tämä (viesti|sähköposti)|esta mensagem|este e-?mail|tento e-?mail|tato zpráva|ez az (üzenet|e-?mail)|bu (e-?posta|mesaj|ileti))/iu;
const legal = /confiden|privileg|recipient|disclos|unauthori[sz]ed|attachment|virus|liab|delete|registered (in|office|number)|company (no|number|registration)|vertraulich|empfänger|geschäftsführer|handelsregister|amtsgericht|confidenti|destinataire|destinatari|confidencial|riservat|vertrouwelijk|poufn|adresat|конфиденц|конфіденц|konfidenti|fortroli|luottamuksel|důvěrn|bizalmas|gizli|unsubscribe|mailing list|subscri/giu;

/** How much a paragraph reads like what stands below every mail: 2 surely, 1 beside one that surely is, 0 not. At most its first 1,500 characters count. */
export function footerLikeness(paragraph: string): 0 | 1 | 2 {
  const text = paragraph.slice(0, 1500).replace(/\s+/g, " ").trim();
  const words = new Set([...text.matchAll(legal)].map(([word]) => word.toLowerCase())).size;
  if (/^_{20,} ?\S.*(mailing list|@|https?:)/i.test(text)) return 2;
  if (footers.test(text)) return words > 0 || text.length < 200 || /environment|avast/i.test(text) ? 2 : 0;
  return words >= 2 || /^(https?:\S+|_{5,}|-{5,}|={5,}|\*{5,})$/.test(text) ? 1 : 0;
}
