"""Files that were made to do harm, made here by families; nothing of them is committed as bytes."""
