"""Tools that stand in for xclip, tmux and the like: small scripts on a PATH of their own."""

from pathlib import Path


class Tools:
    """A folder of fake tools. Each keeps its standard input and its arguments, and can be told to fail."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "tools"
        self.folder.mkdir()
        self.taken = folder / "taken"
        self.taken.mkdir()

    def add(self, name: str, *, fails_on: str | None = None, waits: bool = False) -> None:
        """Put a tool on the path; ``fails_on`` an argument ("" for always), or one that never ends."""
        lines = ["#!/bin/sh", f'printf "%s\\n" "$*" >> "{self.taken}/{name}.arguments"']
        if fails_on is not None:
            lines.append(f'case "$*" in *{fails_on}*) exit 3;; esac')
        if waits:
            lines.append("exec sleep 60")
        lines.append(f'exec cat > "{self.taken}/{name}"')
        script = self.folder / name
        script.write_text("\n".join(lines) + "\n")
        script.chmod(0o755)

    def only(self, **more: str) -> dict[str, str]:
        """An environment whose PATH has these tools and the shell's, but no tool of this machine."""
        for needed in ("sh", "cat", "sleep"):
            link = self.folder / needed
            if not link.exists():
                link.symlink_to(Path("/bin") / needed)
        return {"PATH": str(self.folder), **more}

    def got(self, name: str) -> bytes | None:
        """What a tool was given, or ``None`` when it was not run."""
        path = self.taken / name
        return path.read_bytes() if path.exists() else None

    def arguments(self, name: str) -> list[str]:
        """The arguments of each run."""
        path = self.taken / f"{name}.arguments"
        return path.read_text().splitlines() if path.exists() else []
