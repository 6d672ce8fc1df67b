"""What an assistant may ask: findings, metrics, what a table means, and SQL. It reads, and has nothing else in reach."""
