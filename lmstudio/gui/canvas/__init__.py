"""The film that is shown, with what lies over it, and the mouse on it."""
