"""The page that gets forwarded: what the public file says of a span of periods, in one HTML file that fetches nothing."""
