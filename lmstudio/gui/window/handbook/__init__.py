"""The guide inside the program: pages of Markdown in the language of the window, their contents and a search."""
