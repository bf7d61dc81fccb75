"""The File menu: projects, films, landmark lists and points taken in, tables written; each with its dialog."""
