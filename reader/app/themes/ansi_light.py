"""The terminal's own sixteen colours on a light background; replaces Textual's theme of that name."""

from textual.theme import BUILTIN_THEMES, Theme

_TEXTUAL = BUILTIN_THEMES["ansi-light"]

THEME = Theme(
    **{
        **vars(_TEXTUAL),
        "variables": {
            **_TEXTUAL.variables,
            "block-cursor-blurred-background": "ansi_default",
            "block-cursor-blurred-foreground": "ansi_default",
            "scrollbar": "ansi_bright_black",
            "scrollbar-hover": "ansi_bright_black",
            "scrollbar-active": "ansi_blue",
            "scrollbar-background": "ansi_default",
            "scrollbar-background-hover": "ansi_default",
            "scrollbar-background-active": "ansi_default",
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
