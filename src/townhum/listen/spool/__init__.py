"""What is heard of a period at places of short reach: signals, marks, and who said no since, as bytes to be sealed. Never a text or an id."""
