"""What a person does with a case."""
