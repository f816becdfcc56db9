"""The terminal's own sixteen colours on a dark background; replaces Textual's theme of that name."""

from textual.theme import BUILTIN_THEMES, Theme

_TEXTUAL = BUILTIN_THEMES["ansi-dark"]

THEME = Theme(
    **{
        **vars(_TEXTUAL),
        "variables": {
            **_TEXTUAL.variables,
            "block-cursor-background": "ansi_white",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-blurred-background": "ansi_default",
            "block-cursor-blurred-foreground": "ansi_default",
            "scrollbar": "ansi_bright_black",
            "scrollbar-hover": "ansi_bright_black",
            "scrollbar-active": "ansi_blue",
            "scrollbar-background": "ansi_default",
            "scrollbar-background-hover": "ansi_default",
            "scrollbar-background-active": "ansi_default",
            "entity-person": "ansi_bright_yellow",
            "entity-org": "ansi_bright_cyan",
            "entity-place": "ansi_bright_blue",
            "entity-norp": "ansi_bright_magenta",
            "entity-event": "ansi_bright_red",
            "entity-date": "ansi_white",
            "hit-background": "ansi_yellow",
            "hit-foreground": "ansi_black",
            "current-background": "ansi_bright_white",
            "current-foreground": "ansi_black",
            "rule": "ansi_bright_black",
            "quiet": "ansi_white",
        },
    }
)
