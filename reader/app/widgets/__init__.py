"""Parts of the screen, one file each."""
