"""Ways to the clipboard, one file each; each class is a ``ports.ClipboardRoute``."""
