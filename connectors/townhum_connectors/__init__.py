"""The connectors that ship with townhum: one manifest NAME.toml and one small decoder NAME.py a kind of place."""
