"""Which recogniser found the names, in words."""

from __future__ import annotations

from typing import Final

_LANGUAGES: Final = {
    "am": "Amharic", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "km": "Khmer", "kn": "Kannada",
    "ko": "Korean", "lo": "Lao", "mk": "Macedonian", "ml": "Malayalam", "my": "Burmese", "nl": "Dutch",
    "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "si": "Sinhala", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""The languages that ``text.language`` tells, as ISO 639 names them."""


def names_by(recognizer: str) -> str:
    """``Names by crf 3e3343e4``: the recogniser and the first part of its version; empty for none."""
    name, _, version = recognizer.partition(" ")
    return f"Names by {name} {version.partition('-')[0]}".rstrip() if name else ""


def dates_only(language: str) -> str:
    """What is said of an article in a language that the recogniser does not know, given by its ISO 639-1 code."""
    if not language:
        return "Only dates are found in a text whose language is not known"
    return f"Only dates are found in {_LANGUAGES.get(language.lower()[:2], language)} texts"
