"""Other ways than fine-tuning the program's network, to compare it with."""
