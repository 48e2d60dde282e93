"""Rules: the smallest unit of the protocol, and what everything else cites."""
