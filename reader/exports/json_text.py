"""JSON that any reader of UTF-8 takes: letters as they are, lone surrogates (odd file names) as escapes."""

from __future__ import annotations

import json
import re
from typing import Final

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def json_text(value: object) -> str:
    """An indented JSON text; NaN and infinities are refused with ``ValueError``."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
