"""The File menu: projects, films, landmark lists, import and export; each with its dialog."""
