"""The demo: an invented town square, served on loopback, for the real connectors to listen to."""
