"""From signals to what may be published of a period: accounts are counted once each, and the rules of release are applied."""
