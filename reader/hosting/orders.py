"""What a face tells the ingest's process."""

from typing import Final

RUN: Final = "run"
STOP: Final = "stop"
