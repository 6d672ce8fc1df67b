"""How the weights of the language packs were made."""
