"""The terminal's own sixteen colours on a light background; replaces Textual's theme of that name."""

from textual.theme import BUILTIN_THEMES, Theme

_TEXTUAL = BUILTIN_THEMES["ansi-light"]

THEME = Theme(
    **{
        **vars(_TEXTUAL),
        "variables": {
            **_TEXTUAL.variables,
            "block-cursor-blurred-background": "ansi_white",
            "block-cursor-blurred-foreground": "ansi_black",
            "entity-person": "ansi_red",
            "entity-org": "ansi_cyan",
            "entity-place": "ansi_blue",
            "entity-norp": "ansi_magenta",
            "entity-event": "ansi_bright_red",
            "entity-date": "ansi_bright_black",
            "hit-background": "ansi_bright_yellow",
            "hit-foreground": "ansi_black",
            "current-background": "ansi_blue",
            "current-foreground": "ansi_bright_white",
            "rule": "ansi_bright_black",
            "quiet": "ansi_bright_black",
        },
    }
)
