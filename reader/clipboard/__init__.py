"""The ways a copied text can travel to the user's clipboard, and the choice between them."""
