"""How the language packs are made: one recipe, told in docs/languages.md."""
