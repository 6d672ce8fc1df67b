"""Places that a manifest describes: most need nothing else; where a walk is odd, a small decoder lies beside it under the same name."""
