"""Launch an installed ``newsreader`` on a pseudo-terminal, as its first user would.

    python tests/terminal/wheel_trial.py .../bin/newsreader

Everything happens under a fresh home. The starter library must come up, be searchable, open and quit.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from terminal import Terminal


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as home:
        environment = {"NEWSREADER_HOME": home}
        with Terminal([program], columns=120, rows=40, environment=environment, directory=home) as terminal:
            terminal.wait(lambda screen: "North Korean diplomat" in screen)
            terminal.send("/")
            terminal.send("havana")
            terminal.wait(lambda screen: "1 of" in screen and "Havana" in screen)
            terminal.send("\r")
            terminal.wait(lambda screen: "q Back" in screen)
            terminal.send("Q")
            assert terminal.wait_for_exit() == 0, terminal.text()
        found = subprocess.run(
            [program, "search", "havana", "--home", home], capture_output=True, text=True, check=True
        )
        assert "North Korean diplomat" in found.stdout, found
    print("the wheel starts, searches, opens and quits")


if __name__ == "__main__":
    main(sys.argv[1])
