"""What a person does with a case; the window and the command line act through here."""
