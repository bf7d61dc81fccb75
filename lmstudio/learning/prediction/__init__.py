"""Where a fine-tuned network sees the landmarks of a film, and how far it may be off."""
