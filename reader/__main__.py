"""``python -m reader``: the same as the ``newsreader`` command."""

import sys

from reader.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
