// How vacation programs answer, in the languages in which they do. A subject that only an answering program writes is enough; one
// that a person may write as well ("Out of office in 1783: what became of Lord North?") needs the text to speak of absence too. Pure.
import type { Reading } from "./reading";

/** Subjects that programs alone begin with. What follows is the subject they answer, or nothing. */
const programs = [
  /^(automatic|auto|automated)[- ]?(re(ply|sponse|spond(er)?)|answer)\s*(:|$|-|–|\(|from\b|re:)/i,
  /^(auto[- ]?(reply|response|responder)|autoreply|autosvar|autom\.? ?antwort|autoantwort)\b/i,
  /^(out[- ]of[- ](the[- ])?office|ooo?f?)[- ]*(auto[- ]?(reply|response)|notification|message|reply|assistant)\b/i,
  /^.{3,80}\bis out of the office\.?$/i,
  /^(automatische (antwort|abwesenheitsnotiz)|abwesenheits(notiz|nachricht|benachrichtigung|assistent|meldung|info\w*)|abwesend|autom\. abwesenheit)\s*(:|$|-|–|\()/i,
  /^(réponse automatique|reponse automatique|message d['’]absence|absence du bureau|réponse d['’]absence|notification d['’]absence|absen[ct]e? du bureau)\s*(:|$|-|–|\()/i,
  /^(respuesta autom[aá]tica|contestaci[oó]n autom[aá]tica|autorrespuesta|fuera de (la )?oficina|ausencia de la oficina)\s*(:|$|-|–|\()/i,
  /^(risposta automatica|fuori (sede|ufficio)|messaggio automatico|assenza dall['’]ufficio|notifica (automatica|di assenza))\s*(:|$|-|–|\()/i,
  /^(automatisch(e)? antwoord|afwezigheids(bericht|melding|assistent)|niet aanwezig|afwezig)\s*(:|$|-|–|\()/i,
  /^(automatyczna odpowied[zź]|odpowied[zź] automatyczna|autoodpowied[zź]|poza biurem|nieobecno[sś][cć]( w biurze)?)\s*(:|$|-|–|\()/i,
  /^(автоматический ответ|автоответ(чик)?|автоматичний відповід?ь|автовідповідь|автоматична відповідь|нет на работе|вне офиса|поза офісом)\s*(:|$|-|–|\()/i,
  /^(automatiskt svar|autosvar|frånvaro(meddelande)?|frånvarande|inte på kontoret)\s*(:|$|-|–|\()/i,
  /^(automatisk svar|fravær(sbesked|smelding|sassistent)?|ikke til ?stede|ikke på kontoret|fraværende)\s*(:|$|-|–|\()/i,
  /^(automaattinen vastaus|poissa(olo)?( toimistosta|ilmoitus)?|poissaoloviesti|automaattivastaus)\s*(:|$|-|–|\()/i,
  /^(resposta autom[aá]tica|fora (do escrit[oó]rio|da empresa)|aus[eê]ncia tempor[aá]ria|ausente do escrit[oó]rio)\s*(:|$|-|–|\()/i,
  /^(automatick[aá] odpov[eě][dď]|mimo kancel[aá][rř]|nep[rř][ií]tomnost( v kancel[aá][rř]i)?)\s*(:|$|-|–|\()/i,
  /^(automatikus válasz|házon kívül|otomatik (yanıt|cevap)|răspuns automat|αυτόματη απάντηση|automatski odgovor|samodejni odgovor)\s*(:|$|-|–|\()/i,
  /^[【[]?\s*(自動(応答|返信)|不在(通知|連絡)?|自动(回复|答复|回覆)|自動(回覆|回復|答覆)|不在办公室|外出|자동 (회신|응답)|부재중)/,
];

/** Subjects that a person may write too. */
const people = /\b(out of (the )?office|ooo|away (from|on)|on (vacation|holiday|leave)|vacation|holiday|annual leave|maternity leave|absent|absence|urlaub|abwesen\w*|absence|congés?|vacances|vacaciones|ausen\w+|ferie|férias|vakantie|urlop|отпуск\w*|відпустк\w*|semester|loma\w*|dovolen\w*|szabadság\w*)\b|休暇|假期|休假/i;

/** Sentences of people who are away. */
const away = [
  /\b(i|we) ?(am|['’]m|will be|are|shall be)( currently| now| temporarily| presently)?( away from| out of| not in| absent from)( the| my| our)? (office|desk|email|e-mail|work)\b/i,
  /\b(i|we) ?(am|['’]m|will be|are)( currently| now)? (away|on (annual |maternity |parental |sick |paternity )?(vacation|holiday|leave)|travell?ing)\b|\blimited (or no )?access to (my )?(e-?mail|internet)|\b(i )?will (respond|reply|answer|get back)( to (you|your (e-?)?mail|your message))? (when|upon|on|after|as soon as)\b|\bcurrently out of (the )?office\b/i,
  /\b(this is an automat(ed|ic) (reply|response|message)|automatically generated (reply|response|message)|(will|shall) (be back|return)( to (the|my) office)? on)\b/i,
  /(nicht (im büro|im haus|erreichbar|am platz)|außer haus|(bin|bis) .{0,40}(abwesend|im urlaub|verreist)|wieder (im büro|erreichbar|zu erreichen|da\b)|im urlaub|nicht weitergeleitet|automatische antwort)/i,
  /(absente? (du bureau|jusqu|du \d)|(suis|serai) (actuellement |en )?(absente?|en (congés?|vacances|déplacement))|de retour le|réponse automatique|en congés? jusqu)/i,
  /(fuera de la oficina|estoy (ausente|de vacaciones|fuera)|estaré (ausente|fuera|de vacaciones)|de vacaciones hasta|respuesta automática|regreso el|regresaré|volveré el)/i,
  /((sono|sarò) (assente|fuori (ufficio|sede)|in ferie)|fuori ufficio|in ferie fino|risposta automatica|rientrerò|sarò di ritorno)/i,
  /((ben|zijn) (ik )?(momenteel |tijdelijk )?(afwezig|niet aanwezig|op vakantie|niet op kantoor|buiten kantoor)|ik ben .{0,30}(afwezig|op vakantie|niet (op kantoor|aanwezig))|weer (aanwezig|bereikbaar)|automatisch antwoord)/i,
  /((jestem|będę) (obecnie )?(nieobecn\w+|poza biurem|na urlopie|niedostępn\w+)|przebywam na urlopie|na urlopie do|odpowiedź automatyczna|automatyczna odpowiedź)/i,
  /((нахожусь|буду|сейчас) (в отпуске|в командировке|отсутств\w+|вне офиса)|нет на рабочем месте|в отпуске (до|с )|автоматический ответ|буду отсутствовать)/i,
  /((перебуваю|буду|зараз) (у|в) (відпустці|відрядженні)|(буду )?відсутн(ій|я) (до|з|в)|поза офісом|автоматична відповідь)/i,
  /((är|kommer att vara) (inte på kontoret|på semester|bortrest|ledig|frånvarande|föräldraledig)|jag är (borta|ledig|på semester)|åter (på kontoret|i tjänst)|autosvar|tillbaka (den|på kontoret))/i,
  /((er|holder) (jeg )?(på ferie|ikke på kontoret|fraværende|bortreist|på kontoret igjen)|jeg (er|holder) (på )?(ferie|bortrejst|bortreist|ikke på kontoret|ute av kontoret)|tilbage (den|på kontoret)|tilbake (den|på kontoret)|automatisk svar)/i,
  /((olen|on) (tällä hetkellä )?(poissa|lomalla|vapaalla|matkalla)|lomalla .{0,20}(asti|saakka)|poissa (toimistosta|töistä)|palaan|automaattinen vastaus)/i,
  /((estou|estarei) (ausente|fora|de férias|em férias)|fora do escritório|de férias até|resposta automática|regresso (a|em|no)|retornarei|voltarei (a|em|no))/i,
  /((jsem|budu) (momentálně |nyní )?(mimo kancelář|nepřítom\w+|na dovolené|nedostupn\w+)|čerpám dovolenou|na dovolené do|automatická odpověď)/i,
  /(休暇(中|を|の)|不在(に|の|です|と)|外出中|出張中|自動(応答|返信)|休假|不在办公室|外出|出差|自动(回复|答复)|無法(回覆|即時)|휴가|부재중|자동 (회신|응답))/,
];

const answers = (reading: Reading) => reading.inReplyTo.length > 0 || reading.references.length > 0 || reading.headers.some(([name]) => name === "x-auto-response-suppress" || name === "x-ms-exchange-inbox-rules-loop");

/** Why this is somebody's notice of absence or another program's answer, by subject and words; null when it is not. */
export function absenceSign(reading: Reading): string | null {
  const subject = reading.subject.trim();
  // Somebody who writes about such an answer, or passes it on.
  if (/(^|[\s\]])(re|aw|sv|antw|vs|fwd?|wg)\s*:.{0,60}\bis out of the office|^\s*(re|aw|fwd?|wg|sv|vs|tr|rv)\s*:/i.test(subject)) return null;
  const quoted = `“${reading.subject.slice(0, 80)}”`;
  const text = reading.text.slice(0, 4_000).replace(/^[ \t]*>.*$/gm, "");
  const absent = away.some((pattern) => pattern.test(text));
  const question = /\?\s*$/.test(subject) || /\?\s*$/m.test(text);
  if (programs.some((pattern) => pattern.test(subject)) && (absent || answers(reading) || !question)) return `Its subject is that of an automatic answer: ${quoted}.`;
  if (people.test(subject) && absent && (answers(reading) || !question) && reading.text.trim().length < 1_500) return `Its subject and its text say that somebody is away: ${quoted}.`;
  return null;
}
