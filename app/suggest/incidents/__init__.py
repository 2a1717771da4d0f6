"""What is told as having happened."""
