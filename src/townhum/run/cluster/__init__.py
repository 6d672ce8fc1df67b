"""A run whose places are read by a cluster. Only the driver releases; an executor sends home sealed parts of tallies, and no post leaves it."""
