"""What lies on disk: the ledger, the public file made from it, their SQL, and whether anything in them identifies."""
