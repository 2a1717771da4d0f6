"""The child process that reads files: whatever a file holds, it cannot reach the case, the disk or a network."""
