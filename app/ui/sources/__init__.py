"""Sources: the articles of a case as a bibliography, with what is missing of each."""
