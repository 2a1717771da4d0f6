"""Times in words and digits, and the day they are counted from."""
