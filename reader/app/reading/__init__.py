"""What the reading pane stands on: clusters, lines, motions, layers, the head. No widget is known here."""
