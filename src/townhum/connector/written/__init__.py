"""Files that people write: where a key stands in them, and every mistake in words that help to mend it."""
