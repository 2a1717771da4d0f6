"""How a case is kept: locked, copied, sealed, and what is taken out of it for good."""
