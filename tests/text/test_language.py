"""The light guess of a language: right on ordinary prose, silent when unsure."""

from __future__ import annotations

import pytest

from reader.text.language import guess_language

SENTENCES = {
    "en": "The bridge over the harbour was reopened on Wednesday after two years, officials said.",
    "fr": "Le pont sur le port a été rouvert mercredi après deux ans de travaux, selon la maire de la ville.",
    "de": "Die Brücke über den Hafen wurde am Mittwoch nach zwei Jahren wieder eröffnet, teilte die Stadt mit.",
    "es": "El puente sobre el puerto volvió a abrir el miércoles tras dos años de obras, según la alcaldesa.",
    "it": "Il ponte sul porto è stato riaperto mercoledì dopo due anni di lavori, ha detto la sindaca.",
    "pt": "A ponte sobre o porto foi reaberta na quarta-feira depois de dois anos de obras, disse a prefeita.",
    "nl": "De brug over de haven is woensdag na twee jaar weer geopend, zei de burgemeester van de stad.",
    "sv": "Bron över hamnen öppnades på onsdagen efter två år, sade borgmästaren som inte ville säga mer om det.",
    "da": "Broen over havnen blev åbnet onsdag efter to års arbejde, siger borgmesteren, som ikke ville sige mere.",
    "no": "Broen over havnen ble åpnet onsdag etter to år, sier ordføreren, som ikke ville si noe mer.",
    "pl": "Most nad portem został otwarty w środę po dwóch latach prac, jak powiedziała burmistrz i nie tylko.",
    "cs": "Most přes přístav byl ve středu po dvou letech znovu otevřen a podle starostky se na něm platí mýto.",
    "tr": "Liman üzerindeki köprü iki yıl sonra çarşamba günü yeniden açıldı ve bu çok önemli bir gün oldu.",
    "ru": "Новый мост через реку открыли в среду после двух лет работ, сообщила мэр города.",
    "uk": "Новий міст через річку відкрили в середу після двох років робіт, повідомила мер міста.",
    "bg": "Мостът над пристанището беше отворен в сряда след две години и ще бъде безплатен за всички.",
    "el": "Η γέφυρα του λιμανιού άνοιξε ξανά την Τετάρτη.",
    "ar": "فُتح جسر الميناء يوم الأربعاء بعد سنتين من الإصلاح.",
    "fa": "پل بندر پس از دو سال چهارشنبه باز شد.",
    "he": "הגשר נפתח ביום רביעי, אמר דובר הרשות.",
    "hi": "दो साल बाद पुल खुला, महापौर ने कहा।",
    "th": "สะพานข้ามท่าเรือเปิดเมื่อวันพุธหลังซ่อมสองปี",
    "zh": "经过两年的维修，河上的老桥星期三重新开放。",
    "ja": "岬の灯台の修理が終わり、水曜日の夜に再び灯がともった。",
    "ko": "곶의 등대 수리가 끝나 수요일 밤에 다시 불이 켜졌다.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_gives_its_language_away(language):
    assert guess_language(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text", ["", "Body.", "12345 67 89", "Lorem ipsum dolor sit amet consectetur adipiscing"]
)
def test_thin_evidence_is_no_evidence(text):
    assert guess_language(text) == ""


def test_a_foreign_name_does_not_change_the_language():
    assert guess_language(SENTENCES["en"] + " It is called 老桥 there.") == "en"
