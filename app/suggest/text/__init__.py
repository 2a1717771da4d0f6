"""An article's words: tokens, sentences, phrases, and the page around them."""
