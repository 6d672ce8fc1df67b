"""How somebody tells of themselves, language by language: words of the special categories, and what children say."""
