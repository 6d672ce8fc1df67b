"""What lies on disk: the ledger, the public file made from it with a seal that says so, their SQL, and whether anything in them identifies."""
