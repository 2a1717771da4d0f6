"""The pane on the right: whatever claim, passage or article is chosen, in a form that saves as you go."""
