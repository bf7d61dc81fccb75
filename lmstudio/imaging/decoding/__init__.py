"""Decoding within limits of time and memory: plain films here, all others by processes that may be killed."""
