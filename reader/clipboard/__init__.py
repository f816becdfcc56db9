"""The ways a copied text can travel. ``chooser`` picks them; ``routes`` holds one file for each."""
