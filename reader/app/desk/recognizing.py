"""Which recogniser found the names, and where it finds none, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reader.model.entity import Analysis

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
    """``Names by crf aebfc1d3``: the recogniser and the first part of its version; empty for none."""
    name, _, version = recognizer.partition(" ")
    return f"Names by {name} {version.partition('-')[0]}".rstrip() if name else ""


def names_note(analysis: Analysis | None, language: str) -> str:
    """What is said above the names of an article in a language, an ISO 639-1 code, that the recogniser does not know."""
    if analysis is None or analysis.recognizer:
        return ""
    if not language:
        return "Only dates are found where the language is not known"
    return f"Only dates are found in {_LANGUAGES.get(language.lower()[:2], language)} texts"


def nothing_found(analysis: Analysis | None) -> str:
    """What is said in place of names."""
    if analysis is not None and not analysis.recognizer:
        return "There are none here"
    return "No names were found in this article"
