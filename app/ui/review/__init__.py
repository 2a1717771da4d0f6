"""What a person sees between choosing files and having them as articles."""
