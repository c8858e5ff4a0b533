// How programs say that a letter did not arrive, in the languages they say it in. Sentences of theirs, not of people: a reader who
// writes about a returned letter uses other words. Pure.

/** Subjects of reports. */
export const subjects = [
  /^(\W*)(mail|message|e-?mail)?\s*(delivery|system)( (status|sub\w*))?[ -]*(error|failure|failed|problem|notification|report|warning|delayed|unsuccessful|has failed)\b/i,
  /^(mail|message|e-?mail|delivery) (delivery )?(failed|failure|error|problem|undeliverable|not delivered|delayed|returned|could not be delivered)\b/i,
  /\b(non[- ]?delivery|nondeliverable|undeliverable|undelivered|undeliverable mail|unzustellbar|unzustellbarkeit\w*|insoddisfa\w+)\b/i,
  /^(returned mail|mail returned|returning mail|failure notice|failure delivery|failed mail|rejected mail|automatically rejected mail|processing error|mail system error|delayed mail|warning: (could not|message|mail)|permanent delivery failure|delivery report|automatically rejected)\b/i,
  /\b(delivery (has )?(failed|failure)|failed mail|returning (message|mail)? ?to sender|returned to sender|user unknown|unknown user|could not be delivered|has not yet been delivered|message delayed|not listed in domino directory|mail rejected)\b/i,
  /^(fehlgeschlagene (zustellung|mail)|nicht zustellbar|zustellung (fehlgeschlagen|verzögert|nicht möglich)|mail(zustellung)? fehlgeschlagen|übermittlungsfehler)/i,
  /^(non (remis|distribuable)|échec de (la )?(remise|distribution|livraison)|message non (remis|distribué)|notification d['’](échec|état) de remise|avis de non[- ]remise|non distribuable)/i,
  /^(no se puede entregar|error de entrega|mensaje no entregado|devuelto|correo devuelto|no entregado|notificación de (error|estado de) entrega|fallo (en la|de) entrega)/i,
  /^(non recapitabile|impossibile recapitare|mancata consegna|avviso di mancata consegna|messaggio non (recapitato|consegnato)|notifica di mancato recapito)/i,
  /^(não (entregue|é possível entregar)|falha na entrega|mensagem não entregue|erro (de|na) entrega|devolvid[ao]|notificação de (falha|status de) entrega)/i,
  /^(onbestelbaar|niet (bezorgd|afgeleverd)|bezorging mislukt|bericht niet bezorgd|aflevering (is )?mislukt)/i,
  /^(nie można dostarczyć|niedostarczone|niedostarczalne|zwrot (poczty|wiadomości)|błąd dostarczania|nie dostarczono)/i,
  /^(ваше сообщение не доставлено|не ?доставлено|сообщение не доставлено|недоставленн|не удалось доставить|ошибка доставки|невозможно доставить|недоставка)/i,
  /^(не вдалося доставити|недоставлен|повідомлення не доставлено|неможливо доставити)/i,
  /^(går inte att leverera|kan inte levereras|olevererbart|leveransfel|ej levererat|oleverbart)/i,
  /^(kan ikke leveres|ikke leveret|ikke levert|leveringsfejl|leveringsfeil|uleveret|kan ikke levere)/i,
  /^(toimitus epäonnistui|ei voi(da)? toimittaa|viestiä ei (voitu|toimitettu)|toimittamaton)/i,
  /^(nedoručitelné|nedoručeno|zprávu nelze doručit|chyba (při )?doručení|nelze doručit)/i,
  /^(kézbesíthetetlen|teslim edilemedi|iletilemedi|недоставено|μη παραδοτέο|αποτυχία παράδοσης)/i,
  /(配信不能|配信できません|配送エラー|配信エラー|未配達|送信できませんでした|エラーメール|系统退信|退信|无法投递|投递失败|无法送达|未送達|未传递|無法傳遞|무법|배달되지 않음|전송 실패)/,
];

/** Sentences that say that it did not arrive. */
export const failing = [
  /(could not|couldn['’]t|cannot|can not|can['’]t|was not able to|wasn['’]t able to|were not able to|not able to|unable to|was unable to|not be able to) (be )?(deliver|reach)/i,
  /\b(was|were|has|have|had) (been )?(not|NOT) (been )?delivered\b|\bdid not (reach|receive)\b|\bnot delivered to\b|\bnon[- ]delivery report\b/i,
  /\b(delivery|delevery) (to|of|for) (the |this |your |that )?(following )?(\w+ )?(recipient|address|message|mail)?\S* ?(\(s\) )?(has |have |was |were )?(failed|aborted|been aborted|failed permanently|is delayed|delayed)/i,
  /\b(permanent|fatal|delivery) (fatal )?(delivery )?errors?\b|\bpermanent error\b|\bfatal errors?\b|\bdelivery (failed|failure|problems?)\b|\bexceeded maximum delivery attempts\b/i,
  /\bundeliverable\b|\bfailed (addresses|recipients?)\b|\baddress(\(es\)|es)? failed\b|\bmail failed\b|\bundelivered\b/i,
  /\b(no such (user|mailbox|address|account|recipient)|(user|recipient|mailbox|addressee|account|userid)( name)?( is)? (unknown|not found|not recognized|unavailable|does not exist|doesn['’]t exist)|unknown (user|recipient|address|or illegal user)|invalid (final delivery userid|recipient|mailbox)|user not known|no mailbox here|this user doesn['’]t have)\b/i,
  /\b(was|were|been) (automatically )?(rejected|returned|refused|bounced|undeliverable)\b/i,
  /\bover (disk )?quota\b|\bquota (exceeded|violation)\b|\bmail(box|folder) is full\b|\bmail box space not enough\b|\bexceeding their quota\b/i,
  /\bthis (message|report|is an?|email) (was|is)? ?(created|generated)? ?automatically (created|generated)?\b.*\b(mail delivery software|delivery status notification)/i,
  /\bthis is the (\S+ ){1,8}(program|system|agent|mail server|email server)\b|\bmail delivery (software|agent|system)\b|\bmessage from (\S+ ){1,5}(virus|messaging|mail)/i,
  /\berror(s)? (while|was|occurred|detected|during)?.{0,30}(being processed|process\w*|deliver\w*)|\bthe following mail has been returned\b|\bremote (host|server)\b.{0,30}\b(said|replied|returned|issued)\b/i,
  /\b5\d\d[ -](\d\.\d\.\d\b|#5|<|user|requested action|unknown|invalid|recipient|mailbox|no such)/i,
  /(konnte|konnten) nicht (zugestellt|ausgeliefert|übermittelt)|nicht zugestellt werden|unzustellbar|zustellung .{0,60}(fehlgeschlagen|nicht möglich)/i,
  /(n['’]a|n['’]ont|n['’]ai) pas (pu )?([êe]tre )?(pu )?(remis|distribu|d[eé]livr|livr|achemin)|n['’]a pas pu [êe]tre|n['’]existe pas|échec (définitif|de la remise)|impossible de (remettre|distribuer|livrer)/i,
  /no (pudo|se pudo|ha podido|se ha podido|puede) (ser )?entreg|no se ha entregado|no fue entregado|no ha sido entregado|la entrega .{0,40}(ha fallado|falló)/i,
  /(non (è stato|ha potuto|può essere|è stata) (possibile )?(essere )?(consegna|recapita)\w*|impossibile (consegnare|recapitare)|mancato recapito|consegna .{0,40}fallita)/i,
  /(não (pôde|pode|foi possível|foi) (ser )?(entreg|envia)\w*|nao pode ser enviada|falha na entrega|entrega .{0,40}falhou)/i,
  /(kon(den)? niet (worden )?(bezorgd|afgeleverd|besteld)|niet (worden )?(bezorgd|afgeleverd)|bezorging .{0,40}mislukt)/i,
  /(nie (mogła|może|mógł|udało się|można|zostało|została|został) (zostać |być )?(jej |ich )?(dostarcz|doręcz)\w*)/i,
  /(не (может|могло|удалось|был[оа]?|смогли|доставлен[оа]?)( быть)? ?(доставл|доставить)?\w*|невозможно доставить|не доставлен|не прошло доставку)/i,
  /(не (вдалося|може|могло|було) (бути )?доставл?[еи]?\w*|неможливо доставити)/i,
  /(kunde inte (levereras|leverera)|gick inte att leverera|har inte levererats)/i,
  /(kunne ikke (leveres|levere|afleveres)|blev ikke (leveret|levert)|er ikke (leveret|levert))/i,
  /(ei voitu toimittaa|toimitus .{0,40}epäonnistui|ei toimitettu)/i,
  /(nemohla? být doručen|nelze doručit|nebyla? doručen|nepodařilo se doručit|nebylo možné doručit)/i,
  /(配信(でき|されま)せん|配信に失敗|お届けできません|送信できませんでした|送達できません|无法(投递|送达|发送|傳遞)|投递失败|未能(投递|送达)|退信|無法(投遞|寄送|傳送)|배달(하지|되지) (못|않)|전송하지 못)/,
];

/** Sentences that say that it may still arrive. */
export const delaying = [
  /\b(delivery|message|mail|e-?mail)\b.{0,60}\b(has been|is|was|been) (delayed|postponed|deferred)\b|\bmessage(\s\S+)? delayed\b|\bdelayed mail\b|\bdelivery (status notification )?\(?(mail delivery )?delay(ed)?\b/i,
  /\bnot yet been delivered\b|\bstill (being retried|trying|awaiting delivery)\b|\bnot yet received\b/i,
  /\bwarning message only\b|\bthis is (a|just a|only a) (warning|notification about a delay)\b|\badvisory-only\b/i,
  /\b(will|shall) (be )?(retried|retry|continue (to|trying)|keep trying|try again)\b|\bdelivery attempts will continue\b|\bno need to re-?send\b|\bdo not need to re-?send\b/i,
  /(verzögert|noch nicht zugestellt|weiter(e|hin) (zustell)?versuch|pas encore (été )?(remis|distribu|livr)|retard(é|ée) (de|dans|pour)|aún no (se )?ha|sigue intentando|non è ancora stato|in ritardo|ainda não foi|vertraagd|nog niet (bezorgd|afgeleverd)|jeszcze nie|opóźnion|ещ[её] не доставлен|задерж|ще не доставлен|затрим|fördröj|ännu inte|forsinket|endnu ikke|ennå ikke|viiväst|viivästyn|zpožděn|dosud nebyla|遅延|延迟|延遲|推迟)/i,
];

/** What takes the hope back, where both are said. */
export const givingUp = /\b(permanent (fatal )?(delivery )?error|permanently|giving up|given up|not going to try again|no further attempts?|has been removed from the (mail )?queue|fatal error|returned? to sender|will not be (re)?tried)\b/i;

/** Lines below which stands the letter that came back. */
export const copyBelow = /^[\s\-*=#|>_]*(.{0,40}\b(original|returned|unsent|old|source|undelivered) (message|mail|e-?mail)\b.{0,60}(follow|below|attached|header|received|in part|:|-{2,})|.{0,30}\b(this line|this) is a copy\b|.{0,10}below.{0,20}\bcopy\b|.{0,10}here is a copy\b|.{0,20}\bcopy of (the|your) (original )?(message|mail)\b|.{0,20}message (text|headers?|body) follows?\b|included is a copy\b|original message\b|returned mail\b|start of returned message|returned message|old message:|your message reads|forwarded message\b|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|-+ ?исходное сообщение|копия (письма|сообщения)|附件中的内容是原信件|return-path:\s|received: (from|by|\(from)|message (header )?(truncated|removed))/i;
